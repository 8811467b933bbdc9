package org.trivet.app;

import org.trivet.publish.release.DraftId;
import org.trivet.vocabulary.Refusal;

/** Every sentence by which the commands of publishing say no themselves. */
final class PublishWords {
  private PublishWords() {}

  static Refusal anotherContent(String content, DraftId id) {
    return new Refusal(
        "'%s' is not what %s holds now: it was changed since you saw it, or the letters are too few. Nothing was approved; look again: ./trivet publish approve %s --night %s"
            .formatted(content, id, id.publication(), id.night()));
  }

  static Refusal noMoment(String written) {
    return new Refusal(
        "'%s' is no moment: write it as 2026-12-03T09:30, in England's time. Nothing was set."
            .formatted(written));
  }

  static Refusal noMeeting() {
    return new Refusal(
        "There is no time to count back from: name a --meeting, or set one with ./trivet publish embargo. Nothing was done.");
  }

  static Refusal oneOfTwo() {
    return new Refusal(
        "Say either --at or --meeting. Nothing was done: a release goes out at a moment, or with the agenda of a meeting.");
  }
}
