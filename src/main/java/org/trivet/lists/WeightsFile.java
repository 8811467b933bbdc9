package org.trivet.lists;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trivet.matching.learn.CandidateShares;
import org.trivet.matching.plan.LearnedWeights;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.plan.PlanComparison;
import org.trivet.matching.text.ModelNode;
import org.trivet.matching.text.WeightsText;
import org.trivet.vocabulary.HashChain;

/** What was learned for a model, as a file that people can read and compare: a head, lambda, and m and u of every level. */
public final class WeightsFile {
  private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
      .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
      .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
      .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
      .build());
  private static final String CANDIDATES = "candidates";
  private static final String MISSING = "missing";

  private static final int LETTERS_OF_A_VERSION = 8;

  private WeightsFile() {}

  /** Where weights come from: the model's file, and the day. */
  public record Origin(Path model, LocalDate today) {}

  /**
   * What a file holds.
   *
   * @param head empty in files of earlier versions, as are candidates
   * @param candidates how pairs spread over the levels when the weights were learned
   */
  public record Kept(
      Optional<WeightsHead> head, LearnedWeights weights, Optional<CandidateShares> candidates) {}

  /** Writes weights that nobody has approved yet. */
  public static WeightsHead write(Path file, MatchPlan plan, Trained trained, Origin origin) {
    var numbers = WeightsText.numbers(plan, trained.weights());
    var head = new WeightsHead(
        origin.today() + "-"
            + HashChain.hash(text(file, numbers)).substring(0, LETTERS_OF_A_VERSION),
        origin.today(),
        folder(file).relativize(origin.model().toAbsolutePath().normalize()),
        ModelHash.of(origin.model()),
        trained.records(),
        trained.lists(),
        Optional.empty());
    var root = new LinkedHashMap<>(head.written(trained.evaluation()));
    root.putAll(numbers);
    root.put(CANDIDATES, candidates(plan, trained.candidates()));
    write(file, root);
    return head;
  }

  static Path folder(Path file) {
    return Optional.ofNullable(file.toAbsolutePath().normalize().getParent())
        .orElseThrow(() -> ListRefusals.cannotWrite(file, "it is no file"));
  }

  static void write(Path file, Object root) {
    try {
      Files.writeString(file, text(file, root));
    } catch (IOException cannotWrite) {
      throw ListRefusals.cannotWrite(file, String.valueOf(cannotWrite.getMessage()));
    }
  }

  private static String text(Path file, Object root) {
    try {
      return YAML.writeValueAsString(root);
    } catch (IOException cannotWrite) {
      throw ListRefusals.cannotWrite(file, String.valueOf(cannotWrite.getMessage()));
    }
  }

  /** Whether the file's numbers are still those that its version was given to. */
  static boolean isAsLearned(ModelNode root) {
    var numbers = new LinkedHashMap<String, Object>();
    WeightsText.KEYS.forEach(key -> numbers.put(key, root.required(key).node()));
    var hash = HashChain.hash(text(root.file(), numbers));
    return root.required("version").text().endsWith("-" + hash.substring(0, LETTERS_OF_A_VERSION));
  }

  private static Map<String, Object> candidates(MatchPlan plan, CandidateShares candidates) {
    var written = new LinkedHashMap<String, Object>();
    for (var at = 0; at < plan.comparisons().size(); at++) {
      var names = namesWithMissing(plan.comparisons().get(at));
      var levels = new LinkedHashMap<String, Object>();
      for (var level = 0; level < names.size(); level++) {
        levels.put(names.get(level), candidates.of(at, level));
      }
      written.put(plan.comparisons().get(at).name(), levels);
    }
    return written;
  }

  /** The weights of a file that were learned for the very comparisons and levels of the plan. */
  public static LearnedWeights read(Path file, MatchPlan plan, Path model) {
    return kept(file, plan, model).weights();
  }

  /** All that a file holds, likewise. */
  public static Kept kept(Path file, MatchPlan plan, Path model) {
    var root = root(file);
    var weights = WeightsText.read(root, plan, model);
    return new Kept(
        WeightsHead.read(root), weights, root.at(CANDIDATES).map(node -> candidates(plan, node)));
  }

  static ModelNode root(Path file) {
    return ModelNode.read(file)
        .withOnly(Stream.of(WeightsHead.KEYS, WeightsText.KEYS, List.of(CANDIDATES))
            .flatMap(List::stream)
            .toList());
  }

  private static CandidateShares candidates(MatchPlan plan, ModelNode node) {
    return new CandidateShares(plan.comparisons().stream()
        .map(comparison -> {
          var levels = node.required(comparison.name());
          return namesWithMissing(comparison).stream()
              .map(level -> levels.required(level).number())
              .toList();
        })
        .toList());
  }

  private static List<String> namesWithMissing(PlanComparison comparison) {
    return Stream.concat(WeightsText.levelNames(comparison).stream(), Stream.of(MISSING))
        .toList();
  }
}
