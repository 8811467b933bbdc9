package org.trivet.job.match;

import java.nio.file.Path;
import java.util.List;
import org.trivet.vocabulary.Refusal;

/** All that matching refuses, and in which words. */
final class MatchRefusals {
  private MatchRefusals() {}

  static Refusal unknownColumn(Path file, String field, String column, List<String> known) {
    return new Refusal(
        "Cannot use the match plan %s: the field '%s' reads '%s', which person records do not have. No record was matched; last night's children still stand. Name one of: %s."
            .formatted(file, field, column, String.join(", ", known)));
  }

  static Refusal noWeights(Path file) {
    return new Refusal(
        "Cannot use the match plan %s: it names no weights. No record was matched; last night's children still stand. Name the file of an approved model under 'weights:'."
            .formatted(file));
  }

  static Refusal notApproved(Path file, String version) {
    return new Refusal(
        "Cannot use the match plan %s: nobody has approved its weights %s. No record was matched; last night's children still stand. When you trust them: trivet match approve WEIGHTS --as NAME --note WHY."
            .formatted(file, version));
  }

  static IllegalStateException brokenRecordKey() {
    return new IllegalStateException("A standardised row's record key is not sender|feed|local id");
  }

  static Refusal nobodyToMatch() {
    return new Refusal(
        "Cannot match: no standardised table is a list of persons. Nothing was matched; last night's children still stand. Check that a person list has landed, and its contract's person-list and means.");
  }
}
