package org.trivet.app;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.trivet.app.Adoptee.Known;

/**
 * The extracts of a made-up town over two nights, between which three of its children are adopted. Social care and the health provider
 * close a record and open another, schools write former name and number beside the new ones, and the education team goes on with the
 * case that it had, for two of the three.
 */
record AdoptingTown(Path made, List<Adoptee> adoptees) {
  private static final String MARKS = "shared/sealed-identities";
  private static final String AUTUMN = "education/school-census/2026_autumn_pupilonroll.csv";
  private static final Map<String, Known> FEEDS = Map.of(
      "education/ehc-cases", Known.CASE,
      "social-care/ssd", Known.PERSON,
      "health/provider", Known.PATIENT);

  AdoptingTown {
    adoptees = List.copyOf(adoptees);
  }

  /** Three children of an authority that was made, known to three agencies and on the autumn's census. */
  static AdoptingTown of(Path made) throws IOException {
    var autumn = Files.readString(made.resolve("night-1").resolve(AUTUMN));
    var records = rows(made.resolve("truth/records.csv"));
    var adoptees = new ArrayList<Adoptee>();
    for (var person : rows(made.resolve("truth/people.csv"))) {
      var ids = ids(person, records);
      if (adoptees.size() < 3
          && ids.size() == 5
          && person.getOrDefault("former_identity_id", "").isEmpty()
          && autumn.contains(ids.getOrDefault(Known.UPN, "\n"))) {
        var given = new Adoptee.Given(
            person.getOrDefault("forename", ""), person.getOrDefault("surname", ""));
        adoptees.add(Adoptee.of(adoptees.size(), given, ids));
      }
    }
    return new AdoptingTown(made, adoptees);
  }

  private static Map<Known, String> ids(Map<String, String> person, List<Map<String, String>> all) {
    var ids = new EnumMap<Known, String>(Known.class);
    all.stream()
        .filter(record -> person.getOrDefault("person_id", "").equals(record.get("person_id")))
        .filter(record -> FEEDS.containsKey(record.get("feed")))
        .forEach(record -> ids.put(FEEDS.get(record.get("feed")), record.get("local_id")));
    ids.put(Known.UPN, person.getOrDefault("upn", ""));
    ids.put(Known.NHS, person.getOrDefault("nhs_number", ""));
    return ids;
  }

  /** The night before the adoptions. */
  Path before(Path inbox) throws IOException {
    for (var file : files("night-1")) {
      var isProvider = file.startsWith("health/provider");
      write(inbox.resolve(file), lines("night-1", file).map(line -> {
        for (var child : adoptees) {
          line = child.before(line);
          line = isProvider && child.isMeant(line) ? child.mistaken(line) : line;
        }
        return line;
      }));
    }
    return inbox;
  }

  /** The night after them, with the adoption team's marks. */
  Path since(Path inbox) throws IOException {
    for (var file : files("night-2")) {
      write(inbox.resolve(file), since("night-2", file));
    }
    write(inbox.resolve(AUTUMN), since("night-1", AUTUMN));
    var marks = new ArrayList<>(lines("night-1", marksOfTheNightBefore()).toList());
    for (var child : adoptees) {
      child
          .marks()
          .forEach(mark -> marks.add("Z9%06d,%s,2026-11-19".formatted(marks.size(), mark)));
    }
    write(inbox.resolve(MARKS).resolve("sealed_identities_2026-11-20.csv"), marks.stream());
    return inbox;
  }

  private Stream<String> since(String night, String file) throws IOException {
    if (file.startsWith("education/school-census")) {
      return withFormerWords(lines(night, file).toList());
    }
    return lines(night, file).flatMap(line -> {
      var meant = adoptees.stream().filter(child -> child.isMeant(line)).findFirst();
      if (meant.isEmpty()) {
        return Stream.of(line);
      }
      var child = meant.get();
      if (file.startsWith("education/")) {
        return Stream.of(child.since(line));
      }
      var closed = child.before(line);
      return isOfPersons(file)
          ? Stream.concat(Stream.of(withNumberOf(child, file, closed)), opened(child, file, line))
          : Stream.of(closed);
    });
  }

  private static boolean isOfPersons(String file) {
    return file.contains("ssd_person") || file.contains("ssd_linked") || file.contains("patients_");
  }

  private static String withNumberOf(Adoptee child, String file, String line) {
    return file.startsWith("health/provider") ? child.mistaken(line) : line;
  }

  /** The new record's line; social care also writes down the number that the child had. */
  private static Stream<String> opened(Adoptee child, String file, String line) {
    var opened = child.since(line);
    return file.contains("ssd_linked")
        ? Stream.of(
            opened,
            "KF" + child.present().get(Known.PERSON) + "," + child.present().get(Known.PERSON)
                + ",Former Unique Pupil Number," + child.former().get(Known.UPN) + ",,")
        : Stream.of(opened);
  }

  /** A census as a careless school sends it: former surname and former number stand beside the new ones. */
  private Stream<String> withFormerWords(List<String> lines) {
    var header = List.of(lines.get(0).split(",", -1));
    return lines.stream().map(line -> {
      var meant = adoptees.stream().filter(child -> child.isMeant(line)).findFirst();
      if (meant.isEmpty()) {
        return line;
      }
      var child = meant.get();
      var cells = new ArrayList<>(List.of(child.since(line).split(",", -1)));
      cells.set(header.indexOf("formersurname"), "Ozo" + child.suffix());
      cells.set(header.indexOf("formerupn"), child.former().getOrDefault(Known.UPN, ""));
      return String.join(",", cells);
    });
  }

  private String marksOfTheNightBefore() throws IOException {
    return files("night-1").stream()
        .filter(file -> file.startsWith(MARKS))
        .findFirst()
        .orElseThrow();
  }

  private List<String> files(String night) throws IOException {
    var folder = made.resolve(night);
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private Stream<String> lines(String night, String file) throws IOException {
    return Files.readAllLines(made.resolve(night).resolve(file)).stream();
  }

  private static void write(Path file, Stream<String> lines) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, lines.toList());
  }

  private static List<Map<String, String>> rows(Path csv) throws IOException {
    var lines = Files.readAllLines(csv);
    var header = List.of(lines.get(0).split(",", -1));
    return lines.stream()
        .skip(1)
        .map(line -> List.of(line.split(",", -1)))
        .map(cells -> header.stream()
            .collect(toMap(name -> name, name -> cells.get(header.indexOf(name)), (a, b) -> a)))
        .toList();
  }
}
