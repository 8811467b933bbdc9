package org.trivet.matching.sample;

import java.util.Map;
import java.util.function.Predicate;

/**
 * Precision and recall of a matching, in pairs of records, as a decided sample tells them: stratum by stratum, each share weighed by the
 * stratum's pairs, with 95 % intervals (Cochran, Sampling Techniques, 1977, chapter 5; recall as a ratio by the delta method). Variances
 * take half a pair more of either answer, so that a stratum in which all answers are alike is not taken for certain.
 *
 * @param precision of linked pairs, those that are one person
 * @param recall of pairs that are one person, those that are linked
 * @param missed pairs that are one person and not linked
 * @param missedByBlocking those of them that no blocking rule finds
 */
public record SampleEstimate(
    Share precision, Share recall, double missed, double missedByBlocking) {
  private static final double Z_95 = 1.959963984540054;

  /** A share with the two ends of its interval. */
  public record Share(double share, double low, double high) {}

  /**
   * What was decided of one stratum.
   *
   * @param pairs how many it has in all
   * @param decided of how many someone said what they are
   * @param same how many of these are one person
   */
  public record Answers(long pairs, long decided, long same) {
    /** With what else was decided of the same stratum. */
    public Answers and(Answers more) {
      return new Answers(pairs, decided + more.decided, same + more.same);
    }

    /** How many of the stratum's pairs are one person. */
    double total() {
      return decided == 0 ? 0 : (double) pairs * same / decided;
    }

    double variance() {
      if (decided == 0 || decided >= pairs) {
        return 0;
      }
      var p = (same + 0.5) / (decided + 1);
      var whole = 1 - (double) decided / pairs;
      return (double) pairs * pairs * whole * p * (1 - p) / decided;
    }
  }

  /** The estimate; each stratum that has pairs must have an answer. */
  public static SampleEstimate of(Map<Stratum, Answers> answers) {
    var linked = sum(answers, Stratum::isLinked);
    var missed = sum(answers, stratum -> !stratum.isLinked());
    var right = linked.total;
    var ones = right + missed.total;
    var ofRight = missed.total / (ones * ones);
    var ofMissed = right / (ones * ones);
    return new SampleEstimate(
        share(right, linked.pairs, Math.sqrt(linked.variance) / linked.pairs),
        share(
            right,
            ones,
            Math.sqrt(ofRight * ofRight * linked.variance + ofMissed * ofMissed * missed.variance)),
        missed.total,
        sum(answers, Stratum::isUnfound).total);
  }

  private record Sum(double pairs, double total, double variance) {}

  private static Sum sum(Map<Stratum, Answers> answers, Predicate<Stratum> wanted) {
    var pairs = 0.0;
    var total = 0.0;
    var variance = 0.0;
    for (var answer : answers.entrySet()) {
      if (wanted.test(answer.getKey())) {
        pairs += answer.getValue().pairs();
        total += answer.getValue().total();
        variance += answer.getValue().variance();
      }
    }
    return new Sum(pairs, total, variance);
  }

  /** The interval is worked out on the scale of log odds, where it stays within 0 and 1. */
  private static Share share(double part, double whole, double error) {
    if (whole == 0) {
      return new Share(1, 0, 1);
    }
    var p = part / whole;
    if (error == 0) {
      return new Share(p, p, p);
    }
    var inside = Math.min(1 - error * error, Math.max(error * error, p));
    var middle = Math.log(inside / (1 - inside));
    var half = Z_95 * error / (inside * (1 - inside));
    return p >= 1 || p <= 0
        ? new Share(p, Math.max(0, p - Z_95 * error), Math.min(1, p + Z_95 * error))
        : new Share(p, odds(middle - half), odds(middle + half));
  }

  private static double odds(double logarithm) {
    return 1 / (1 + Math.exp(-logarithm));
  }
}
