package org.trivet.disclosure;

/**
 * What one class of figures may show: counts of 1 to {@code unsafeUpTo} are hidden, others rounded to the nearest {@code nearest}; a true
 * zero stays zero.
 *
 * @param nearest 1 for no rounding
 */
public record CountRule(int unsafeUpTo, int nearest) {
  public CountRule {
    if (unsafeUpTo < 0 || nearest < 1) {
      throw new IllegalArgumentException(
          "Not a rule: hide up to %d, nearest %d".formatted(unsafeUpTo, nearest));
    }
  }

  /** Whether a count of children is so small that it could point at one of them. */
  public boolean isUnsafe(long children) {
    return children > 0 && children <= unsafeUpTo;
  }

  /** Whether a count of cases, or an amount, is so small that it could point at one child. */
  public boolean isUnsafe(double count) {
    return count > 0 && count <= unsafeUpTo;
  }

  /** The count as it may be shown. */
  public double shown(double count) {
    return nearest == 1 ? count : (double) Math.round(count / nearest) * nearest;
  }

  /** The rule that holds for what is worked out from figures of both. */
  public CountRule stricter(CountRule other) {
    return new CountRule(Math.max(unsafeUpTo, other.unsafeUpTo), Math.max(nearest, other.nearest));
  }
}
