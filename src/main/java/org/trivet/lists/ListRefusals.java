package org.trivet.lists;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.trivet.vocabulary.Refusal;

/** All that matching of lists refuses, and in which words. */
final class ListRefusals {
  private static final int LIKE_A_SLIP = 3;

  private ListRefusals() {}

  static Refusal unreadableModel(Path file, String problem) {
    return new Refusal("Cannot read the match model %s: %s. Nothing was matched. Correct the file."
        .formatted(file, problem));
  }

  static Refusal unknown(ModelNode where, String kind, String written, Collection<String> known) {
    return new Refusal(
        "Cannot use the match model %s: %s names the %s '%s', which is none.%s Known are: %s. Nothing was matched."
            .formatted(
                where.file(),
                where.path(),
                kind,
                written,
                nearest(written, known).map(" Did you mean '%s'?"::formatted).orElse(""),
                known.stream().sorted().collect(Collectors.joining(", "))));
  }

  static Refusal wrong(ModelNode where, String expected) {
    return new Refusal("Cannot use the match model %s: %s must be %s. Nothing was matched."
        .formatted(where.file(), where.path(), expected));
  }

  static Refusal noSuchColumn(Path list, String field, Collection<String> names, String header) {
    return new Refusal(
        "Cannot match %s: its header has no column for the field '%s' (the model says: %s). Its columns are: %s. Nothing was matched. Add the column's name to the field, or mark the field 'optional: true'."
            .formatted(list, field, String.join(", ", names), header));
  }

  static Refusal noSuchId(Path list, Collection<String> names, String header) {
    return new Refusal(
        "Cannot match %s: its header has no id column (the model says: %s). Its columns are: %s. Nothing was matched. Correct 'id:' in the model."
            .formatted(list, String.join(", ", names), header));
  }

  static Refusal sameIdTwice(Path list, long line) {
    return new Refusal(
        "Cannot match %s: the id in line %d came before; ids must be unique in a list. Nothing was matched. Mend the list, or leave 'id:' out of the model so that row numbers are the ids."
            .formatted(list, line));
  }

  static Refusal unreadableList(Path list, String problem) {
    return new Refusal(
        "Cannot read the list %s: %s. Nothing was matched.".formatted(list, problem));
  }

  static Refusal twoListsOfOneName(String name) {
    return new Refusal(
        "Cannot match: two files are called %s, and links could not say which is meant. Nothing was matched. Rename one."
            .formatted(name));
  }

  static Refusal nothingToCompare() {
    return new Refusal(
        "Cannot match: the lists hold fewer than two records that could be compared. Nothing was matched.");
  }

  static Refusal weightsOfAnotherModel(Path weights, Path model) {
    return new Refusal(
        "Cannot use the weights %s: they were learned for other comparisons than %s has now. Nothing was matched. Learn anew: trivet match train --model %s --out %s FILE..."
            .formatted(weights, model, model, weights));
  }

  static Refusal noSuchRecord(String written, Collection<String> lists) {
    return new Refusal(
        "Cannot explain '%s': no list holds that record. Write it as list:id; the lists are %s. Nothing was matched."
            .formatted(written, String.join(", ", lists)));
  }

  static Refusal cannotWrite(Path file, String problem) {
    return new Refusal(
        "Cannot write %s: %s. What was written before it stands.".formatted(file, problem));
  }

  private static Optional<String> nearest(String written, Collection<String> known) {
    var distance = new LevenshteinDistance(LIKE_A_SLIP);
    var first = written.strip().split(" ", 2)[0];
    return known.stream()
        .filter(word -> distance.apply(first, word) >= 0)
        .min(Comparator.comparingInt((String word) -> distance.apply(first, word))
            .thenComparing(word -> word));
  }
}
