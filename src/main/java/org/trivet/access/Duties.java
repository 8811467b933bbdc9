package org.trivet.access;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who signs what off, as {@code conf/people.yaml} lists it: the words of a publication's sign-off, each with the users who hold it.
 *
 * <p>A duty is no role: it opens no zone. One person may hold several, and only people whom the file names can hold any.
 */
public record Duties(Map<String, List<String>> holders) {
  public Duties {
    holders = holders.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(
            Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
  }

  /** Reads the file; a site without one has nobody who signs off. */
  public static Duties in(Path file) {
    return Files.exists(file) ? PeopleText.readDuties(file) : new Duties(Map.of());
  }

  /** The users who hold a duty; nobody where the file does not name it. */
  public List<String> of(String duty) {
    return holders.getOrDefault(duty, List.of());
  }

  public boolean holds(String user, String duty) {
    return of(duty).contains(user);
  }
}
