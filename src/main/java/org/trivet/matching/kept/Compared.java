package org.trivet.matching.kept;

import java.util.List;

/**
 * What comparing a share comes to.
 *
 * @param kept what the share remembers from now on
 * @param stirred the numbers of the records in pairs that came, went or were looked at anew; all other records hang together as before
 * @param memory what is to be remembered of it
 */
public record Compared(KeptShare kept, Numbers stirred, Memory memory) {
  /**
   * The bytes of a change, in their order.
   *
   * @param isAnew whether they stand for themselves; otherwise they come behind those that were known before
   */
  public record Memory(boolean isAnew, List<byte[]> pieces) {}

  /** The pairs' numbers by twos, without those of two records that share one number: such a pair costs a comparison and no more. */
  public Numbers pairs() {
    var numbers = new Numbers();
    for (var pair = 0; pair < kept.pairs().size(); pair++) {
      var one = kept.numbers().at(kept.pairs().one(pair));
      var other = kept.numbers().at(kept.pairs().other(pair));
      if (one != other) {
        numbers.add(one);
        numbers.add(other);
      }
    }
    return numbers;
  }
}
