package org.trivet.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/**
 * The warehouse's memory, opened by one process at a time or by many.
 *
 * <p>Reading needs nothing. Everything a night writes needs the lease {@code night}, taken by {@link #lease()} on this very object: each
 * write checks, inside its own transaction, that the lease is still held, and is refused when another process has taken it since.
 */
public final class Ledger implements AutoCloseable {
  private final HikariDataSource source;
  private final Jdbi jdbi;
  private final Fenced fenced;
  private final Lease lease;
  private final Clock clock;

  private Ledger(HikariDataSource source, LedgerConfig config, Clock clock) {
    this.source = source;
    this.jdbi = Jdbi.create(source);
    this.fenced = new Fenced(jdbi);
    this.lease = new Lease(fenced, config.leaseLasts(), clock);
    this.clock = clock;
  }

  /**
   * Opens the ledger and brings its tables up to this version.
   *
   * @param clock the wall clock, for when things happened and when a lease runs out; never the fixed clock of a night
   */
  public static Ledger open(LedgerConfig config, Clock clock) {
    return new Ledger(Database.open(config), config, clock);
  }

  public Lease lease() {
    return lease;
  }

  public Nights nights() {
    return new Nights(jdbi, fenced, clock);
  }

  public Steps steps() {
    return new Steps(jdbi, fenced, clock);
  }

  public Receipts receipts() {
    return new Receipts(jdbi, fenced, clock);
  }

  public Arrivals arrivals() {
    return new Arrivals(jdbi);
  }

  public Tables tables() {
    return new Tables(jdbi);
  }

  public Findings findings() {
    return new Findings(jdbi);
  }

  public Decisions decisions() {
    return new Decisions(jdbi, clock);
  }

  public PairsOfRecords pairs() {
    return new PairsOfRecords(jdbi);
  }

  public Releases releases() {
    return new Releases(jdbi, fenced, clock);
  }

  public SeenFiles seen() {
    return new SeenFiles(jdbi, fenced, clock);
  }

  public SourcePolls polls() {
    return new SourcePolls(jdbi, fenced);
  }

  public Dues dues() {
    return new Dues(jdbi, clock);
  }

  public Alerts alerts() {
    return new Alerts(jdbi);
  }

  /** The connections themselves, for the scheduler, which keeps tables of its own beside the ledger's. */
  public DataSource database() {
    return source;
  }

  /** Runs the act while no other process can take the lease; refused, and not run, when one already has. */
  public void whileHeld(Runnable act) {
    fenced.write(handle -> act.run());
  }

  /** Gives back the lease, should it be held, and closes the connections. */
  @Override
  public void close() {
    lease.release();
    source.close();
  }
}
