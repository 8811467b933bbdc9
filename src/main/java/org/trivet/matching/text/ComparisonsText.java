package org.trivet.matching.text;

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

  private static final PlanComparison.Weighing ONLY_FOR_RULES = new PlanComparison.Weighing(
      PlanComparison.Terms.WEIGH_ALIKE,
      PlanComparison.Sharing.ONE_PERSONS_OWN,
      PlanComparison.Use.ONLY_ASKED_BY_RULES);

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
    node.withOnly(
        List.of("field", "fields", "levels", "term-frequency", "relatives-share", "weighs"));
    var of = node.at("fields").or(() -> node.at("field"));
    var positions = of.map(
            given -> given.texts().stream().map(field -> position(given, field)).toList())
        .orElseGet(() -> List.of(position(node, name)));
    var usual = weighing(positions, terms(node));
    var sharing = node.at("relatives-share").map(ComparisonsText::sharing).orElse(usual.sharing());
    refuseTwoCleanings(node, positions);
    var weighing = node.at("weighs").filter(given -> !given.isOn()).isPresent()
        ? ONLY_FOR_RULES
        : new PlanComparison.Weighing(usual.terms(), sharing, PlanComparison.Use.WEIGHED);
    return comparison(name, positions, node.required("levels"), weighing);
  }

  /** Values that are cleaned in two ways are numbered apart, and would never be found the same. */
  private void refuseTwoCleanings(ModelNode node, List<Integer> positions) {
    var first = fields.get(positions.get(0)).cleaning();
    positions.stream()
        .map(fields::get)
        .filter(field -> field.cleaning() != first)
        .findFirst()
        .ifPresent(field -> {
          throw ModelRefusals.wrong(
              node,
              "of fields that are cleaned alike, but '%s' is cleaned as %s and not as %s"
                  .formatted(field.name(), field.cleaning().text(), first.text()));
        });
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
    return new PlanComparison.Weighing(terms, sharing, PlanComparison.Use.WEIGHED);
  }

  private static PlanComparison.Sharing sharing(ModelNode given) {
    return Optional.ofNullable(SHARING.get(given.text()))
        .orElseThrow(() -> ModelRefusals.unknown(given, "answer", given.text(), SHARING.keySet()));
  }

  private PlanComparison comparison(
      String name, List<Integer> positions, ModelNode written, PlanComparison.Weighing weighing) {
    var parsed = written.elements().stream().map(this::level).toList();
    var acrossFields = parsed.stream()
        .map(level ->
            level.across().map(other -> position(written, other.field())).orElse(-1))
        .toList();
    return new PlanComparison(name, positions, parsed, acrossFields, weighing);
  }

  private Level level(ModelNode written) {
    return levels
        .parse(written.text())
        .orElseThrow(() -> ModelRefusals.unknown(written, "level", written.text(), levels.words()));
  }

  private int position(ModelNode where, String field) {
    var names = fields.stream().map(PlanField::name).toList();
    var position = names.indexOf(field);
    if (position < 0) {
      throw ModelRefusals.unknown(where, "field", field, names);
    }
    return position;
  }
}
