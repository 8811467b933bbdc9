package org.trivet.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Opens the ledger's database: connections, then migrations. */
final class Database {
  private static final Pattern H2_FILE = Pattern.compile("jdbc:h2:(?:retry|file):([^;]+).*");

  private Database() {}

  static HikariDataSource open(LedgerConfig config) {
    var file = H2_FILE.matcher(config.url());
    if (file.matches()) {
      // H2 reads this once, when its first class loads; without it AUTO_SERVER listens on every
      // interface.
      System.setProperty("h2.bindAddress", "127.0.0.1");
      makeFolder(Optional.ofNullable(Path.of(file.group(1)).getParent()).orElse(Path.of(".")));
    }
    var source = connect(config);
    try {
      migrate(source);
    } catch (FlywayException cannotMigrate) {
      source.close();
      throw LedgerRefusals.cannotMigrate(config, cannotMigrate);
    }
    return source;
  }

  private static HikariDataSource connect(LedgerConfig config) {
    var pool = new HikariConfig();
    pool.setPoolName("ledger");
    pool.setJdbcUrl(config.url());
    pool.setUsername(config.user());
    pool.setPassword(config.password());
    pool.setMaximumPoolSize(6);
    pool.setMinimumIdle(1);
    pool.setInitializationFailTimeout(3_000);
    try {
      return new HikariDataSource(pool);
    } catch (PoolInitializationException unreachable) {
      throw LedgerRefusals.cannotOpen(config, unreachable);
    }
  }

  private static void migrate(HikariDataSource source) {
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/ledger")
        .table("ledger_version")
        .load()
        .migrate();
  }

  private static void makeFolder(Path folder) {
    try {
      if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
        var ownerOnly = PosixFilePermissions.fromString("rwx------");
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(ownerOnly));
      } else {
        Files.createDirectories(folder);
      }
    } catch (IOException cannotMake) {
      throw LedgerRefusals.cannotMakeFolder(folder, cannotMake);
    }
  }
}
