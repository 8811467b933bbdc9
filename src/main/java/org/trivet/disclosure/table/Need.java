package org.trivet.disclosure.table;

/**
 * How wide a reader's guess must at least be, in whole units.
 *
 * @param below how far under the true value it must reach
 * @param above how far over it
 * @param width from end to end
 */
public record Need(long below, long above, long width) {
  /** Not exact: at least two values must be possible. */
  public static final Need NOT_EXACT = new Need(0, 0, 1);

  /** Whether a guess that reaches so far is wide enough. */
  public boolean isMetBy(long reachBelow, long reachAbove) {
    return reachBelow >= below
        && reachAbove >= above
        && (reachBelow >= width || reachAbove >= width || reachBelow + reachAbove >= width);
  }

  /** The farthest that any one side has to reach. */
  public long farthest() {
    return Math.max(width, Math.max(below, above));
  }
}
