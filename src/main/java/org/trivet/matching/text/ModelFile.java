package org.trivet.matching.text;

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
  private static final List<String> KEYS = List.of(
      "title",
      "id",
      "lists",
      "short-forms",
      "weights",
      "fields",
      "blocking",
      "comparisons",
      "definite",
      "thresholds");
  private static final double LINK = 0;
  private static final double REVIEW = -4;

  private final ModelNode root;
  private final Optional<ModelNode> shortForms;

  ModelFile(ModelNode root, Optional<ModelNode> shortForms) {
    this.root = root.withOnly(KEYS);
    this.shortForms = shortForms;
  }

  /** The plan that a model file holds. */
  public static MatchPlan read(Path file) {
    return ModelTexts.ofPlan(file).matchPlan();
  }

  MatchPlan plan() {
    var fields = fields();
    var names = fields.stream().map(PlanField::name).toList();
    var comparisons = new ComparisonsText(fields, new Levels(readShortForms()));
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
                () -> ModelRefusals.unknown(node, "declaration", node.text(), declarations())))
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
      throw ModelRefusals.wrong(root.required("thresholds"), "so that review does not exceed link");
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
          written.getKey(),
          List.of(written.getKey()),
          PlanField.Taking.THE_FIRST,
          cleaning(node),
          PlanField.Presence.REQUIRED);
    }
    node.withOnly(List.of("column", "columns", "clean", "optional"));
    var presence = node.at("optional").filter(ModelNode::isOn).isPresent()
        ? PlanField.Presence.OPTIONAL
        : PlanField.Presence.REQUIRED;
    var every = node.at("columns");
    return new PlanField(
        written.getKey(),
        every.or(() -> node.at("column")).map(ModelNode::texts).orElse(List.of(written.getKey())),
        every.isPresent() ? PlanField.Taking.EVERY_ONE : PlanField.Taking.THE_FIRST,
        node.at("clean").map(ModelFile::cleaning).orElse(Cleaning.TEXT),
        presence);
  }

  private static Cleaning cleaning(ModelNode node) {
    var known = List.of(Cleaning.values()).stream().map(Cleaning::text).toList();
    return Cleaning.parse(node.text())
        .orElseThrow(() -> ModelRefusals.unknown(node, "cleaning", node.text(), known));
  }

  private ShortForms readShortForms() {
    var groups = new ArrayList<List<String>>();
    shortForms.ifPresent(
        forms -> forms.required("groups").elements().forEach(group -> groups.add(group.texts())));
    return ShortForms.of(groups);
  }
}
