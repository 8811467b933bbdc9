package org.trivet.review;

import org.trivet.vocabulary.RecordPair;
import org.trivet.vocabulary.Refusal;

/** Every sentence by which a decision on a pair is refused. */
final class ReviewRefusals {
  private ReviewRefusals() {}

  static Refusal contradicts(RecordPair pair) {
    return new Refusal(
        "Cannot do this with %s: it would contradict what has been decided of other pairs of the same records (one child by one chain of decisions, two by another). Nothing was written. Look at the decided pairs of these records, and undo the wrong one first."
            .formatted(pair.reference()));
  }

  static Refusal secondMustBeAnother(RecordPair pair) {
    return new Refusal(
        "You have said of %s that it is one child, and it waits for a second person. Nothing was written. Another steward must say so too, or undo it."
            .formatted(pair.reference()));
  }

  static Refusal alreadyHolds(RecordPair pair, PairVerdict verdict) {
    return new Refusal("%s is decided as '%s' already. Nothing was written."
        .formatted(pair.reference(), verdict.word()));
  }

  static Refusal nothingToUndo(RecordPair pair) {
    return new Refusal(
        "No decision on %s stands. Nothing was written.".formatted(pair.reference()));
  }

  static Refusal emptyNote(RecordPair pair) {
    return new Refusal("The note on %s is empty. Nothing was written.".formatted(pair.reference()));
  }

  static Refusal tooLongANote(RecordPair pair, int most) {
    return new Refusal(
        "The note on %s is longer than %,d characters. Nothing was written; say it shorter."
            .formatted(pair.reference(), most));
  }
}
