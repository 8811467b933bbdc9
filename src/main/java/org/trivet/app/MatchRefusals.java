package org.trivet.app;

import org.trivet.vocabulary.Refusal;

/** What questions to the matching are refused for, and in which words. */
final class MatchRefusals {
  private MatchRefusals() {}

  static Refusal noNightYet() {
    return new Refusal(
        "Cannot read the night's person records: no night has finished in this home. Nothing was learned or explained. Run one (trivet night run), or name lists of your own with --model.");
  }

  static Refusal listsWithoutModel() {
    return new Refusal(
        "Cannot match lists without a model. Nothing was matched. Name one with --model, see docs/how-to/match-any-lists.md; without lists the last night's records are meant.");
  }

  static Refusal listsNeeded() {
    return new Refusal(
        "Cannot match: no list is named. Nothing was matched. Name CSV or Parquet files; the night's own records are matched by the night.");
  }
}
