package org.trivet.lists;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trivet.matching.level.Level;
import org.trivet.matching.level.Levels;
import org.trivet.matching.plan.PlanComparison;
import org.trivet.matching.plan.PlanField;

/** Comparisons as a model writes them. */
record ComparisonsText(List<PlanField> fields, Levels levels) {
  private static final Map<String, PlanComparison.Sharing> SHARING = Map.of(
      "true", PlanComparison.Sharing.SHARED_BY_RELATIVES,
      "false", PlanComparison.Sharing.ONE_PERSONS_OWN,
      "some", PlanComparison.Sharing.SHARED_BY_SOME_RELATIVES);

  List<PlanComparison> all(ModelNode comparisons) {
    return comparisons.children().entrySet().stream().map(this::comparison).toList();
  }

  private PlanComparison comparison(Map.Entry<String, ModelNode> written) {
    var name = written.getKey();
    var node = written.getValue();
    if (node.isList()) {
      var own = List.of(position(node, name));
      return comparison(name, own, node, weighing(own, PlanComparison.Terms.WEIGH_ALIKE));
    }
    node.withOnly(List.of("field", "fields", "levels", "term-frequency", "relatives-share"));
    var of = node.at("fields").or(() -> node.at("field"));
    var positions = of.map(
            given -> given.texts().stream().map(field -> position(given, field)).toList())
        .orElseGet(() -> List.of(position(node, name)));
    var usual = weighing(positions, terms(node));
    var weighing = node.at("relatives-share")
        .map(given -> new PlanComparison.Weighing(usual.terms(), sharing(given)))
        .orElse(usual);
    return comparison(name, positions, node.required("levels"), weighing);
  }

  private static PlanComparison.Terms terms(ModelNode node) {
    return node.at("term-frequency").filter(ModelNode::isOn).isPresent()
        ? PlanComparison.Terms.WEIGH_BY_FREQUENCY
        : PlanComparison.Terms.WEIGH_ALIKE;
  }

  /** Unless the model says otherwise, relatives share family names and postcodes, and some of them, twins, dates. */
  private PlanComparison.Weighing weighing(List<Integer> positions, PlanComparison.Terms terms) {
    var sharing = switch (fields.get(positions.get(0)).cleaning()) {
      case FAMILY_NAME, POSTCODE -> PlanComparison.Sharing.SHARED_BY_RELATIVES;
      case DATE -> PlanComparison.Sharing.SHARED_BY_SOME_RELATIVES;
      default -> PlanComparison.Sharing.ONE_PERSONS_OWN;
    };
    return new PlanComparison.Weighing(terms, sharing);
  }

  private static PlanComparison.Sharing sharing(ModelNode given) {
    return Optional.ofNullable(SHARING.get(given.text()))
        .orElseThrow(() -> ListRefusals.unknown(given, "answer", given.text(), SHARING.keySet()));
  }

  private PlanComparison comparison(
      String name, List<Integer> positions, ModelNode written, PlanComparison.Weighing weighing) {
    var parsed = written.elements().stream().map(this::level).toList();
    var turnedWith = parsed.stream()
        .map(level -> level.turnedWith().map(field -> position(written, field)).orElse(-1))
        .toList();
    return new PlanComparison(name, positions, parsed, turnedWith, weighing);
  }

  private Level level(ModelNode written) {
    return levels
        .parse(written.text())
        .orElseThrow(() -> ListRefusals.unknown(written, "level", written.text(), levels.words()));
  }

  private int position(ModelNode where, String field) {
    var names = fields.stream().map(PlanField::name).toList();
    var position = names.indexOf(field);
    if (position < 0) {
      throw ListRefusals.unknown(where, "field", field, names);
    }
    return position;
  }
}
