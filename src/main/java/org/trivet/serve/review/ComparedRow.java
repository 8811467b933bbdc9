package org.trivet.serve.review;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.trivet.contract.Meaning;
import org.trivet.vocabulary.NhsNumberStatus;

/** One line of two records side by side. */
public record ComparedRow(
    String label, List<String> left, List<String> right, Agreement agreement) {
  public ComparedRow {
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  /** How far both sides say the same, letter by letter; the machine weighs likeness more finely. */
  public enum Agreement {
    SAME("same"),
    PARTLY("partly"),
    DIFFERENT("differs"),
    ONE_SIDED("one side only");

    private final String words;

    Agreement(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** What a line is called, and under which meanings its values stand. */
  private record Line(String label, List<Meaning> meanings) {
    Line(String label, Meaning... meanings) {
      this(label, List.of(meanings));
    }

    ComparedRow of(RecordCard left, RecordCard right) {
      var some = left.values(meanings);
      var others = right.values(meanings);
      return new ComparedRow(
          label, shown(some), shown(others), agreement(compared(some), compared(others)));
    }
  }

  private static final List<Line> LINES = List.of(
      new Line("Forename", Meaning.FORENAME, Meaning.PREFERRED_FORENAME),
      new Line("Middle names", Meaning.MIDDLE_NAMES),
      new Line("Surname", Meaning.SURNAME, Meaning.PREFERRED_SURNAME),
      new Line("Former surname", Meaning.FORMER_SURNAME),
      new Line("Birth date", Meaning.BIRTH_DATE),
      new Line("Expected birth date", Meaning.EXPECTED_BIRTH_DATE),
      new Line("Birth order", Meaning.BIRTH_ORDER),
      new Line("Sex", Meaning.SEX),
      new Line("Postcode", Meaning.POSTCODE),
      new Line("NHS number", Meaning.NHS_NUMBER),
      new Line("Pupil number (UPN)", Meaning.UPN),
      new Line("Former UPN", Meaning.FORMER_UPN));

  /** Every line about which at least one of the two says something. */
  static List<ComparedRow> of(RecordCard left, RecordCard right) {
    return LINES.stream()
        .map(line -> line.of(left, right))
        .filter(row -> !row.left().isEmpty() || !row.right().isEmpty())
        .toList();
  }

  private static Agreement agreement(Set<String> some, Set<String> others) {
    if (some.isEmpty() || others.isEmpty()) {
      return Agreement.ONE_SIDED;
    }
    if (some.equals(others)) {
      return Agreement.SAME;
    }
    return some.stream().anyMatch(others::contains) ? Agreement.PARTLY : Agreement.DIFFERENT;
  }

  private static Set<String> compared(List<String> values) {
    return values.stream()
        .map(value -> number(value).replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Values as people read them: an NHS number once, in groups, with whether anyone traced it. */
  private static List<String> shown(List<String> values) {
    var verified = values.stream()
        .filter(ComparedRow::isVerified)
        .map(ComparedRow::number)
        .collect(Collectors.toSet());
    return values.stream()
        .map(value -> value.contains(PersonTable.STATUS_BEHIND)
            ? grouped(number(value))
                + (verified.contains(number(value)) ? " (verified)" : " (not verified)")
            : value)
        .distinct()
        .toList();
  }

  private static String number(String value) {
    return value.split(PersonTable.STATUS_BEHIND, 2)[0];
  }

  private static boolean isVerified(String value) {
    return value.contains(PersonTable.STATUS_BEHIND)
        && NhsNumberStatus.parse(value.split(PersonTable.STATUS_BEHIND, 2)[1])
            .filter(NhsNumberStatus::isTrusted)
            .isPresent();
  }

  private static String grouped(String number) {
    return number.replaceFirst("^(\\d{3})(\\d{3})(\\d{4})$", "$1 $2 $3");
  }
}
