package org.trivet.serve.duck;

import static java.util.stream.Collectors.joining;

import java.util.Collection;

/** Writing names and texts into SQL so that they stay names and texts. */
public final class Sql {
  private Sql() {}

  /** A name in double quotes. */
  public static String name(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  /** A text in single quotes. */
  public static String text(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** Texts in single quotes, between commas. */
  public static String texts(Collection<String> texts) {
    return texts.stream().map(Sql::text).collect(joining(", "));
  }
}
