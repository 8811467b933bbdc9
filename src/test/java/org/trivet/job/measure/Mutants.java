package org.trivet.job.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Wrong versions of a query, each one word away from it: a comparison turned round, a condition dropped, a number moved by one. */
final class Mutants {
  private static final Pattern TOKEN = Pattern.compile(
      "--[^\\n]*|\\{\\{[^}]*}}|'(?:[^']|'')*'|[A-Za-z_][A-Za-z0-9_.]*|[0-9]+|<>|<=|>=|\\s+|.",
      Pattern.DOTALL);
  private static final Map<String, List<String>> SWAPS = Map.ofEntries(
      Map.entry("=", List.of("<>")),
      Map.entry("<=", List.of("<", ">=")),
      Map.entry(">=", List.of(">", "<=")),
      Map.entry("<", List.of("<=")),
      Map.entry(">", List.of(">=", "<")),
      Map.entry("IN", List.of("NOT IN")),
      Map.entry("LEFT", List.of("INNER")),
      Map.entry("BETWEEN", List.of("NOT BETWEEN")),
      Map.entry("AND", List.of("OR")),
      Map.entry("max", List.of("min")),
      Map.entry("min", List.of("max")),
      Map.entry("ASC", List.of("DESC")));
  private static final Set<String> ENDS_CONDITION = Set.of(
      "AND", "OR", "WHERE", "GROUP", "ORDER", "UNION", "JOIN", "LEFT", "THEN", "WHEN", "ELSE",
      "END");

  private final List<String> tokens;

  Mutants(String sql) {
    this.tokens = TOKEN.matcher(sql).results().map(found -> found.group()).toList();
  }

  List<String> all() {
    var mutants = new ArrayList<String>();
    for (var i = 0; i < tokens.size(); i++) {
      var at = i;
      swaps(tokens.get(i)).map(swap -> with(at, at + 1, swap)).forEach(mutants::add);
      if (tokens.get(i).equals("AND") && !closesBetween(i)) {
        mutants.add(with(i, endOfCondition(i + 1), ""));
      }
      if (tokens.get(i).equals("IS") && !tokens.get(i + 2).equals("NOT")) {
        mutants.add(with(i, i + 1, "IS NOT"));
      }
    }
    return mutants;
  }

  private static Stream<String> swaps(String token) {
    return token.matches("[0-9]+")
        ? Stream.of(String.valueOf(Long.parseLong(token) + 1))
        : SWAPS.getOrDefault(token, List.of()).stream();
  }

  private boolean closesBetween(int and) {
    for (var i = and - 1; i >= 0; i--) {
      if (ENDS_CONDITION.contains(tokens.get(i))) {
        return false;
      }
      if (tokens.get(i).equals("BETWEEN")) {
        return true;
      }
    }
    return false;
  }

  /** Where the condition that begins here ends: at a word that ends one, or at the bracket that closes around it. */
  private int endOfCondition(int from) {
    var depth = 0;
    var inBetween = false;
    for (var i = from; i < tokens.size(); i++) {
      var token = tokens.get(i);
      var ends = token.equals(")") || (ENDS_CONDITION.contains(token) && !inBetween);
      if (depth == 0 && ends) {
        return i;
      }
      inBetween = token.equals("BETWEEN") || (inBetween && !token.equals("AND"));
      depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
    }
    return tokens.size();
  }

  private String with(int from, int to, String instead) {
    return String.join("", tokens.subList(0, from))
        + instead
        + String.join("", tokens.subList(to, tokens.size()));
  }
}
