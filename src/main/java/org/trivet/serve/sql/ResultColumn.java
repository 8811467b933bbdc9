package org.trivet.serve.sql;

/** A column of an answer; numbers and truth values are written bare in JSON, everything else as text. */
public record ResultColumn(String name, Kind kind) {
  /** What its values are. */
  public enum Kind {
    TEXT,
    NUMBER,
    TRUTH
  }
}
