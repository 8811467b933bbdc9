package org.trivet.measure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A query with {@code {{name}}} in it, filled with typed literals; nothing else in the text is ever replaced. */
record SqlTemplate(String measureId, String sql) {
  private static final Pattern PARAMETER = Pattern.compile("\\{\\{([^}]*)}}");

  /**
   * The query with every parameter in place.
   *
   * @param literals SQL literals by parameter name
   * @throws org.trivet.vocabulary.Refusal where a parameter of the text has no value, or a value has no parameter
   */
  String filled(Map<String, String> literals) {
    var problems = problems(literals.keySet());
    if (!problems.isEmpty()) {
      throw MeasureRefusals.unfilled(measureId, problems);
    }
    return PARAMETER
        .matcher(sql)
        .replaceAll(found ->
            Matcher.quoteReplacement(literals.getOrDefault(found.group(1).strip(), "")));
  }

  private List<String> problems(Set<String> given) {
    var used = new PortableSql(sql, Set.of()).parameters();
    return QueryRules.differences("parameters", List.copyOf(given), used);
  }
}
