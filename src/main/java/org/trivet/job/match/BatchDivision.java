package org.trivet.job.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.trivet.matching.cluster.Dividing;
import org.trivet.matching.cluster.Judgement;
import org.trivet.matching.cluster.Judging;
import org.trivet.matching.pair.PairScorer;
import org.trivet.matching.plan.LearnedWeights;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.value.Records;

/** Divides the components of one batch of rows, all of one side of the seal and sorted by component. */
final class BatchDivision {
  private static final String SOCIAL_CARE = "social-care";

  private final List<Row> batch;
  private final MatchPlan plan;
  private final Records records;
  private final Dividing dividing;
  private final Judging judging;

  BatchDivision(List<Row> batch, MatchPlan plan, LearnedWeights weights, PinnedPairs pinned) {
    this.batch = batch;
    this.plan = plan;
    var gathered = new NightRecords(plan);
    batch.forEach(gathered::add);
    this.records = gathered.records();
    var scorer = new PairScorer(records, plan, weights);
    var pins = pinned.of(records);
    this.dividing = new Dividing(records, plan, scorer, pins);
    this.judging = new Judging(plan, scorer, pins);
  }

  /** Memberships and judgements. */
  Stream<Row> rows() {
    return groups().stream().flatMap(this::divided);
  }

  private List<int[]> groups() {
    var groups = new ArrayList<int[]>();
    for (var from = 0; from < batch.size(); ) {
      var until = from + 1;
      while (until < batch.size()
          && batch.get(until).getLong(0) == batch.get(from).getLong(0)) {
        until++;
      }
      groups.add(IntStream.range(from, until).toArray());
      from = until;
    }
    return groups;
  }

  private Stream<Row> divided(int[] group) {
    var divided = dividing.of(group);
    var parts = divided.parts();
    return Stream.concat(
        IntStream.range(0, group.length)
            .mapToObj(at -> RowFactory.create(
                batch.get(group[0]).get(0),
                key(group[at]),
                key(group[parts[at]]),
                null,
                null,
                null,
                Division.MEMBER,
                null,
                null)),
        judging.judge(divided).stream()
            .map(judgement -> judgement(batch.get(group[0]), judgement)));
  }

  private Row judgement(Row component, Judgement judgement) {
    var one = judgement.pair().one();
    var other = judgement.pair().other();
    return RowFactory.create(
        component.get(0),
        key(one),
        key(other),
        judgement.rule(),
        judgement.weight(),
        levels(judgement),
        judgement.outcome().name().toLowerCase(Locale.ROOT),
        judgement.reason(),
        priority(agency(one), agency(other)));
  }

  private String levels(Judgement judgement) {
    return IntStream.range(0, plan.comparisons().size())
        .mapToObj(at -> plan.comparisons().get(at).name()
            + ": "
            + PairScorer.levelName(
                plan.comparisons().get(at), judgement.levels().get(at)))
        .collect(Collectors.joining(", "));
  }

  /** 1 where social care is concerned, 2 where two other agencies are, 3 within one agency: by what a wrong answer may cost. */
  private static int priority(String one, String other) {
    if (!one.equals(other)) {
      return one.equals(SOCIAL_CARE) || other.equals(SOCIAL_CARE) ? 1 : 2;
    }
    return 3;
  }

  private String agency(int record) {
    return batch.get(record).getAs(MatchColumn.AGENCY.text());
  }

  private String key(int record) {
    return records.keys().id(record);
  }
}
