package org.trivet.app;

import org.trivet.ledger.Ledger;
import org.trivet.ledger.TableRecord;
import org.trivet.vocabulary.NightId;
import org.trivet.vocabulary.Refusal;

/** Whether an identity was sealed after a release was made: that release would show again what must not be shown. */
record SealedSince(Ledger ledger) {
  /** Refuses to let readers have a release that knows less of sealed identities than the one they have. */
  void refuse(NightId target) {
    var now = ledger.releases().current().map(this::marks).orElse("");
    if (!now.isEmpty() && !now.equals(marks(target))) {
      throw new Refusal(
          "Cannot go back to %s: an identity was sealed since, and that release would show what lay before. Readers keep what they have. Mend the cause and run a night instead: trivet night run"
              .formatted(target));
    }
  }

  private String marks(NightId night) {
    return ledger
        .tables()
        .find(night, "standardised", "sealed_identities")
        .map(TableRecord::hash)
        .orElse("");
  }
}
