package org.trivet.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.trivet.access.AccessEntry;
import org.trivet.access.AccessLog;
import org.trivet.access.Person;
import org.trivet.access.Purpose;
import org.trivet.access.Zone;
import org.trivet.vocabulary.NightId;
import org.trivet.vocabulary.Refusal;

/** Someone who takes out of a night what names people: let pass only where they may see people by name, and on record before and after. */
record IdentifiedLook(Path home, Person person, Optional<String> stated) {
  /** What is looked at: the night, and the words that stand in the log. */
  record Asked(NightId night, String words) {}

  <T> T at(Asked asked, Supplier<T> work, ToLongFunction<T> rows) {
    var log = AccessLog.ofHome(home, Clock.systemUTC());
    var look = entry(asked, permitted(log, asked), AccessEntry.Outcome.ASKED);
    log.write(look);
    try {
      var done = work.get();
      log.write(look.ended(AccessEntry.Outcome.ANSWERED, rows.applyAsLong(done)));
      return done;
    } catch (Refusal refused) {
      log.write(look.ended(AccessEntry.Outcome.FAILED, 0));
      throw refused;
    }
  }

  private Purpose permitted(AccessLog log, Asked asked) {
    try {
      return person.permittedFor(Zone.IDENTIFIED, stated);
    } catch (Refusal refused) {
      var purpose = new Purpose(stated.orElse("not stated"), "");
      log.write(entry(asked, purpose, AccessEntry.Outcome.REFUSED));
      throw refused;
    }
  }

  private AccessEntry entry(Asked asked, Purpose purpose, AccessEntry.Outcome outcome) {
    return new AccessEntry(
        person, Zone.IDENTIFIED, purpose, asked.night().name(), asked.words(), outcome, 0);
  }
}
