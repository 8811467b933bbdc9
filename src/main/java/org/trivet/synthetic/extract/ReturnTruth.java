package org.trivet.synthetic.extract;

import java.util.Optional;
import org.trivet.synthetic.extract.ReturnWatcher.Case;
import org.trivet.synthetic.extract.ReturnWatcher.Outcome;

/**
 * Tells how each case of one comparison stands on each night. A return is made of what its system holds on the first night; the live extract
 * of a later night may have gained or lost a person since.
 */
final class ReturnTruth {
  private final String comparison;
  private final int nights;
  private final ReturnWatcher watcher;

  ReturnTruth(String comparison, int nights, ReturnWatcher watcher) {
    this.comparison = comparison;
    this.nights = nights;
    this.watcher = watcher;
  }

  /** Whether a return could know the record at all. */
  static boolean isReturned(Listing listing) {
    return listing.on(0).isPresent();
  }

  /** A case that both should have, with what the return makes of it. */
  void ofBoth(Listing listing, String id, Optional<Deviation> planted) {
    var inReturn = isReturned(listing) && !planted.equals(Optional.of(Deviation.LEFT_OUT));
    for (var night = 0; night < nights; night++) {
      var inLive = listing.on(night).isPresent();
      if (inReturn && inLive) {
        tell(night, id, planted.isPresent() ? Outcome.DIFFERING : Outcome.SAME, planted);
      } else if (inReturn) {
        tell(night, id, Outcome.ONLY_IN_RETURN, Optional.of(Deviation.DELETED_SINCE));
      } else if (inLive) {
        tell(night, id, Outcome.ONLY_IN_LIVE, Optional.of(planted.orElse(Deviation.ENTERED_SINCE)));
      }
    }
  }

  /** A case that the live extract does not count, whatever it holds of the person. */
  void ofReturnAlone(String id, Deviation planted) {
    for (var night = 0; night < nights; night++) {
      tell(night, id, Outcome.ONLY_IN_RETURN, Optional.of(planted));
    }
  }

  private void tell(int night, String id, Outcome outcome, Optional<Deviation> because) {
    watcher.compared(night, new Case(comparison, id), outcome, because);
  }
}
