package org.trivet.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A word of the contract language: an enum constant that is written in kebab case, {@code NOT_APPLICABLE} as {@code not-applicable}. */
public interface Word {
  String name();

  /** As contracts write it. */
  default String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant that is written so, if there is one. */
  static <W extends Enum<W> & Word> Optional<W> read(Class<W> words, String written) {
    return Arrays.stream(words.getEnumConstants())
        .filter(constant -> constant.word().equals(written))
        .findFirst();
  }

  /** Every word of the set, as contracts write them. */
  static <W extends Enum<W> & Word> List<String> all(Class<W> words) {
    return Arrays.stream(words.getEnumConstants()).map(Word::word).toList();
  }
}
