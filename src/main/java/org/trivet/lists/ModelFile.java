package org.trivet.lists;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trivet.matching.ShortForms;
import org.trivet.matching.level.Levels;
import org.trivet.matching.plan.ListDeclaration;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.plan.PlanField;
import org.trivet.matching.value.Cleaning;

/** Reads a match model: what is compared and how. A key or word that it does not know is refused with the nearest that it does. */
public final class ModelFile {
  private static final ObjectMapper YAML = new ObjectMapper(
      YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());
  private static final List<String> KEYS = List.of(
      "title",
      "id",
      "lists",
      "short-forms",
      "fields",
      "blocking",
      "comparisons",
      "definite",
      "thresholds");
  private static final double LINK = 0;
  private static final double REVIEW = -4;

  private final ModelNode root;

  private ModelFile(ModelNode root) {
    this.root = root.withOnly(KEYS);
  }

  /** The plan that a model file holds. */
  public static MatchPlan read(Path file) {
    return new ModelFile(tree(file)).plan();
  }

  static ModelNode tree(Path file) {
    try {
      return new ModelNode(file, "", YAML.readTree(Files.readString(file)));
    } catch (JsonProcessingException notYaml) {
      throw ListRefusals.unreadableModel(
          file,
          "line %d is no YAML: %s"
              .formatted(
                  Optional.ofNullable(notYaml.getLocation())
                      .map(at -> at.getLineNr())
                      .orElse(1),
                  notYaml.getOriginalMessage().lines().findFirst().orElse("")));
    } catch (NoSuchFileException absent) {
      throw ListRefusals.unreadableModel(file, "there is no such file");
    } catch (IOException unreadable) {
      throw ListRefusals.unreadableModel(file, "it cannot be opened");
    }
  }

  private MatchPlan plan() {
    var fields = fields();
    var names = fields.stream().map(PlanField::name).toList();
    var comparisons = new ComparisonsText(fields, new Levels(shortForms()));
    var planned = comparisons.all(root.required("comparisons"));
    return new MatchPlan(
        root.at("title").map(ModelNode::text).orElse(root.file().getFileName().toString()),
        root.at("id").map(ModelNode::texts).orElse(List.of()),
        declaration(),
        fields,
        new MatchPlan.Pairing(
            new BlockingText(names).all(root.required("blocking")),
            planned,
            root.at("definite").map(new DefiniteText(planned)::all).orElse(List.of())),
        limits());
  }

  private ListDeclaration declaration() {
    return root.at("lists")
        .map(node -> ListDeclaration.parse(node.text())
            .orElseThrow(
                () -> ListRefusals.unknown(node, "declaration", node.text(), declarations())))
        .orElse(ListDeclaration.MAY_HOLD_DUPLICATES);
  }

  private static List<String> declarations() {
    return List.of(ListDeclaration.values()).stream().map(ListDeclaration::text).toList();
  }

  private MatchPlan.Limits limits() {
    var written = root.at("thresholds");
    written.ifPresent(node -> node.withOnly(List.of("link", "review")));
    var link = written.flatMap(node -> node.at("link")).map(ModelNode::number).orElse(LINK);
    var review =
        written.flatMap(node -> node.at("review")).map(ModelNode::number).orElse(link + REVIEW);
    if (review > link) {
      throw ListRefusals.wrong(root.required("thresholds"), "so that review does not exceed link");
    }
    return new MatchPlan.Limits(link, review);
  }

  private List<PlanField> fields() {
    return root.required("fields").children().entrySet().stream()
        .map(ModelFile::field)
        .toList();
  }

  private static PlanField field(Map.Entry<String, ModelNode> written) {
    var node = written.getValue();
    if (node.isText()) {
      return new PlanField(
          written.getKey(), List.of(written.getKey()), cleaning(node), PlanField.Presence.REQUIRED);
    }
    node.withOnly(List.of("column", "clean", "optional"));
    var presence = node.at("optional").filter(ModelNode::isOn).isPresent()
        ? PlanField.Presence.OPTIONAL
        : PlanField.Presence.REQUIRED;
    return new PlanField(
        written.getKey(),
        node.at("column").map(ModelNode::texts).orElse(List.of(written.getKey())),
        node.at("clean").map(ModelFile::cleaning).orElse(Cleaning.TEXT),
        presence);
  }

  private static Cleaning cleaning(ModelNode node) {
    var known = List.of(Cleaning.values()).stream().map(Cleaning::text).toList();
    return Cleaning.parse(node.text())
        .orElseThrow(() -> ListRefusals.unknown(node, "cleaning", node.text(), known));
  }

  private ShortForms shortForms() {
    var groups = new ArrayList<List<String>>();
    root.at("short-forms").ifPresent(node -> {
      var file = root.file().resolveSibling(node.text());
      tree(file).required("groups").elements().forEach(group -> groups.add(group.texts()));
    });
    return ShortForms.of(groups);
  }
}
