package org.trivet.lists;

import java.nio.file.Path;
import java.util.Collection;
import org.trivet.vocabulary.Refusal;

/** All that matching of lists refuses, and in which words. */
final class ListRefusals {
  private ListRefusals() {}

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

  static Refusal noSuchRecord(String written, Collection<String> lists) {
    return new Refusal(
        "Cannot explain '%s': no list holds that record. Write it as list:id; the lists are %s. Nothing was matched."
            .formatted(written, String.join(", ", lists)));
  }

  static Refusal cannotWrite(Path file, String problem) {
    return new Refusal(
        "Cannot write %s: %s. What was written before it stands.".formatted(file, problem));
  }
}
