package org.trivet.publish.release;

/** Reasons that are kept for good. */
final class Reasons {
  private Reasons() {}

  static void refuseUnfit(String because) {
    if (because.isBlank()) {
      throw ReleaseRefusals.noReason();
    }
    if (because.length() > ReleaseLog.LONGEST_REASON) {
      throw ReleaseRefusals.tooLongAReason();
    }
  }
}
