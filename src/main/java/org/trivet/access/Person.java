package org.trivet.access;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;

/**
 * A named person at the keyboard.
 *
 * @param user the operating system's name for them
 * @param purposes what they may look for; the first is meant when they state none, except in the identified zone
 */
public record Person(String user, String name, Role role, List<Purpose> purposes) {
  public Person {
    purposes = List.copyOf(purposes);
  }

  /**
   * The purpose for which this person may look into a zone now.
   *
   * @throws org.trivet.vocabulary.Refusal if the role does not allow the zone, or the purpose is not one of theirs
   */
  public Purpose permittedFor(Zone zone, Optional<String> stated) {
    if (!role.maySee(zone)) {
      throw AccessRefusals.zoneNotForRole(this, zone);
    }
    if (stated.isEmpty() && zone == Zone.IDENTIFIED) {
      throw AccessRefusals.purposeMissing(this, zone);
    }
    return purposes.stream()
        .filter(purpose -> stated.isEmpty() || stated.get().equals(purpose.name()))
        .findFirst()
        .orElseThrow(() -> AccessRefusals.purposeNotGranted(this, stated.orElse("")));
  }

  String purposeNames() {
    return purposes.isEmpty()
        ? "none"
        : purposes.stream().map(Purpose::name).collect(joining(", "));
  }
}
