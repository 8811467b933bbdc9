package org.trivet.access;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Everyone who may look, as {@code conf/people.yaml} lists them.
 *
 * @param unmapped the role and purposes of operating-system users that the file does not list; empty turns them away
 */
public record People(List<Person> listed, Optional<Person> unmapped) {
  private static final Role ANALYST = new Role("analyst", List.of(Zone.PSEUDONYMISED, Zone.OPEN));
  private static final Purpose PLANNING =
      new Purpose("service-planning", "Planning and reviewing services for children");

  public People {
    listed = List.copyOf(listed);
  }

  /** What holds where a site has no file: whoever is logged in is an analyst, who sees no identified data. */
  public static People standard() {
    return new People(
        List.of(), Optional.of(new Person("*", "anyone logged in", ANALYST, List.of(PLANNING))));
  }

  /** Reads the file; a site without one has {@link #standard}. Refused with every problem at once. */
  public static People in(Path file) {
    return Files.exists(file) ? PeopleText.read(file) : standard();
  }

  /** The person that the operating system calls by that name. */
  public Person named(String user) {
    return listed.stream()
        .filter(person -> person.user().equals(user))
        .findFirst()
        .or(() ->
            unmapped.map(other -> new Person(user, other.name(), other.role(), other.purposes())))
        .orElseThrow(() -> AccessRefusals.unknownPerson(user));
  }

  /** Whether the file names this person, rather than letting them in as one of many. */
  public boolean lists(Person person) {
    return listed.stream().anyMatch(other -> other.user().equals(person.user()));
  }

  /** The person whose process this is, as the kernel knows it; a system property could be set by anyone. */
  public Person atTheKeyboard() {
    return named(
        ProcessHandle.current().info().user().orElseThrow(() -> AccessRefusals.unknownPerson("?")));
  }
}
