package org.trivet.disclosure;

/**
 * One figure before protection: both parts, and how many different children stand behind each.
 *
 * @param id names the cell among the others
 */
public record Cell(String id, Parts parts, CountRule rule) {
  /** The two parts of a figure, in cases and in children. */
  public record Parts(
      double numerator, double denominator, long childrenNumerator, long childrenDenominator) {
    Parts minus(Parts other) {
      return new Parts(
          Math.abs(numerator - other.numerator),
          Math.abs(denominator - other.denominator),
          Math.abs(childrenNumerator - other.childrenNumerator),
          Math.abs(childrenDenominator - other.childrenDenominator));
    }

    double complement() {
      return denominator - numerator;
    }

    long childrenComplement() {
      return childrenDenominator - childrenNumerator;
    }
  }

  /** Whether a part, or what is left of the denominator without the numerator, is too small to show. */
  boolean isUnsafe() {
    return isUnsafe(parts, rule)
        || rule.isUnsafe(parts.complement())
        || rule.isUnsafe(parts.childrenComplement());
  }

  /** Whether a reader who sees both cells could work out too small a count by taking one from the other. */
  boolean givesAway(Cell other) {
    var both = rule.stricter(other.rule);
    return isUnsafe(parts.minus(other.parts), both)
        || both.isUnsafe(Math.abs(parts.complement() - other.parts.complement()))
        || both.isUnsafe(Math.abs(parts.childrenComplement() - other.parts.childrenComplement()));
  }

  private static boolean isUnsafe(Parts parts, CountRule rule) {
    return rule.isUnsafe(parts.numerator())
        || rule.isUnsafe(parts.denominator())
        || rule.isUnsafe(parts.childrenNumerator())
        || rule.isUnsafe(parts.childrenDenominator());
  }
}
