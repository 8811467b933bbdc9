package org.trivet.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.measure.Ratio;

/**
 * How well it goes if pairs are linked from one match weight on, by what is known of pairs.
 *
 * @param precision of linked pairs of which something is known, those that are one person
 * @param recall of pairs known to be one person, those that are linked
 */
public record AtThreshold(double weight, Ratio precision, Ratio recall) {
  private static final double STEP = 2;
  private static final double HIGHEST = 30;

  /** A pair that was weighed and is known to be one person or two. */
  record Weighed(double weight, KnownPairs.Answer answer) {}

  /** The harmonic mean of precision and recall. */
  public double f1() {
    var wrong = precision.denominator() - precision.numerator();
    var all = recall.numerator() + wrong + recall.denominator();
    return all == 0 ? 1 : 2 * recall.numerator() / all;
  }

  /**
   * From the review threshold on in even steps, and at the link threshold.
   *
   * @param same how many pairs are known to be one person, weighed or not
   */
  static List<AtThreshold> all(MatchPlan plan, List<Weighed> weighed, long same) {
    var limits = plan.limits();
    var thresholds = DoubleStream.concat(
            DoubleStream.of(limits.link()),
            DoubleStream.iterate(
                limits.review(), weight -> weight <= HIGHEST, weight -> weight + STEP))
        .distinct()
        .boxed()
        .sorted(Comparator.reverseOrder())
        .toList();
    var byWeight = weighed.stream()
        .sorted(Comparator.comparingDouble(Weighed::weight).reversed())
        .toList();
    var rows = new ArrayList<AtThreshold>();
    var taken = 0;
    var right = 0L;
    for (var threshold : thresholds) {
      while (taken < byWeight.size() && byWeight.get(taken).weight() >= threshold) {
        right += byWeight.get(taken++).answer() == KnownPairs.Answer.SAME ? 1 : 0;
      }
      rows.add(0, new AtThreshold(threshold, new Ratio(right, taken), new Ratio(right, same)));
    }
    return rows;
  }
}
