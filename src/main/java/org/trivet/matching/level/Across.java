package org.trivet.matching.level;

import java.util.List;
import java.util.Optional;

/**
 * How a level looks at another field than the comparison's own.
 *
 * @param field the other field's name
 * @param days how far apart dates may lie; 0 where the kind asks for none
 */
public record Across(Kind kind, String field, int days) {
  /** What must hold of the two records. */
  public enum Kind {
    /** This field and that one were written each in the other's place. */
    TURNED_WITH,
    /** A value of one record's field is among the other record's values of that one. */
    ALSO_IN,
    /** Where one says nothing, its value of that field, an expected date, lies within so many days. */
    DUE
  }

  static final List<String> WORDS = List.of("turned-with", "also-in", "due");

  /** The level behind {@code turned-with surname} or {@code due expected-birth-date 90}. */
  static Optional<Across> parse(String word, String behind) {
    var kind = Kind.values()[WORDS.indexOf(word)];
    var words = behind.strip().split("\\s+", -1);
    if (words[0].isEmpty() || words.length != (kind == Kind.DUE ? 2 : 1)) {
      return Optional.empty();
    }
    return Optional.of(
        new Across(kind, words[0], kind == Kind.DUE ? Integer.parseInt(words[1]) : 0));
  }
}
