package org.trivet.serve.sql;

import java.nio.file.Files;
import java.nio.file.Path;
import org.trivet.access.AccessEntry;
import org.trivet.access.AccessLog;
import org.trivet.access.Person;
import org.trivet.access.Purpose;
import org.trivet.access.Zone;
import org.trivet.serve.duck.Duck;
import org.trivet.serve.release.ReleaseShelf;
import org.trivet.vocabulary.NightId;
import org.trivet.vocabulary.Refusal;

/** Opens doors to the current release for people who may pass, and records also those who may not. */
public final class SqlDoors {
  private final ReleaseShelf shelf;
  private final AccessLog log;
  private final DoorSettings settings;

  public SqlDoors(ReleaseShelf shelf, AccessLog log, DoorSettings settings) {
    this.shelf = shelf;
    this.log = log;
    this.settings = settings;
  }

  /**
   * A door to the release that is current now; it stays with that release however long it is open.
   *
   * @throws Refusal if the person may not see the zone, or the release cannot answer for the night
   */
  public SqlDoor open(Person person, Question question) {
    var night = shelf.current().orElseThrow(SqlRefusals::noRelease);
    var entry = new AccessEntry(
        person,
        question.zone(),
        permitted(person, question, night),
        named(night, question),
        "",
        AccessEntry.Outcome.ASKED,
        0);
    var file = shelf.file(night, question.zone());
    refuseUnopenable(question.zone(), night, file);
    var duck = Duck.readOnly(file, settings.limits());
    try {
      question.asOf().ifPresent(asOf -> new AsOf(duck, asOf).apply(question.zone()));
    } catch (RuntimeException refused) {
      duck.close();
      throw refused;
    }
    return new SqlDoor(duck, log, entry, settings.timeLimit());
  }

  /** A folder that this account may not enter shows no files, so it is asked about first. */
  private static void refuseUnopenable(Zone zone, NightId night, Path file) {
    var folder = file.resolveSibling("");
    if (Files.isDirectory(folder) && !Files.isExecutable(folder)) {
      throw SqlRefusals.zoneOfAnother(zone, night, file);
    }
    if (!Files.exists(file)) {
      throw SqlRefusals.noSuchZone(zone, night, file);
    }
    if (!Files.isReadable(file)) {
      throw SqlRefusals.zoneOfAnother(zone, night, file);
    }
  }

  private Purpose permitted(Person person, Question question, NightId night) {
    try {
      return person.permittedFor(question.zone(), question.purpose());
    } catch (Refusal refused) {
      log.write(new AccessEntry(
          person,
          question.zone(),
          new Purpose(question.purpose().orElse("not stated"), ""),
          named(night, question),
          "",
          AccessEntry.Outcome.REFUSED,
          0));
      throw refused;
    }
  }

  private static String named(NightId release, Question question) {
    return question.asOf().map(asOf -> release + " as of " + asOf).orElse(release.name());
  }
}
