package org.trivet.serve.duck;

import java.sql.SQLException;

/** DuckDB would not do it. The message is DuckDB's own and may quote the statement: show it only to whoever wrote that statement. */
public final class DuckFailure extends RuntimeException {
  DuckFailure(SQLException cause) {
    super(cause.getMessage() == null ? "DuckDB failed" : cause.getMessage(), cause);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }

  /** DuckDB's message without its kind in front and the picture of the statement below. */
  public String firstLine() {
    return getMessage().lines().findFirst().orElse("");
  }
}
