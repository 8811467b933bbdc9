package org.trivet.matching.level;

/**
 * Jaro and Winkler's similarity of two names, from 0 to 1 (W. E. Winkler, 1990): letters in common within half the longer name, less for
 * those out of order, more for a beginning in common. Texts count up to their 64th letter.
 */
record JaroWinkler(double least) implements LevelRule {
  private static final int LONGEST = 64;
  private static final int LONGEST_PREFIX = 4;
  private static final double PER_PREFIX_LETTER = 0.1;
  private static final double BOOST_FROM = 0.7;

  /** Sums come out a hair apart in another order. */
  private static final double HAIR = 1e-9;

  @Override
  public boolean holds(String one, String other) {
    return of(one, other) >= least;
  }

  /** What two texts of these lengths can reach, were all letters in common that may be. */
  @Override
  public boolean mayHold(long one, long other) {
    if (Sketch.isLong(one) || Sketch.isLong(other)) {
      return true;
    }
    var length = Sketch.length(one);
    var otherLength = Sketch.length(other);
    var common = Math.max(
        0, Math.min(length - Sketch.lacking(one, other), otherLength - Sketch.lacking(other, one)));
    var jaro = (1 + (double) common / length + (double) common / otherLength) / 3;
    var prefix = Sketch.mayBeginAlike(one, other) ? LONGEST_PREFIX : 0;
    return jaro + prefix * PER_PREFIX_LETTER * (1 - jaro) + HAIR >= least;
  }

  static double of(String one, String other) {
    var jaro = one.length() <= other.length() ? jaro(one, other) : jaro(other, one);
    return jaro < BOOST_FROM ? jaro : jaro + prefix(one, other) * PER_PREFIX_LETTER * (1 - jaro);
  }

  /** Of the shorter one, each letter in turn takes the first free one like it in the other. */
  private static double jaro(String one, String other) {
    var length = Math.min(LONGEST, one.length());
    var otherLength = Math.min(LONGEST, other.length());
    var window = Math.max(0, Math.max(length, otherLength) / 2 - 1);
    var matched = 0L;
    var otherMatched = 0L;
    for (var at = 0; at < length; at++) {
      var found = find(other, one.charAt(at), otherMatched, span(at, window, otherLength));
      if (found >= 0) {
        matched |= 1L << at;
        otherMatched |= 1L << found;
      }
    }
    var common = Long.bitCount(matched);
    if (common == 0) {
      return 0;
    }
    var turned = outOfOrder(one, matched, other, otherMatched) / 2.0;
    return ((double) common / length + (double) common / otherLength + (common - turned) / common)
        / 3;
  }

  /** The first and the last place but one, packed. */
  private static long span(int at, int window, int length) {
    var from = Math.max(0, at - window);
    var until = Math.min(length, at + window + 1);
    return ((long) from << 32) | until;
  }

  private static int find(String text, char letter, long taken, long span) {
    for (var at = (int) (span >>> 32); at < (int) span; at++) {
      if (text.charAt(at) == letter && (taken & (1L << at)) == 0) {
        return at;
      }
    }
    return -1;
  }

  private static int outOfOrder(String one, long matched, String other, long otherMatched) {
    var different = 0;
    var left = matched;
    var right = otherMatched;
    while (left != 0) {
      if (one.charAt(Long.numberOfTrailingZeros(left))
          != other.charAt(Long.numberOfTrailingZeros(right))) {
        different++;
      }
      left &= left - 1;
      right &= right - 1;
    }
    return different;
  }

  private static int prefix(String one, String other) {
    var longest = Math.min(LONGEST_PREFIX, Math.min(one.length(), other.length()));
    var same = 0;
    while (same < longest && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return same;
  }
}
