package org.trivet.console.review;

import org.trivet.vocabulary.Refusal;

/** Every sentence by which the review pages say no; what a decision may not do is said where decisions are made. */
final class ReviewPageRefusals {
  private ReviewPageRefusals() {}

  static Refusal foreignForm() {
    return new Refusal(
        "This did not come from a page of this service, or from one that was opened before its last start. Nothing was written; open the pair again and decide there.");
  }

  static Refusal foreignHost() {
    return new Refusal(
        "Nobody signs in here, so pairs are shown on this machine only, under http://127.0.0.1. Nothing was shown. For colleagues, put the council's proxy before the service and name its header in service.person-header.");
  }

  static Refusal noSuchAct(String act) {
    return new Refusal("A form asked for '%s', which there is not. Nothing was written."
        .formatted(act.replaceAll("[^a-z]", "…")));
  }
}
