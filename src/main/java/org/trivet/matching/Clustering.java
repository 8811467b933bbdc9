package org.trivet.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trivet.matching.Decision.Apart;
import org.trivet.matching.Decision.Linked;
import org.trivet.matching.Decision.NeedsReview;
import org.trivet.matching.Judgement.Finding;

/**
 * Divides records that hang together somehow into children: the strongest link first, and no link that would put two records into one
 * child which contradict each other. The outcome does not depend on the order in which the records come.
 */
public final class Clustering {
  private final Matcher matcher;

  public Clustering(Matcher matcher) {
    this.matcher = matcher;
  }

  public Partition divide(List<PersonRecord> records) {
    var sorted = records.stream().sorted().toList();
    var pairs = pairsOf(sorted);
    var clusters = new Clusters(sorted, matcher);
    for (var pair : pairs) {
      if (pair.decision() instanceof Linked) {
        clusters.join(pair.one(), pair.other());
      }
    }
    return new Partition(clusters.members(), judgements(sorted, pairs, clusters));
  }

  /** A pair of positions with its decision. */
  private record Pair(int one, int other, Decision decision) {
    double weight() {
      return decision.evidence().weight();
    }

    int rank() {
      return decision instanceof Linked linked && !linked.rule().equals("weight") ? 0 : 1;
    }
  }

  private List<Pair> pairsOf(List<PersonRecord> sorted) {
    var pairs = new ArrayList<Pair>();
    for (var i = 0; i < sorted.size(); i++) {
      for (var j = i + 1; j < sorted.size(); j++) {
        var decision = matcher.decide(sorted.get(i), sorted.get(j));
        if (!(decision instanceof Apart) || isStrong(decision)) {
          pairs.add(new Pair(i, j, decision));
        }
      }
    }
    pairs.sort(Comparator.comparingInt(Pair::rank)
        .thenComparing(Comparator.comparingDouble(Pair::weight).reversed())
        .thenComparingInt(Pair::one)
        .thenComparingInt(Pair::other));
    return pairs;
  }

  private boolean isStrong(Decision decision) {
    return decision.evidence().weight() >= matcher.thresholds().link();
  }

  private List<Judgement> judgements(
      List<PersonRecord> sorted, List<Pair> pairs, Clusters clusters) {
    return pairs.stream()
        .map(pair -> new Judgement(
            sorted.get(pair.one()),
            sorted.get(pair.other()),
            pair.decision().evidence(),
            finding(pair, clusters)))
        .toList();
  }

  private static Finding finding(Pair pair, Clusters clusters) {
    var together = clusters.areTogether(pair.one(), pair.other());
    if (pair.decision() instanceof Linked linked) {
      return together
          ? new Finding(Verdict.LINKED, linked.rule(), "")
          : refused(linked, pair, clusters);
    }
    if (together) {
      return new Finding(Verdict.LINKED, "weight", "linked through other records");
    }
    return pair.decision() instanceof NeedsReview open
        ? new Finding(Verdict.REVIEW, "weight", open.question().name())
        : new Finding(Verdict.KEPT_APART, "weight", ((Apart) pair.decision()).reason());
  }

  private static Finding refused(Linked linked, Pair pair, Clusters clusters) {
    return clusters.haveCompanyOfTheirOwn(pair.one(), pair.other())
        ? new Finding(
            Verdict.KEPT_APART, linked.rule(), "each has a better match that contradicts the other")
        : new Finding(Verdict.REVIEW, linked.rule(), question(linked).name());
  }

  private static Question question(Linked linked) {
    return linked.evidence().forename() == Likeness.NEAR
        ? Question.POSSIBLE_TWIN
        : Question.CONFLICT_IN_CLUSTER;
  }
}
