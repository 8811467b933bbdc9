package org.trivet.matching.explain;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.plan.PlanBlock;
import org.trivet.matching.value.Records;

/** Which blocking rules find a pair of records, the size of their blocks left aside. */
public record Findings(MatchPlan plan, Records records) {
  /** Whether each rule finds the pair, in the order of the rules. */
  public boolean[] of(int one, int other) {
    var found = new boolean[plan.blocks().size()];
    for (var rule = 0; rule < found.length; rule++) {
      found[rule] = plan.blocks().get(rule).parts().stream()
          .allMatch(part -> hindrance(part, one, other).isEmpty());
    }
    return found;
  }

  /** The names of the rules that find the pair. */
  List<String> names(int one, int other) {
    var found = of(one, other);
    return IntStream.range(0, found.length)
        .filter(rule -> found[rule])
        .mapToObj(rule -> plan.blocks().get(rule).name())
        .toList();
  }

  /** The rules that do not find it, each with what hinders it. */
  List<String> hindrances(int one, int other) {
    return plan.blocks().stream()
        .map(rule -> hindrances(rule, one, other))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<String> hindrances(PlanBlock rule, int one, int other) {
    var hindrances = rule.parts().stream()
        .map(part -> hindrance(part, one, other))
        .flatMap(Optional::stream)
        .toList();
    return hindrances.isEmpty()
        ? Optional.empty()
        : Optional.of(rule.name() + ": " + String.join(", ", hindrances));
  }

  /** Why a part of a rule does not hold. */
  private Optional<String> hindrance(PlanBlock.Part part, int one, int other) {
    var ofOne = read(part, one);
    var ofOther = read(part, other);
    if (ofOne.isEmpty() || ofOther.isEmpty()) {
      return Optional.of(names(part) + " is missing");
    }
    return Collections.disjoint(ofOne, ofOther)
        ? Optional.of(names(part) + " differs")
        : Optional.empty();
  }

  private String names(PlanBlock.Part part) {
    return String.join(
        "/", part.fields().stream().map(at -> plan.fields().get(at).name()).toList());
  }

  /** All that a part reads of a record; of two fields every two values, in an order that does not matter. */
  private Set<List<String>> read(PlanBlock.Part part, int record) {
    var read = Set.of(List.<String>of());
    for (var field : part.fields()) {
      var values = read(part, field, record);
      read = read.stream()
          .flatMap(before -> values.stream()
              .map(value ->
                  Stream.concat(before.stream(), Stream.of(value)).sorted().toList()))
          .collect(Collectors.toSet());
    }
    return read;
  }

  private List<String> read(PlanBlock.Part part, int field, int record) {
    var column = records.columns().get(field);
    return IntStream.range(0, column.count(record))
        .mapToObj(at -> column.terms().text(column.nth(record, at)))
        .flatMap(value -> part.reading().all(value).stream())
        .toList();
  }
}
