package org.trivet.matching.level;

/**
 * What 64 bits can say of a text: its length, its first letter, which letters it has, and whether it has several words. Enough to tell most
 * different texts apart without a look at them. Letters may share a bit, so what a sketch denies is certain, and nothing else.
 */
public final class Sketch {
  private static final int LENGTHS = 6;
  private static final int FIRSTS = 5;
  private static final int SPACE = LENGTHS + FIRSTS;
  private static final int LETTERS = SPACE + 1;
  private static final int LETTER_BITS = Long.SIZE - LETTERS;
  private static final int LONGEST = (1 << LENGTHS) - 1;

  private Sketch() {}

  /** The sketch of a text that says something. */
  public static long of(String text) {
    var letters = 0L;
    for (var at = 0; at < text.length(); at++) {
      var letter = text.charAt(at);
      letters |= letter == ' ' ? 1L << SPACE : 1L << (LETTERS + letter % LETTER_BITS);
    }
    var first = (long) text.charAt(0) & ((1 << FIRSTS) - 1);
    return letters | (first << LENGTHS) | Math.min(LONGEST, text.length());
  }

  /** A text's length; of long ones only that it is no less. */
  static int length(long sketch) {
    return (int) sketch & LONGEST;
  }

  static boolean isLong(long sketch) {
    return length(sketch) == LONGEST;
  }

  static boolean mayBeginAlike(long one, long other) {
    return ((one ^ other) >>> LENGTHS & ((1 << FIRSTS) - 1)) == 0;
  }

  static boolean hasSpace(long sketch) {
    return (sketch >>> SPACE & 1) == 1;
  }

  /** How many letters, the space being one, the first has and the other lacks, at least. */
  static int lacking(long one, long other) {
    return Long.bitCount((one & ~other) >>> SPACE);
  }

  /** Of two different texts: without spaces neither can be the other. */
  static boolean mayBeSameJoined(long one, long other) {
    return (hasSpace(one) || hasSpace(other)) && (one ^ other) >>> LETTERS == 0;
  }

  /** Of two different texts: of single words neither has a word of the other. */
  static boolean mayShareWord(long one, long other) {
    return hasSpace(one) || hasSpace(other);
  }

  static boolean mayBeInitial(long one, long other) {
    return (length(one) == 1 || length(other) == 1) && mayBeginAlike(one, other);
  }

  /** Whether the same letters may stand in both, in another order. */
  static boolean mayBeTurned(long one, long other) {
    return (one ^ other) >>> SPACE == 0;
  }
}
