package org.trivet.access;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.trivet.vocabulary.Refusal;

/** Every sentence by which access is refused. */
final class AccessRefusals {
  private AccessRefusals() {}

  static Refusal zoneNotForRole(Person person, Zone zone) {
    return new Refusal(
        "Cannot open the %s zone: user '%s' has the role %s, which may see %s. Nothing was read. The owner of conf/people.yaml can give another role."
            .formatted(
                zone.word(),
                person.user(),
                person.role().name(),
                String.join(", ", person.role().zones().stream().map(Zone::word).toList())));
  }

  static Refusal purposeMissing(Person person, Zone zone) {
    return new Refusal(
        "Cannot open the %s zone without a stated purpose. Nothing was read. Say one with --purpose (yours: %s)."
            .formatted(zone.word(), person.purposeNames()));
  }

  static Refusal purposeNotGranted(Person person, String stated) {
    return new Refusal(
        "Cannot look for the purpose '%s': user '%s' may look for %s. Nothing was read. Purposes are granted in conf/people.yaml."
            .formatted(stated, person.user(), person.purposeNames()));
  }

  static Refusal unknownPerson(String user) {
    return new Refusal(
        "Cannot let user '%s' in: conf/people.yaml neither lists them nor gives a role to users it does not list. Nothing was read. Ask its owner for an entry."
            .formatted(user));
  }

  static Refusal wrongPeople(Path file, List<String> problems) {
    return new Refusal(
        "Cannot read who may see what from %s; nothing was opened. Mend and try again:%n  %s"
            .formatted(file, String.join(System.lineSeparator() + "  ", problems)));
  }

  static Refusal cannotLog(Path file, IOException cause) {
    return new Refusal(
        "Cannot write the access log %s: %s. Nothing was read, for no one looks unrecorded. Check the space and the rights there."
            .formatted(file, cause.getMessage()),
        cause);
  }

  static Refusal cannotReadLog(Path file, IOException cause) {
    return new Refusal(
        "Cannot read the access log %s: %s. Nothing was checked. Check the rights there."
            .formatted(file, cause.getMessage()),
        cause);
  }
}
