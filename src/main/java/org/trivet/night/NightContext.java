package org.trivet.night;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.trivet.vocabulary.NightId;

/**
 * What a step is given.
 *
 * @param previous the last night that finished
 * @param home the folder {@code $TRIVET_HOME}, absolute
 * @param clock the night's clock, which a test or the demo fixes; rules take the date from {@code night}
 * @param fence what a rename or a swap that others can see must pass
 */
public record NightContext(
    NightId night,
    Optional<NightId> previous,
    Path home,
    FrozenInputs frozen,
    Progress progress,
    Clock clock,
    Fence fence) {

  /** A context on which no night runs: for tests and for commands that do one step alone. */
  public NightContext(
      NightId night,
      Optional<NightId> previous,
      Path home,
      FrozenInputs frozen,
      Progress progress,
      Clock clock) {
    this(night, previous, home, frozen, progress, clock, Fence.open());
  }

  /** Where this night's tables of a zone lie, absolute. */
  public Path zone(String zone) {
    return home.resolve(zone).resolve(night.name());
  }

  /** The folder of one table of this night, absolute. */
  public Path table(String zone, String table) {
    return zone(zone).resolve(table);
  }

  /** Where a table of the night before lies, absolute. */
  public Optional<Path> previousTable(String zone, String table) {
    return frozen.previousTable(zone, table).map(written -> home.resolve(written.path()));
  }

  /**
   * Writes one table aside and puts it in place in one rename, so that no reader ever sees half of it.
   *
   * @return the table's folder, relative to the home
   */
  public Path write(String zone, String table, TableFolder.Writing writing) {
    return home.relativize(new TableFolder(table(zone, table), fence).replace(writing));
  }

  /** Takes away a table of this night, if there is one. */
  public void remove(String zone, String table) {
    new TableFolder(table(zone, table), fence).remove();
  }
}
