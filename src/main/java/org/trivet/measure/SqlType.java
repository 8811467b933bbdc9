package org.trivet.measure;

import java.time.LocalDate;
import java.util.regex.Pattern;

/** The value types that parameters and portable functions use, alike on both engines. */
public enum SqlType implements Word {
  DATE("date", "DATE"),
  TEXT("text", "STRING"),
  INTEGER("integer", "INT"),
  BOOLEAN("yes-no", "BOOLEAN"),
  DECIMAL("decimal", "DECIMAL(18,4)");

  private static final Pattern PLAIN_TEXT = Pattern.compile("[^\\\\\\p{Cntrl}]*");

  private final String word;
  private final String sqlName;

  SqlType(String word, String sqlName) {
    this.word = word;
    this.sqlName = sqlName;
  }

  @Override
  public String word() {
    return word;
  }

  /** The type's name in SQL, the same on both engines. */
  public String sqlName() {
    return sqlName;
  }

  /**
   * The value as a typed SQL literal; an empty text stands for NULL in every type but text.
   *
   * @throws IllegalArgumentException where the text is not of this type; also a date that does not exist
   */
  public String literal(String value) {
    if (value.isEmpty() && this != TEXT) {
      return nothing();
    }
    return switch (this) {
      case DATE -> "DATE '" + LocalDate.parse(value) + "'";
      case TEXT -> quoted(value);
      case INTEGER -> Integer.toString(Integer.parseInt(value));
      case BOOLEAN -> trueOrFalse(value);
      case DECIMAL ->
        "CAST(" + new java.math.BigDecimal(value).toPlainString() + " AS " + sqlName + ")";
    };
  }

  /** NULL of this type. */
  public String nothing() {
    return "CAST(NULL AS " + sqlName + ")";
  }

  /** Spark reads a backslash in a literal as an escape and DuckDB does not, so none is let through. */
  private static String quoted(String value) {
    if (!PLAIN_TEXT.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A text with a backslash or control character reads differently on the two engines");
    }
    return "'" + value.replace("'", "''") + "'";
  }

  private static String trueOrFalse(String value) {
    return switch (value) {
      case "true" -> "TRUE";
      case "false" -> "FALSE";
      default -> throw new IllegalArgumentException("Not true or false: " + value);
    };
  }
}
