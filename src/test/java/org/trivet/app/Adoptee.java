package org.trivet.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trivet.vocabulary.NhsNumber;
import org.trivet.vocabulary.Upn;

/**
 * A made-up child who is adopted between two nights: every word by which the child was known before, and every word since.
 *
 * @param suffix ends all four names and stands in no other child's
 * @param given what the made-up authority calls the child: forename and surname
 * @param former ids before, by what they are
 * @param present ids since; the education team may go on with the record that it had
 */
record Adoptee(String suffix, Given given, Map<Known, String> former, Map<Known, String> present) {
  /** Which identifiers a child has. */
  enum Known {
    CASE,
    PERSON,
    PATIENT,
    UPN,
    NHS,
    /** What the health provider wrote in error, which makes a question for the steward. */
    OTHER_NHS
  }

  /** A forename and a surname. */
  record Given(String forename, String surname) {}

  Adoptee {
    former = Map.copyOf(former);
    present = Map.copyOf(present);
  }

  static Adoptee of(int number, Given given, Map<Known, String> former) {
    var suffix = List.of("quill", "thorne", "wyckham").get(number);
    var present = new java.util.EnumMap<Known, String>(Map.of(
        Known.PERSON,
        "S900000" + number,
        Known.PATIENT,
        "P900000" + number,
        Known.UPN,
        upn(number),
        Known.NHS,
        nhs(number)));
    present.put(Known.CASE, number == 2 ? "E9000002" : former.getOrDefault(Known.CASE, ""));
    var before = new java.util.EnumMap<Known, String>(former);
    if (number == 2) {
      before.remove(Known.OTHER_NHS);
    } else {
      before.put(Known.OTHER_NHS, nhs(7 + number));
    }
    return new Adoptee(suffix, given, before, present);
  }

  /** Everything that the closed identity alone is known by. */
  List<String> formerWords() {
    return Stream.concat(
            Stream.of("Vel" + suffix, "Ozo" + suffix),
            former.values().stream().filter(id -> !present.containsValue(id)))
        .toList();
  }

  /** Everything that the new identity is known by. */
  List<String> presentWords() {
    return Stream.concat(Stream.of("Jun" + suffix, "Kif" + suffix), present.values().stream())
        .toList();
  }

  boolean isMeant(String line) {
    return former.values().stream().anyMatch(line::contains);
  }

  /** A sender's line before the adoption. */
  String before(String line) {
    return isMeant(line) ? named(line, "Vel" + suffix, "Ozo" + suffix) : line;
  }

  /** The same line since: other names, other numbers. */
  String since(String line) {
    if (!isMeant(line)) {
      return line;
    }
    var said = named(line, "Jun" + suffix, "Kif" + suffix);
    for (var id : present.entrySet()) {
      said = said.replace(former.getOrDefault(id.getKey(), "\n"), id.getValue());
    }
    return said;
  }

  /** The line of the provider that has another child's number. */
  String mistaken(String line) {
    return Optional.ofNullable(former.get(Known.OTHER_NHS))
        .map(other -> line.replace(former.getOrDefault(Known.NHS, "\n"), other))
        .orElse(line);
  }

  /** What the adoption team marks: numbers always, records of the first two children. */
  List<String> marks() {
    var marks = new ArrayList<String>();
    for (var number : List.of(Known.NHS, Known.UPN)) {
      marks.add((number == Known.NHS ? "nhs_number," : "upn,") + former.get(number));
    }
    Optional.ofNullable(former.get(Known.OTHER_NHS)).ifPresent(other -> {
      marks.add("record,social-care/ssd|" + former.get(Known.PERSON));
      marks.add("record,health/provider|" + former.get(Known.PATIENT));
    });
    return marks;
  }

  private String named(String line, String forename, String surname) {
    return replaced(replaced(line, given.forename(), forename), given.surname(), surname);
  }

  private static String replaced(String line, String word, String by) {
    return Pattern.compile(
            "(?<![A-Za-z])" + Pattern.quote(word) + "(?![A-Za-z])", Pattern.CASE_INSENSITIVE)
        .matcher(line)
        .replaceAll(found ->
            found.group().equals(word.toUpperCase(Locale.ROOT)) ? by.toUpperCase(Locale.ROOT) : by);
  }

  private static String upn(int number) {
    return "ABCDEFGHJKLMNPQRTUVWXYZ"
        .chars()
        .mapToObj(letter -> (char) letter + "94899900000" + number)
        .filter(text -> Upn.parse(text).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private static String nhs(int number) {
    return IntStream.range(0, 100)
        .mapToObj(tail -> "4%d50011%02d".formatted(number, tail))
        .flatMap(stem -> IntStream.range(0, 10).mapToObj(digit -> stem + digit))
        .filter(text -> NhsNumber.parse(text).isPresent())
        .findFirst()
        .orElseThrow();
  }

  @Override
  public String toString() {
    return "Adoptee[" + suffix + "]";
  }
}
