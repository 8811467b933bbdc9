package org.trivet.job.match;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.trivet.contract.Meaning;

/** What the children's match model may read of a person record, beside the meanings that contracts give to columns. */
enum PersonColumn {
  /** Permanent numbers, the present one and former ones. */
  PERMANENT_UPN,
  /** Those that a school gave for the time being. */
  TEMPORARY_UPN,
  /** Numbers that the national service has verified. */
  VERIFIED_NHS_NUMBER,
  /** Which sender's list of which feed holds the record. */
  LIST;

  String text() {
    return text(this);
  }

  static String text(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Every column that a model may name. */
  static List<String> words() {
    return Stream.<Enum<?>>concat(Arrays.stream(Meaning.values()), Arrays.stream(values()))
        .map(word -> text(word))
        .sorted()
        .toList();
  }

  /** The column that the model names and that is none. */
  static Optional<String> unknownAmong(List<String> columns) {
    return columns.stream().filter(column -> !words().contains(column)).findFirst();
  }
}
