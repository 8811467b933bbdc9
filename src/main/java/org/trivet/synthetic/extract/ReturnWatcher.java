package org.trivet.synthetic.extract;

import java.util.Optional;

/** Told of every case of a return that is compared with a live extract, and of the persons that a return lists by itself. */
public interface ReturnWatcher {
  /**
   * How a case stands on a night.
   *
   * @param night counts from 0
   */
  void compared(int night, Case compared, Outcome outcome, Optional<Deviation> because);

  /** A row of the SEN2 return's own list of persons. */
  void returned(Listing listing, Card card);

  /** A case by its number in the system it came from, in one comparison. */
  record Case(String comparison, String id) {}

  /** Where a case stands. */
  enum Outcome {
    SAME,
    DIFFERING,
    ONLY_IN_RETURN,
    ONLY_IN_LIVE
  }
}
