package org.trivet.console;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trivet.access.AccessEntry;
import org.trivet.access.AccessLog;
import org.trivet.access.People;
import org.trivet.access.Person;
import org.trivet.access.Purpose;
import org.trivet.access.Zone;
import org.trivet.vocabulary.Refusal;

/** Who looks at a page, and the record that they did. */
public final class Visitors {
  private static final Pattern USER = Pattern.compile("[\\w.@+-]{1,100}");
  private static final Zone ZONE = Zone.PSEUDONYMISED;

  private final People people;
  private final AccessLog log;
  private final Optional<String> header;

  public Visitors(People people, AccessLog log, Optional<String> header) {
    this.people = people;
    this.log = log;
    this.header = header;
  }

  /** The header to look at, where there is one. */
  Optional<String> header() {
    return header;
  }

  /** The person whom the proxy names, or who runs the service; refused when the proxy names no one. */
  Person of(@Nullable String named) {
    return header
        .map(name -> people.named(Optional.ofNullable(named)
            .filter(user -> USER.matcher(user).matches())
            .orElseThrow(() -> ConsoleRefusals.unnamed(name))))
        .orElseGet(people::atTheKeyboard);
  }

  /** Writes down that the person looks at a page, before it is made; refused, and written down too, when they may not. */
  void permit(Person person, String page, String release) {
    try {
      var purpose = person.permittedFor(ZONE, Optional.empty());
      log.write(entry(person, purpose, page, release).ended(AccessEntry.Outcome.ASKED, 0));
    } catch (Refusal refused) {
      log.write(entry(person, new Purpose("not stated", ""), page, release)
          .ended(AccessEntry.Outcome.REFUSED, 0));
      throw refused;
    }
  }

  private static AccessEntry entry(Person person, Purpose purpose, String page, String release) {
    return new AccessEntry(
        person, ZONE, purpose, release, "page " + page, AccessEntry.Outcome.ASKED, 0);
  }
}
