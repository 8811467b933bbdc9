package org.trivet.quality;

/**
 * One fault of one row.
 *
 * @param rule such as {@code not-a-date}, in the words of {@code docs/reference/findings.md}
 * @param column canonical; empty when the whole row is meant
 */
public record Finding(String rule, String column, Severity severity) {
  /** A required column is blank. */
  public static final String REQUIRED_BLANK = "required-blank";

  /** The row has more or fewer fields than the header. */
  public static final String RAGGED_ROW = "ragged-row";

  /** A row is there twice, word for word. */
  public static final String DUPLICATE_ROW = "duplicate-row";

  /** Two different rows have one key; the first is kept. */
  public static final String DUPLICATE_KEY = "duplicate-key";

  /** The key of a person is blank in part or held by two people; their names and birth dates tell them apart. */
  public static final String SHARED_KEY = "shared-person-key";

  /** The row hangs on a person that the person list does not hold. */
  public static final String NO_SUCH_PERSON = "no-such-person";

  /** A header that the contract does not know. */
  public static final String UNKNOWN_COLUMN = "unknown-column";

  /** A column of the contract that the file does not have. */
  public static final String MISSING_COLUMN = "missing-column";

  /** A column of the contract that the agreement does not allow to be loaded. */
  public static final String COLUMN_NOT_AGREED = "column-not-agreed";

  /** How far the fault reaches. */
  public enum Severity {
    /** The row is loaded; the value may be missing. */
    WARNING,
    /** The row is set aside. */
    SET_ASIDE,
    /** The table keeps what it held last night. */
    STOPS_TABLE
  }
}
