package org.trivet.job.match;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trivet.matching.Attribute;
import org.trivet.matching.BlockPart;
import org.trivet.matching.BlockingRule;
import org.trivet.matching.Comparison;
import org.trivet.matching.ComparisonLevel;
import org.trivet.matching.DefiniteRule;
import org.trivet.matching.Likeness;
import org.trivet.matching.MatchModel;
import org.trivet.matching.ShortForms;
import org.trivet.matching.TermFrequencies;
import org.trivet.matching.Thresholds;

/** Reads a match plan and the model and short forms that it names; refuses what it does not understand, naming the file and the word. */
public final class MatchFiles {
  private static final ObjectMapper YAML = YAMLMapper.builder()
      .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
      .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
      .build();

  private final Path file;

  private MatchFiles(Path file) {
    this.file = file;
  }

  /** The model of a plan such as {@code jobs/match/children.yaml}. */
  public static MatchModel load(Path plan) {
    var text = read(plan, MatchPlanText.Plan.class);
    var forms = read(plan.resolveSibling(text.shortForms()), MatchPlanText.Forms.class);
    var modelFile = plan.resolveSibling(text.model());
    return new MatchFiles(modelFile)
        .model(read(modelFile, MatchPlanText.Model.class), new MatchFiles(plan).rules(text), forms);
  }

  /** What the plan itself says, as opposed to its model. */
  private record Rules(
      List<DefiniteRule> definite, List<BlockingRule> blocking, Thresholds limits) {}

  private Rules rules(MatchPlanText.Plan plan) {
    return new Rules(
        plan.definite().stream()
            .map(written -> known("definite rule", written, DefiniteRule.parse(written)))
            .toList(),
        plan.blocking().stream().map(this::blockingRule).toList(),
        new Thresholds(plan.thresholds().link(), plan.thresholds().review()));
  }

  private BlockingRule blockingRule(MatchPlanText.Rule rule) {
    var parts = rule.parts().stream()
        .map(written ->
            known("part of blocking rule " + rule.name(), written, BlockPart.parse(written)))
        .toList();
    return new BlockingRule(rule.name(), parts, rule.cap());
  }

  private MatchModel model(MatchPlanText.Model model, Rules rules, MatchPlanText.Forms forms) {
    var frequencies = new EnumMap<Attribute, TermFrequencies>(Attribute.class);
    model
        .termFrequencies()
        .forEach((written, terms) ->
            frequencies.put(attribute(written), new TermFrequencies(terms.common(), terms.rare())));
    return new MatchModel(
        model.version(),
        model.lambda(),
        model.comparisons().entrySet().stream().map(this::comparison).toList(),
        frequencies,
        rules.definite(),
        rules.blocking(),
        rules.limits(),
        ShortForms.of(forms.groups()));
  }

  private Comparison comparison(Map.Entry<String, Map<String, MatchPlanText.Shares>> written) {
    var levels = written.getValue().entrySet().stream()
        .map(level -> new ComparisonLevel(
            known("level of " + written.getKey(), level.getKey(), Likeness.parse(level.getKey())),
            level.getValue().m(),
            level.getValue().u()))
        .toList();
    return new Comparison(attribute(written.getKey()), levels);
  }

  private Attribute attribute(String written) {
    return known("comparison", written, Attribute.parse(written));
  }

  private <T> T known(String kind, String written, Optional<T> found) {
    return found.orElseThrow(() -> MatchRefusals.unknownWord(file, kind, written));
  }

  private static <T> T read(Path file, Class<T> type) {
    try {
      return YAML.readValue(Files.readString(file), type);
    } catch (JacksonException e) {
      throw MatchRefusals.unreadable(file, e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw MatchRefusals.unreadable(file, "it cannot be opened", e);
    }
  }
}
