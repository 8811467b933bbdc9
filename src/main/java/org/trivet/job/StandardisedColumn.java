package org.trivet.job;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/** The engine's own columns of every standardised table; the domain's columns stand in the contract. */
public enum StandardisedColumn {
  /** The person record a row hangs on: {@code sender|feed|local id}. */
  RECORD_KEY,
  /** The row's own key within its table. */
  ROW_KEY,
  SENDER,
  PERIOD,
  /** The first twelve letters of the hash of the file that first said so. */
  SOURCE_FILE,
  SOURCE_LINE,
  /** The night that first knew the row in this form. */
  KNOWN_FROM,
  /** The night that first knew it otherwise, or gone; null for what holds now. */
  KNOWN_TO;

  /** Its name in tables. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Itself in an expression. */
  public Column col() {
    return functions.col(text());
  }

  /** The columns that stand before the contract's, in order. */
  public static List<StandardisedColumn> leading() {
    return List.of(RECORD_KEY, ROW_KEY, SENDER, PERIOD);
  }

  /** The columns that stand after the contract's, in order. */
  public static List<StandardisedColumn> trailing() {
    return List.of(SOURCE_FILE, SOURCE_LINE, KNOWN_FROM, KNOWN_TO);
  }

  /** The names of all of them. */
  public static List<String> names() {
    return Arrays.stream(values()).map(StandardisedColumn::text).toList();
  }
}
