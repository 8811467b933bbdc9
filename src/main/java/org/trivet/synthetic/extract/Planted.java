package org.trivet.synthetic.extract;

import java.util.Optional;

/** Plants a known difference early, so that a small authority has some, and then in one of so many cases. */
final class Planted {
  private static final int ONE_IN = 120;

  private final Deviation deviation;
  private final int first;
  private int met;

  /**
   * A difference of one kind.
   *
   * @param first which of the cases that could bear it is the first to do so, from 1
   */
  Planted(Deviation deviation, int first) {
    this.deviation = deviation;
    this.first = first;
  }

  /** The difference, if it is this case's turn. Ask once for each case that could bear it. */
  Optional<Deviation> next() {
    met++;
    return met % ONE_IN == first % ONE_IN ? Optional.of(deviation) : Optional.empty();
  }
}
