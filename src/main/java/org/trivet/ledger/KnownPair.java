package org.trivet.ledger;

import org.trivet.vocabulary.HashChain;
import org.trivet.vocabulary.RecordPair;

/**
 * Two records of which the log of decisions speaks.
 *
 * @param id what the log calls them
 * @param salt what makes the id tell nothing about the keys; gone with the row when the pair is forgotten
 */
public record KnownPair(String id, String salt, RecordPair pair) {
  static KnownPair salted(RecordPair pair, String salt) {
    return new KnownPair(
        HashChain.hash(String.join("\n", salt, pair.recordKeyA(), pair.recordKeyB())), salt, pair);
  }

  /** A mark of what the two records said, which tells later that they changed and nothing else. */
  public String markOf(String said) {
    return HashChain.hash(salt + "\n" + said).substring(0, 16);
  }

  @Override
  public String toString() {
    return "KnownPair[" + pair.reference() + "]";
  }
}
