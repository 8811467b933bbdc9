package org.trivet.night.schedule;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.quartz.utils.ConnectionProvider;

/** The ledger's connections as the scheduler asks for them. */
record LedgerConnections(DataSource ledger) implements ConnectionProvider {
  @Override
  public Connection getConnection() throws SQLException {
    return ledger.getConnection();
  }

  /** The ledger closes its own connections. */
  @Override
  public void shutdown() {}

  @Override
  public void initialize() {}
}
