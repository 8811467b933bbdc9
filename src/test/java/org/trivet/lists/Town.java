package org.trivet.lists;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A made-up town as lists of a school and a clinic: people with homes, brothers and sisters, twins, and slips of the keyboard. */
final class Town {
  static final String MODEL = """
      title: A town
      id: id
      lists: may-hold-duplicates
      fields:
        forename: {column: forename, clean: given-name}
        surname: {column: surname, clean: family-name}
        birth-date: {column: [dob, birth_date], clean: date}
        postcode: {column: postcode, clean: postcode}
        number: {column: number, clean: digits, optional: true}
      blocking:
        - [birth-date, surname sound]
        - [birth-date, forename sound]
        - [postcode, forename]
        - [number]
      comparisons:
        number: [exact]
        birth-date: [exact-round, exact, turned, two-of-three]
        forename: {levels: [exact, jaro-winkler 0.88, turned-with surname], term-frequency: true}
        surname: {levels: [exact, jaro-winkler 0.88, turned-with forename], term-frequency: true}
        postcode: [exact, sector]
      thresholds: {link: 0, review: -4}
      """;

  private static final List<String> FORENAMES = List.of(
      "Ada", "Bilal", "Chloe", "Daniel", "Ewa", "Farah", "George", "Hannah", "Ibrahim", "Jude",
      "Kate", "Leo", "Mina", "Noah", "Olive", "Piotr", "Quinn", "Ruby", "Samuel", "Tariq", "Una",
      "Victor", "Willow", "Xavier", "Yasmin", "Zara", "Arthur", "Beatrix", "Caspian", "Delilah");
  private static final List<String> SURNAMES = List.of(
      "Abbott",
      "Barker",
      "Choudhury",
      "Drummond",
      "Ellison",
      "Fairweather",
      "Goldsmith",
      "Hartley",
      "Iqbal",
      "Jankowski",
      "Kendrick",
      "Lockwood",
      "Mistry",
      "Northcott",
      "Okonkwo",
      "Pemberton",
      "Quigley",
      "Ravenscroft",
      "Stanhope",
      "Thistlewood",
      "Underhill",
      "Villiers",
      "Wetherby",
      "Yardley",
      "Zielinski");

  private final Random random = new Random(5);
  private final List<String> school =
      new ArrayList<>(List.of("id,forename,surname,dob,postcode,number"));
  private final List<String> clinic =
      new ArrayList<>(List.of("id,forename,surname,birth_date,postcode,number"));
  private int people;

  /** So many homes with one to three children each; one home in twelve has twins, and twelve children have a namesake born on the same day. */
  static List<Path> write(Path folder, int homes) throws IOException {
    var town = new Town();
    for (var home = 0; home < homes; home++) {
      town.addHome(home);
    }
    for (var namesake = 0; namesake < 12; namesake++) {
      town.addNamesake(FORENAMES.get(namesake), "LS29 1A" + (char) ('A' + namesake));
      town.addNamesake(FORENAMES.get(namesake), "LS30 2B" + (char) ('A' + namesake));
    }
    return List.of(
        Files.write(folder.resolve("school.csv"), town.school),
        Files.write(folder.resolve("clinic.csv"), town.clinic));
  }

  private void addHome(int home) {
    var surname = SURNAMES.get(random.nextInt(SURNAMES.size()));
    var postcode = "LS%d %d%c%c"
        .formatted(1 + home % 28, home / 28 % 10, 'A' + home % 5, "ABDEFGHJLNPQ".charAt(home % 12));
    var children = 1 + random.nextInt(3);
    var year = 2005 + random.nextInt(12);
    var birth = birth(year);
    for (var child = 0; child < children; child++) {
      var isTwin = home % 12 == 0;
      add(
          FORENAMES.get((home * 7 + child * 11) % FORENAMES.size()),
          surname,
          isTwin ? birth : birth(year + 2 * child),
          postcode);
    }
  }

  private void addNamesake(String forename, String postcode) {
    var row = String.join(
        ",",
        "p" + people++,
        forename,
        "Fairweather",
        "2011-05-04",
        postcode,
        "8%06d".formatted(people));
    school.add(row);
    clinic.add(row);
  }

  private String birth(int year) {
    return "%d-%02d-%02d".formatted(year, 1 + random.nextInt(12), 2 + random.nextInt(12));
  }

  private void add(String forename, String surname, String birth, String postcode) {
    var id = "p" + people++;
    var number = "9%06d".formatted(people * 37);
    school.add(String.join(",", id, forename, surname, birth, postcode, number));
    clinic.add(String.join(
        ",",
        id,
        random.nextInt(10) == 0 ? slipped(forename) : forename,
        random.nextInt(10) == 0 ? slipped(surname) : surname,
        birth,
        random.nextInt(8) == 0 ? "" : postcode,
        random.nextInt(3) == 0 ? "" : number));
  }

  private String slipped(String name) {
    var at = 1 + random.nextInt(name.length() - 1);
    return name.substring(0, at) + name.charAt(at - 1) + name.substring(at);
  }
}
