package org.trivet.matching.pair;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Which records lie in a block together with one of some others, by whatever rule. */
record Around(List<TouchedRule> rules, int records) {
  /** So many that their values stay in fast memory while one rule after another reads them. */
  private static final int RECORDS_OF_A_PIECE = 1 << 14;

  /**
   * @param some the records whose blocks are looked through
   * @param absent records that lie in no block any more
   */
  BitSet of(BitSet some, BitSet absent) {
    var blocks = rules.stream()
        .parallel()
        .map(rule -> new KnownBlocks(rule.keysOf(some)))
        .toList();
    var pieces = IntStream.rangeClosed(0, records / RECORDS_OF_A_PIECE)
        .parallel()
        .mapToObj(piece -> marks(piece * RECORDS_OF_A_PIECE, blocks))
        .toList();
    var around = new BitSet(records);
    for (var piece = 0; piece < pieces.size(); piece++) {
      var marks = pieces.get(piece);
      for (var at = 0; at < marks.length; at++) {
        if (marks[at]) {
          around.set(piece * RECORDS_OF_A_PIECE + at);
        }
      }
    }
    around.andNot(absent);
    return around;
  }

  private boolean[] marks(int from, List<KnownBlocks> blocks) {
    var marks = new boolean[Math.min(records - from, RECORDS_OF_A_PIECE)];
    for (var rule = 0; rule < blocks.size(); rule++) {
      rules.get(rule).mark(from, marks, blocks.get(rule));
    }
    return marks;
  }
}
