package org.trivet.matching.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.trivet.matching.Sound;

/** What of a value counts for blocking; empty text where the value has none of it. */
@FunctionalInterface
public interface PartReading {
  PartReading WHOLE = value -> value;

  String of(String value);

  /** Whether a value may have several of it. */
  default boolean readsSeveral() {
    return false;
  }

  /** All that counts of a value, without what says nothing. */
  default List<String> all(String value) {
    var read = of(value);
    return read.isEmpty() ? List.of() : List.of(read);
  }

  /** The words by which models write readings that take no number. */
  Map<String, UnaryOperator<String>> PLAIN = Map.of(
      "sound", Sound::of,
      "year", value -> value.length() == 8 ? value.substring(0, 4) : "",
      "month", value -> value.length() == 8 ? value.substring(0, 6) : "",
      "day-and-month", value -> value.length() == 8 ? value.substring(4) : "",
      "turned", PartReading::turned,
      "first-word", value -> value.split(" ", 2)[0],
      "sector", value -> withoutLast(2, value),
      "district", value -> withoutLast(3, value));

  /** The reading that a model writes as {@code sound}, {@code year} or {@code first 3}; empty if it is not known. */
  static Optional<PartReading> parse(String written) {
    if (written.isBlank()) {
      return Optional.of(WHOLE);
    }
    var words = written.strip().split("\\s+", -1);
    if (words.length == 2 && words[0].matches("first|last") && words[1].matches("[1-9]\\d?")) {
      var letters = Integer.parseInt(words[1]);
      return Optional.of(words[0].equals("first") ? first(letters) : last(letters));
    }
    return words[0].equals(EachWord.WORD)
        ? plain(String.join(" ", List.of(words).subList(1, words.length))).map(EachWord::new)
        : plain(written.strip());
  }

  private static Optional<PartReading> plain(String written) {
    return written.isEmpty()
        ? Optional.of(WHOLE)
        : Optional.ofNullable(PLAIN.get(written)).map(reading -> reading::apply);
  }

  /** Every word that a reading may begin with. */
  static List<String> words() {
    return Stream.concat(PLAIN.keySet().stream(), Stream.of("first", "last", EachWord.WORD))
        .toList();
  }

  private static PartReading first(int letters) {
    return value -> value.length() < letters ? "" : value.substring(0, letters);
  }

  private static PartReading last(int letters) {
    return value -> value.length() < letters ? "" : value.substring(value.length() - letters);
  }

  /** Year, and day and month in ascending order, only where both may be a month. */
  private static String turned(String date) {
    if (date.length() != 8) {
      return "";
    }
    var month = date.substring(4, 6);
    var day = date.substring(6);
    if (day.compareTo("12") > 0) {
      return "";
    }
    return date.substring(0, 4) + (month.compareTo(day) < 0 ? month + day : day + month);
  }

  private static String withoutLast(int letters, String value) {
    return value.length() <= letters ? "" : value.substring(0, value.length() - letters);
  }
}
