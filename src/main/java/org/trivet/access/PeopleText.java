package org.trivet.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code conf/people.yaml} as written; what is absent is null here and nowhere else. */
record PeopleText(
    @Nullable Map<String, List<String>> roles,
    @Nullable Map<String, String> purposes,
    @Nullable PersonText unmapped,
    @Nullable List<PersonText> people,
    @Nullable Map<String, List<String>> duties) {
  private static final ObjectMapper YAML = JsonMapper.builder(new YAMLFactory())
      .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .build();

  /** One person, or what holds for everyone not listed. */
  record PersonText(
      @Nullable String user,
      @Nullable String name,
      @Nullable String role,
      @Nullable List<String> purposes) {}

  static People read(Path file) {
    var problems = new ArrayList<String>();
    var people = parse(file).toPeople(problems);
    if (!problems.isEmpty()) {
      throw AccessRefusals.wrongPeople(file, problems);
    }
    return people;
  }

  static Duties readDuties(Path file) {
    var text = parse(file);
    var problems = new ArrayList<String>();
    var people = text.toPeople(problems);
    var written = Optional.ofNullable(text.duties()).orElse(Map.of());
    written.forEach((duty, users) -> users.stream()
        .filter(
            user -> people.listed().stream().noneMatch(person -> person.user().equals(user)))
        .forEach(user ->
            problems.add("duties.%s: user '%s' is not listed under people".formatted(duty, user))));
    if (!problems.isEmpty()) {
      throw AccessRefusals.wrongPeople(file, problems);
    }
    return new Duties(written);
  }

  private static PeopleText parse(Path file) {
    try {
      return YAML.readValue(file.toFile(), PeopleText.class);
    } catch (JsonProcessingException wrong) {
      throw AccessRefusals.wrongPeople(file, List.of(wrong.getOriginalMessage()));
    } catch (IOException unreadable) {
      throw AccessRefusals.wrongPeople(file, List.of("cannot be read: " + unreadable.getMessage()));
    }
  }

  private People toPeople(List<String> problems) {
    var listed = Optional.ofNullable(people).orElse(List.of()).stream()
        .map(text -> person(text, text.user() == null ? "" : text.user(), problems))
        .toList();
    listed.stream()
        .filter(person -> person.user().isBlank())
        .forEach(person -> problems.add("people: a person has no user"));
    return new People(
        listed, Optional.ofNullable(unmapped).map(text -> person(text, "*", problems)));
  }

  private Person person(PersonText text, String user, List<String> problems) {
    return new Person(
        user,
        text.name() == null ? user : text.name(),
        role(text.role() == null ? "" : text.role(), problems),
        Optional.ofNullable(text.purposes()).orElse(List.of()).stream()
            .map(name -> purpose(name, problems))
            .toList());
  }

  private Role role(String name, List<String> problems) {
    var zones = Optional.ofNullable(roles).orElse(Map.of()).get(name);
    if (zones == null) {
      problems.add("role '%s' is used but not listed under roles".formatted(name));
      return new Role(name, List.of());
    }
    return new Role(
        name, zones.stream().flatMap(word -> zone(word, problems).stream()).toList());
  }

  private static Optional<Zone> zone(String word, List<String> problems) {
    var zone = Zone.parse(word);
    if (zone.isEmpty()) {
      problems.add("roles: '%s' is not one of %s".formatted(word, String.join(", ", Zone.words())));
    }
    return zone;
  }

  private Purpose purpose(String name, List<String> problems) {
    var title = Optional.ofNullable(purposes).orElse(Map.of()).get(name);
    if (title == null) {
      problems.add("purpose '%s' is granted but not listed under purposes".formatted(name));
    }
    return new Purpose(name, title == null ? "" : title);
  }
}
