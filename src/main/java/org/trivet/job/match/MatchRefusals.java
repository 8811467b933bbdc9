package org.trivet.job.match;

import java.nio.file.Path;
import org.trivet.vocabulary.Refusal;

/** All that matching refuses, and in which words. */
final class MatchRefusals {
  private MatchRefusals() {}

  static Refusal unreadable(Path file, String problem, Throwable cause) {
    return new Refusal(
        "Cannot read the match plan %s: %s. No record was matched; last night's children still stand. Correct the file and run the night again."
            .formatted(file, problem),
        cause);
  }

  static Refusal unknownWord(Path file, String kind, String written) {
    return new Refusal(
        "Cannot use the match plan %s: it names the %s '%s', which Trivet does not know. No record was matched; last night's children still stand. Correct the word and run the night again."
            .formatted(file, kind, written));
  }

  static IllegalStateException brokenRecordKey() {
    return new IllegalStateException("A standardised row's record key is not sender|feed|local id");
  }

  static Refusal nobodyToMatch() {
    return new Refusal(
        "Cannot match: no standardised table is a list of persons. Nothing was matched; last night's children still stand. Check that a person list has landed, and its contract's person-list and means.");
  }
}
