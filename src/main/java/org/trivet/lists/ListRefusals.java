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

  static Refusal sameColumnTwice(Path list, String column) {
    return new Refusal(
        "Cannot match %s: its header has the column '%s' twice, and nobody can say which is meant. Nothing was matched. Rename one of them."
            .formatted(list, column));
  }

  static Refusal knownWithoutColumn(Path file, String column, Collection<String> columns) {
    return new Refusal(
        "Cannot use %s: its header lacks the column '%s'. Nothing was matched. Give it the columns %s%s."
            .formatted(
                file,
                column,
                String.join(", ", columns),
                columns.contains(column) ? "" : " and one that names the " + column));
  }

  static Refusal noAnswer(Path file, long line) {
    return new Refusal(
        "Cannot use the labels %s: 'same' in line %d is neither yes nor no. Nothing was learned. Write yes or no, or leave the row out."
            .formatted(file, line));
  }

  static Refusal noHead(Path weights) {
    return new Refusal(
        "Cannot approve %s: it does not say when and from what it was learned. Nothing was written. Learn anew: trivet match train."
            .formatted(weights));
  }

  static Refusal approvedAlready(Path weights, String version, String on) {
    return new Refusal(
        "Cannot approve %s: version %s was approved on %s. Nothing was written. Weights to replace it get a file and a version of their own: trivet match train."
            .formatted(weights, version, on));
  }

  static Refusal modelChanged(Path weights, Path model) {
    return new Refusal(
        "Cannot approve %s: the model %s is no longer the text that the weights were learned for. Nothing was written. Learn anew: trivet match train --model %s --out %s FILE..."
            .formatted(weights, model, model, weights));
  }

  static Refusal weightsChanged(Path weights, String version) {
    return new Refusal(
        "Cannot approve %s: its numbers are no longer those of version %s. Nothing was written. Take the file as it was learned, or learn anew: trivet match train."
            .formatted(weights, version));
  }

  static Refusal unreadableClusters(Path file) {
    return new Refusal(
        "Cannot read %s. Nothing was evaluated. Name a CSV file with a header and two columns."
            .formatted(file));
  }

  static Refusal noClusterColumn(Path file) {
    return new Refusal(
        "Cannot evaluate %s: it has no column for the cluster. Nothing was evaluated. Add one behind the record's."
            .formatted(file));
  }

  static Refusal noSuchGroup(Path file, String column, String header) {
    return new Refusal(
        "Cannot evaluate by '%s': %s has no such column. Its columns are: %s. Nothing was evaluated. Name one of them, or the file that has it with --groups."
            .formatted(column, file, header));
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

  static Refusal noSuchRecord(String option, Collection<String> lists) {
    return new Refusal(
        "Cannot explain: no list holds the record that %s names. Write it as list:id; the lists are %s. Nothing was matched."
            .formatted(option, String.join(", ", lists)));
  }

  static Refusal cannotWrite(Path file, String problem) {
    return new Refusal(
        "Cannot write %s: %s. What was written before it stands.".formatted(file, problem));
  }

  static Refusal unreadableSample(Path file) {
    return new Refusal(
        "Cannot read %s as a sample. Nothing was estimated. Name the CSV file that `match sample` wrote, with its columns left as they were."
            .formatted(file));
  }

  static Refusal noStratum(Path file, long line) {
    return new Refusal(
        "Cannot estimate from %s: line %d does not say of which stratum its pair is. Nothing was estimated. Leave the columns 'stratum' and 'stratum_pairs' as `match sample` wrote them."
            .formatted(file, line));
  }

  static Refusal noAnswerFor(Path file, int stratum) {
    return new Refusal(
        "Cannot estimate from %s: of stratum %d no pair has yes or no in the column 'same'. Nothing was estimated. Decide a few of each stratum; ten say little, thirty a good deal."
            .formatted(file, stratum));
  }
}
