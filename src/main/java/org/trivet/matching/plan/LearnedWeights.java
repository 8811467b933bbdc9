package org.trivet.matching.plan;

import java.util.Arrays;
import java.util.List;
import org.trivet.matching.TermFrequencies;

/**
 * What was learned for a plan: the shares of pairs that are one person or relatives, and for each comparison, in the plan's order, the
 * shares of its levels.
 *
 * <p>Relatives are a class of their own, since twins and siblings of like names are what careless matching takes for one child: they share
 * a surname, a home and perhaps a birth date, and nothing else.
 *
 * @param lambda of all pairs that could be compared, the share that are one person
 * @param relatives of the same pairs, the share that are relatives; 0 where nothing is marked as shared by relatives
 */
public record LearnedWeights(double lambda, double relatives, List<Shares> comparisons) {
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
    private final double[] r;
    private final List<TermFrequencies> terms;

    /**
     * @param m of pairs that are one person, the share that reaches each level; missing values left out
     * @param u the same of pairs that are two people
     * @param r the same of relatives
     * @param terms how common the values are; of a comparison that weighs all alike there are none
     */
    public Shares(double[] m, double[] u, double[] r, List<TermFrequencies> terms) {
      this.m = m.clone();
      this.u = u.clone();
      this.r = r.clone();
      this.terms = List.copyOf(terms);
    }

    /** Of a comparison that only definite rules ask: each level weighs nothing. */
    public static Shares sayingNothing(int levels) {
      var alike = new double[levels];
      Arrays.fill(alike, 1.0 / levels);
      return new Shares(alike, alike, alike, List.of());
    }

    public double m(int level) {
      return m[level];
    }

    public double u(int level) {
      return u[level];
    }

    public double r(int level) {
      return r[level];
    }

    public List<TermFrequencies> terms() {
      return terms;
    }

    /** Log2 of r over u: how much the level speaks for relatives. */
    public double weightOfRelatives(int level) {
      return log2(r[level] / u[level]);
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

  /** Log2 of the odds that a pair taken at random are relatives. */
  public double priorOfRelatives() {
    return relatives == 0 ? Double.NEGATIVE_INFINITY : log2(relatives);
  }

  private static double log2(double ratio) {
    return Math.log(ratio) / Math.log(2);
  }
}
