package org.trivet.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What must hold between a measure's facts and its query: portable text, the columns it returns, the tables and parameters it names. */
final class QueryRules {
  private QueryRules() {}

  static List<String> problems(Measure measure, Set<String> functions) {
    var sql = new PortableSql(measure.sql(), functions);
    var facts = measure.facts();
    var problems = new ArrayList<>(sql.problems());
    Stream.of(
            List.of("child_id", "place", "numerator", "denominator"),
            facts.breakdowns().columns(),
            facts.breakdowns().ofNumerator())
        .flatMap(List::stream)
        .filter(column -> !sql.mentions(column))
        .map("the query returns no column `%s`"::formatted)
        .forEach(problems::add);
    problems.addAll(differences("tables", facts.reads().tables(), sql.tablesRead()));
    var parameters = facts.reads().parameters().stream().map(Parameter::word).toList();
    problems.addAll(differences("parameters", parameters, sql.parameters()));
    return problems;
  }

  /** What a header list names and the query does not use, and the reverse. */
  static List<String> differences(String key, List<String> declared, Set<String> used) {
    var unused = new TreeSet<>(declared);
    unused.removeAll(used);
    var undeclared = new TreeSet<>(used);
    declared.forEach(undeclared::remove);
    return Stream.concat(
            unused.stream()
                .map(name -> "`%s` lists '%s', which the query does not use".formatted(key, name)),
            undeclared.stream()
                .map(name -> "the query uses '%s', which `%s` does not list".formatted(name, key)))
        .toList();
  }
}
