package org.trivet.disclosure.protect;

import java.util.BitSet;

/** The best safe pattern found so far. */
final class Upper {
  private final Group group;
  private final int local;
  private BitSet best;
  private long cost;

  /** Begins with what repair and thinning make of the cells that are hidden anyway. */
  Upper(Group group, int local) {
    this.group = group;
    this.local = local;
    this.best = mended(group.fixed());
    this.cost = group.cost(best);
  }

  /** A safe pattern made of any pattern. */
  BitSet mended(BitSet pattern) {
    var repaired = new Repair(group, local).repaired(pattern);
    return new Thinning(group, local).thinned(repaired);
  }

  void offer(BitSet pattern) {
    var offered = group.cost(pattern);
    if (offered < cost) {
      best = pattern;
      cost = offered;
    }
  }

  BitSet best() {
    return (BitSet) best.clone();
  }

  long cost() {
    return cost;
  }
}
