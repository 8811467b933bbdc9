package org.trivet.contract;

import java.util.List;
import java.util.Optional;

/**
 * One column of a feed's table.
 *
 * @param name canonical, snake case
 * @param written the headers (or, for NDJSON, the JSONPath) it arrives under; any case
 * @param need whether a row, or a whole file, may come without it
 * @param codes the list a coded column draws on
 */
public record Column(
    String name,
    List<String> written,
    ColumnType type,
    Need need,
    Optional<CodeList> codes,
    Optional<Meaning> means,
    Sensitivity sensitivity,
    String note) {
  public Column {
    written = List.copyOf(written);
  }

  /** Whether a row may come without a value here, and whether a file may come without the column. */
  public enum Need implements Word {
    /** Every row has a value. */
    REQUIRED,
    /** Every file has the column; a row may leave it blank. */
    EXPECTED,
    /** Some files come without the column. */
    OPTIONAL
  }

  public boolean isWrittenAs(String header) {
    return written.stream().anyMatch(header::equalsIgnoreCase);
  }

  /** What its sender calls it: the first name it arrives under; its own where that is only a place in an XML file. */
  public String asSent() {
    var first = written.get(0);
    return first.endsWith(".") || first.endsWith("#") ? name : first;
  }

  /** Reads a value of this column as its type and code list say. */
  public Reading read(String value) {
    return type.read(value, this);
  }

  public boolean isRequired() {
    return need == Need.REQUIRED;
  }

  public boolean isOptional() {
    return need == Need.OPTIONAL;
  }
}
