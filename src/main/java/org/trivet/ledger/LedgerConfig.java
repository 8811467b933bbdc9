package org.trivet.ledger;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where the ledger is.
 *
 * @param url {@code jdbc:h2:…} or {@code jdbc:postgresql:…}
 * @param leaseLasts how long a silent holder keeps the night before another may take it
 */
public record LedgerConfig(String url, String user, String password, Duration leaseLasts) {
  public static final Duration LEASE_LASTS = Duration.ofSeconds(60);

  public LedgerConfig {
    requireNonNull(url, "url is null");
    requireNonNull(user, "user is null");
    requireNonNull(password, "password is null");
    requireNonNull(leaseLasts, "leaseLasts is null");
  }

  /**
   * A file under the home that the first process opens and later ones reach through it, on the loopback address only. Every commit is
   * on disk before it returns, so a killed process loses none. {@code retry}: a thread that is interrupted while it writes would otherwise
   * close the file for all others.
   */
  public static LedgerConfig inHome(Path home) {
    var file = home.toAbsolutePath().normalize().resolve("ledger").resolve("trivet");
    return new LedgerConfig(
        "jdbc:h2:retry:" + file + ";AUTO_SERVER=TRUE;WRITE_DELAY=0;LOCK_TIMEOUT=20000",
        "sa",
        "",
        LEASE_LASTS);
  }

  public static LedgerConfig postgresql(String url, String user, String password) {
    return new LedgerConfig(url, user, password, LEASE_LASTS);
  }

  @Override
  public String toString() {
    return "LedgerConfig[" + url.replaceAll("(?i)(password|key)=[^;&]*", "$1=…") + ", user=" + user
        + "]";
  }
}
