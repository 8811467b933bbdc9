package org.trivet.lists;

import java.util.List;
import java.util.Map;
import org.trivet.matching.level.Level;
import org.trivet.matching.level.Levels;
import org.trivet.matching.plan.PlanComparison;

/** Comparisons as a model writes them. */
record ComparisonsText(List<String> fields, Levels levels) {

  List<PlanComparison> all(ModelNode comparisons) {
    return comparisons.children().entrySet().stream().map(this::comparison).toList();
  }

  private PlanComparison comparison(Map.Entry<String, ModelNode> written) {
    var name = written.getKey();
    var node = written.getValue();
    if (node.isList()) {
      return comparison(
          name, List.of(position(node, name)), node, PlanComparison.Terms.WEIGH_ALIKE);
    }
    node.withOnly(List.of("field", "fields", "levels", "term-frequency"));
    var of = node.at("fields").or(() -> node.at("field"));
    var positions = of.map(
            given -> given.texts().stream().map(field -> position(given, field)).toList())
        .orElseGet(() -> List.of(position(node, name)));
    var terms = node.at("term-frequency").filter(ModelNode::isOn).isPresent()
        ? PlanComparison.Terms.WEIGH_BY_FREQUENCY
        : PlanComparison.Terms.WEIGH_ALIKE;
    return comparison(name, positions, node.required("levels"), terms);
  }

  private PlanComparison comparison(
      String name, List<Integer> positions, ModelNode written, PlanComparison.Terms terms) {
    var parsed = written.elements().stream().map(this::level).toList();
    var turnedWith = parsed.stream()
        .map(level -> level.turnedWith().map(field -> position(written, field)).orElse(-1))
        .toList();
    return new PlanComparison(name, positions, parsed, turnedWith, terms);
  }

  private Level level(ModelNode written) {
    return levels
        .parse(written.text())
        .orElseThrow(() -> ListRefusals.unknown(written, "level", written.text(), levels.words()));
  }

  private int position(ModelNode where, String field) {
    var position = fields.indexOf(field);
    if (position < 0) {
      throw ListRefusals.unknown(where, "field", field, fields);
    }
    return position;
  }
}
