package org.trivet.review;

/**
 * A person's word on a pair.
 *
 * @param note why, for whoever reads it later; may be empty
 * @param takes how many people the verdict needs before it holds, as the rule stood when it was given
 */
public record PairDecision(PairVerdict verdict, String note, Seen seen, People takes) {
  /** Whether one person may say it alone. */
  public enum People {
    ONE,
    TWO
  }

  /** Whether the machine's weight and others' decisions stood beside the records. */
  public enum Sight {
    BLIND,
    OPEN
  }

  /**
   * What it was said on.
   *
   * @param weight the match weight of that night
   * @param mark of what the two records said; another mark means that one of them changed
   */
  public record Seen(double weight, String mark, Sight sight) {
    private static final double MOVED = 0.5;

    /** Whether the same pair would now be seen as it was then: both records as they were, the weight within half a doubling. */
    public boolean isStill(double weightNow, String markNow) {
      return mark.equals(markNow) && Math.abs(weight - weightNow) < MOVED;
    }
  }
}
