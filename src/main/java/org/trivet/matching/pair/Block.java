package org.trivet.matching.pair;

/** Records from one place to before another in a rule's order: those that share a key. */
record Block(int rule, int from, int until) {
  long records() {
    return (long) until - from;
  }

  /** Pairs in it, before any is left out. */
  long pairs() {
    return records() * (records() - 1) / 2;
  }
}
