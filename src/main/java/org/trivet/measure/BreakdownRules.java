package org.trivet.measure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What must hold of the breakdowns and relations that a measure declares. */
final class BreakdownRules {
  static final String ALL = "all";
  private static final Pattern COLUMN = Pattern.compile("[a-z][a-z0-9_]*");
  private static final Set<String> TAKEN =
      Set.of(ALL, "child_id", "place", "numerator", "denominator", "breakdown");

  private BreakdownRules() {}

  static List<String> problems(MeasureFacts.Breakdowns breakdowns) {
    var problems = new ArrayList<String>();
    var declared = Stream.concat(breakdowns.columns().stream(), breakdowns.ofNumerator().stream())
        .toList();
    declared.stream()
        .filter(name -> !COLUMN.matcher(name).matches() || TAKEN.contains(name))
        .map("breakdown '%s' is not a free column name"::formatted)
        .forEach(problems::add);
    if (new HashSet<>(declared).size() < declared.size()) {
      problems.add("a breakdown is named twice among: " + String.join(", ", declared));
    }
    named(breakdowns)
        .filter(name -> !ALL.equals(name) && !declared.contains(name))
        .map("relation names '%s', which is not one of its breakdowns"::formatted)
        .forEach(problems::add);
    return problems;
  }

  private static Stream<String> named(MeasureFacts.Breakdowns breakdowns) {
    return Stream.of(
            breakdowns.sumsTo().keySet().stream(),
            breakdowns.sumsTo().values().stream(),
            breakdowns.hierarchies().stream().flatMap(List::stream))
        .flatMap(names -> names)
        .distinct()
        .sorted();
  }
}
