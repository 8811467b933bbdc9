package org.trivet.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/** The two databases that a ledger may live in, each giving an empty one on demand. */
public enum LedgerEngine {
  H2 {
    @Override
    public LedgerConfig fresh(Path home) {
      return LedgerConfig.inHome(home);
    }
  },
  POSTGRESQL {
    @Override
    public LedgerConfig fresh(Path home) {
      var name = "ledger_" + UUID.randomUUID().toString().replace("-", "");
      try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("CREATE DATABASE " + name);
      } catch (SQLException cannotCreate) {
        throw new IllegalStateException(cannotCreate);
      }
      return new LedgerConfig(
          Server.RUNNING.getJdbcUrl("postgres", name),
          "postgres",
          "postgres",
          Duration.ofSeconds(60));
    }
  };

  /**
   * Where an empty ledger is.
   *
   * @param home where a file-based one goes
   */
  public abstract LedgerConfig fresh(Path home);

  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException cannotStart) {
        throw new UncheckedIOException(cannotStart);
      }
    }
  }
}
