package org.trivet.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.trivet.access.AccessEntry;
import org.trivet.access.AccessLog;
import org.trivet.access.Person;
import org.trivet.access.Purpose;
import org.trivet.access.Zone;
import org.trivet.vocabulary.NightId;
import org.trivet.vocabulary.Refusal;

/** Someone who takes local ids out in a list: let pass only where they may see people by name, and on record before and after. */
record LocalIdsLook(Path home, Person person, Optional<String> stated) {
  SenderLists.Written at(String sender, NightId night, Supplier<SenderLists.Written> writing) {
    var log = AccessLog.ofHome(home, Clock.systemUTC());
    var asked = "findings --sender %s --with-local-ids".formatted(sender);
    var look = new AccessEntry(
        person,
        Zone.IDENTIFIED,
        permitted(log, night, asked),
        night.name(),
        asked,
        AccessEntry.Outcome.ASKED,
        0);
    log.write(look);
    try {
      var written = writing.get();
      log.write(look.ended(AccessEntry.Outcome.ANSWERED, written.rows()));
      return written;
    } catch (Refusal refused) {
      log.write(look.ended(AccessEntry.Outcome.FAILED, 0));
      throw refused;
    }
  }

  private Purpose permitted(AccessLog log, NightId night, String asked) {
    try {
      return person.permittedFor(Zone.IDENTIFIED, stated);
    } catch (Refusal refused) {
      log.write(new AccessEntry(
          person,
          Zone.IDENTIFIED,
          new Purpose(stated.orElse("not stated"), ""),
          night.name(),
          asked,
          AccessEntry.Outcome.REFUSED,
          0));
      throw refused;
    }
  }
}
