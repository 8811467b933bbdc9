package org.trivet.measure;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.TreeMap;

/** The values that a measure's SQL may ask for as {@code {{name}}}, each with its type. */
public enum Parameter implements Word {
  PERIOD_START("period_start", SqlType.DATE),
  PERIOD_END("period_end", SqlType.DATE),
  AS_AT("as_at", SqlType.DATE),
  /** The period's label, such as 2026-Q3. */
  PERIOD("period", SqlType.TEXT),
  /** The year of the censuses in whose calendar year the period ends, as the School Census header writes it. */
  CENSUS_YEAR("census_year", SqlType.INTEGER),
  /** The authority's own code, where a query knows no finer place. */
  PLACE("place", SqlType.TEXT);

  private final String word;
  private final SqlType type;

  Parameter(String word, SqlType type) {
    this.word = word;
    this.type = type;
  }

  @Override
  public String word() {
    return word;
  }

  /** Each of a measure's parameters by name, as a SQL literal, for one period and place. */
  static Map<String, String> literals(Measure measure, Period period, String place) {
    requireNonNull(place, "place is null");
    var literals = new TreeMap<String, String>();
    for (var parameter : measure.facts().reads().parameters()) {
      literals.put(parameter.word, parameter.type.literal(parameter.value(period, place)));
    }
    return literals;
  }

  private String value(Period period, String place) {
    return switch (this) {
      case PERIOD_START -> period.start().toString();
      case PERIOD_END -> period.end().toString();
      case AS_AT -> period.asAt().toString();
      case PERIOD -> period.label();
      case CENSUS_YEAR -> String.valueOf(period.end().getYear());
      case PLACE -> place;
    };
  }
}
