package org.trivet.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.trivet.lists.AtThreshold.Weighed;
import org.trivet.lists.KnownPairs.Labelled;
import org.trivet.matching.learn.FromLabels;
import org.trivet.matching.pair.PairScorer;
import org.trivet.matching.plan.LearnedWeights;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.value.Records;

/** Moves weights by labels, and evaluates them honestly: each half of the labels by weights that learned from the other half. */
final class LabelTraining {
  private final MatchPlan plan;
  private final Records records;
  private final Trained learned;
  private final FromLabels fromLabels;

  LabelTraining(MatchPlan plan, Records records, Trained learned) {
    this.plan = plan;
    this.records = records;
    this.learned = learned;
    this.fromLabels = new FromLabels(records, plan, learned.weights());
  }

  Trained with(KnownPairs labels) {
    var even = half(labels.labels(), 0);
    var odd = half(labels.labels(), 1);
    var weighed = new ArrayList<>(weighed(even, fromLabels.with(KnownPairs.same(odd))));
    weighed.addAll(weighed(odd, fromLabels.with(KnownPairs.same(even))));
    var same = KnownPairs.same(labels.labels());
    return new Trained(
        fromLabels.with(same),
        learned.candidates(),
        learned.records(),
        learned.lists(),
        AtThreshold.all(plan, weighed, same.size()));
  }

  private static List<Labelled> half(List<Labelled> labels, int which) {
    return IntStream.range(0, labels.size())
        .filter(at -> at % 2 == which)
        .mapToObj(labels::get)
        .toList();
  }

  private List<Weighed> weighed(List<Labelled> labels, LearnedWeights weights) {
    var scorer = new PairScorer(records, plan, weights);
    return labels.stream()
        .map(label -> new Weighed(scorer.weighWhole(label.one(), label.other()), label.answer()))
        .toList();
  }
}
