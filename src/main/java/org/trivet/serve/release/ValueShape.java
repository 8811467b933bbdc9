package org.trivet.serve.release;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;

/** What an identifier looks like from outside, whatever column it hides in; as DuckDB sees it in a text {@code v}. */
enum ValueShape {
  /** Ten digits, spaced or not, whose check digit is right; a row of one digit is a stand-in, not a number. */
  NHS_NUMBER(
      "NHS numbers",
      "regexp_matches(v, '[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}') AND len(list_filter(regexp_extract_all(v, "
          + "'(?:^|[^0-9])([0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4})(?:[^0-9]|$)', 1), lambda x: is_nhs(regexp_replace(x, '[ -]', '', 'g')))) > 0"),
  UPN(
      "unique pupil numbers",
      "regexp_matches(upper(v), '(^|[^A-Z0-9])[A-HJ-NP-RT-Z][0-9]{11}[0-9A-HJ-NP-RT-Z]($|[^A-Z0-9])')"),
  POSTCODE(
      "whole postcodes",
      "regexp_matches(upper(v), '(^|[^A-Z0-9])[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][ABD-HJLNP-UW-Z]{2}($|[^A-Z0-9])')");

  /** The macro that the first shape needs. */
  static final String NHS_CHECK = """
      CREATE TEMP MACRO is_nhs(d) AS
        (11 - (10*d[1]::INT + 9*d[2]::INT + 8*d[3]::INT + 7*d[4]::INT + 6*d[5]::INT + 5*d[6]::INT + 4*d[7]::INT
             + 3*d[8]::INT + 2*d[9]::INT) % 11) % 11 = d[10]::INT
        AND d <> repeat(d[1], 10)""";

  private final String title;
  private final String condition;

  ValueShape(String title, String condition) {
    this.title = title;
    this.condition = condition;
  }

  String title() {
    return title;
  }

  /** One count per shape, in their order. */
  static String counts() {
    return Arrays.stream(values())
        .map(shape -> "count(*) FILTER (WHERE " + shape.condition + ")")
        .collect(joining(", "));
  }
}
