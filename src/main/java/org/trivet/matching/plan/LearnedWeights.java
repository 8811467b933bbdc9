package org.trivet.matching.plan;

import java.util.List;
import org.trivet.matching.TermFrequencies;

/**
 * What was learned for a plan: the share of pairs that are one person, and for each comparison, in the plan's order, the shares of its
 * levels.
 *
 * @param lambda of all pairs that could be compared, the share that are one person
 */
public record LearnedWeights(double lambda, List<Shares> comparisons) {
  public LearnedWeights {
    comparisons = List.copyOf(comparisons);
    if (!(lambda > 0 && lambda < 1)) {
      throw new IllegalArgumentException("Lambda must lie between 0 and 1, but is " + lambda);
    }
  }

  /** One comparison's shares, per level, {@code else} last. */
  public static final class Shares {
    private final double[] m;
    private final double[] u;
    private final List<TermFrequencies> terms;

    /**
     * @param m of pairs that are one person, the share that reaches each level; missing values left out
     * @param u the same of pairs that are two people
     * @param terms how common the values are; of a comparison that weighs all alike there are none
     */
    public Shares(double[] m, double[] u, List<TermFrequencies> terms) {
      this.m = m.clone();
      this.u = u.clone();
      this.terms = List.copyOf(terms);
    }

    public double m(int level) {
      return m[level];
    }

    public double u(int level) {
      return u[level];
    }

    public List<TermFrequencies> terms() {
      return terms;
    }

    /** Log2 of m over u. */
    public double weight(int level) {
      return log2(m[level] / u[level]);
    }
  }

  /** Log2 of the odds that a pair taken at random is one person. */
  public double priorWeight() {
    return log2(lambda / (1 - lambda));
  }

  private static double log2(double ratio) {
    return Math.log(ratio) / Math.log(2);
  }
}
