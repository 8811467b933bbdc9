package org.trivet.ledger;

import java.sql.SQLException;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.statement.Update;

/** Inserting what may be there already, in the words of both databases. */
final class Rows {
  /** The SQL standard's class of broken constraints. */
  private static final String BROKEN_CONSTRAINT = "23";

  private Rows() {}

  /** Whether the row went in; false when its key was there. Never inside a transaction: a broken constraint would end it. */
  static boolean insertedOnce(Update insert) {
    try {
      insert.execute();
      return true;
    } catch (UnableToExecuteStatementException refused) {
      if (refused.getCause() instanceof SQLException cause
          && String.valueOf(cause.getSQLState()).startsWith(BROKEN_CONSTRAINT)) {
        return false;
      }
      throw refused;
    }
  }
}
