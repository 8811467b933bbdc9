package org.trivet.job.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.bench.MadeUpNights;
import org.trivet.job.SparkForTests;
import org.trivet.job.standardise.StandardiseNight;
import org.trivet.matching.Evaluation;
import org.trivet.matching.cluster.People;
import org.trivet.matching.pair.Candidates;
import org.trivet.matching.pair.PairScoring;
import org.trivet.matching.pair.PairWork;
import org.trivet.matching.plan.LearnedWeights;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.sample.PairSample;
import org.trivet.matching.sample.SampleEstimate;
import org.trivet.matching.sample.SampleEstimate.Answers;
import org.trivet.matching.sample.Stratum;
import org.trivet.matching.value.Records;
import org.trivet.synthetic.SyntheticAuthority;
import org.trivet.synthetic.SyntheticPlan;
import org.trivet.vocabulary.NightId;

/** The quality that the first night promises, on a made-up authority with another seed than the model was estimated on. */
@Tag("slow")
class MatchQualityTest {
  private static final int CHILDREN = 20_000;
  private static final long ANOTHER_SEED = 7;

  private static final NightId NIGHT = new NightId("night-2026-11-20");

  @TempDir
  private static Path home;

  @BeforeAll
  static void matchAnAuthority() {
    var authority = home.resolve("authority");
    SyntheticAuthority.make(
        new SyntheticPlan(CHILDREN, ANOTHER_SEED, 1, 1, SyntheticPlan.DEFAULT_AS_OF),
        authority,
        (made, of) -> {});
    var nights = new MadeUpNights(home, Town.CONTRACTS);
    nights.arrive(authority.resolve("night-1"), NIGHT);
    nights.run(new StandardiseNight(SparkForTests.session(), Town.CONTRACTS), NIGHT);
    nights.run(new MatchChildren(SparkForTests.session(), Town.CONTRACTS, Town.MODEL), NIGHT);
  }

  private static Map<String, String> truth() {
    return read("authority/truth/records.csv", "identity_id");
  }

  private static Map<String, String> found() {
    return read("matched/night-2026-11-20/identity_register", "child_id");
  }

  @Test
  void nearlyEveryPairIsFoundAndNearlyEveryFoundPairIsRight() {
    var quality = Evaluation.of(found(), truth());

    assertThat(quality.precision()).isGreaterThanOrEqualTo(0.9995);
    assertThat(quality.recall()).isGreaterThanOrEqualTo(0.99);
    // Pairs, not children: a doubtful child brings one pair for each further list that holds it.
    assertThat(SparkForTests.session()
            .read()
            .parquet(home.resolve("matched/night-2026-11-20/review_queue").toString())
            .count())
        .isLessThanOrEqualTo(CHILDREN * 3 / 400);
  }

  /** Of 95 % intervals one in twenty may miss; the seeds are fixed, so that each run draws the same samples. */
  @Test
  void whatASampleSaysOfPrecisionAndRecallHoldsTheTruth() {
    var truth = truth();
    var records = knownTo(truth);
    var plan = Town.MODEL.plan();
    var weights = Town.MODEL.weights();
    var matched = new PairSample.Matched(records, plan, weights, 2);
    var quality = Evaluation.of(together(records, plan, weights), ofEach(records, truth));

    var estimates = LongStream.rangeClosed(1, 10)
        .mapToObj(seed -> PairSample.of(matched, new PairSample.Wanted(300, seed)))
        .map(sample -> SampleEstimate.of(decided(sample, records, truth)))
        .toList();

    assertThat(estimates.stream().filter(one -> holds(one.recall(), quality.recall())))
        .as("%s of %s", quality, estimates)
        .hasSizeGreaterThanOrEqualTo(9);
    assertThat(estimates.stream().filter(one -> holds(one.precision(), quality.precision())))
        .as("%s of %s", quality, estimates)
        .hasSizeGreaterThanOrEqualTo(9);
  }

  /** The open records of the night whose children are known: some lists are made up without any. */
  private static Records knownTo(Map<String, String> truth) {
    var records = new ChildrenRecords(SparkForTests.session(), Town.CONTRACTS, Town.MODEL)
        .open(home.resolve("standardised").resolve(NIGHT.name()));
    return records.at(IntStream.range(0, records.size())
        .filter(at -> truth.containsKey(records.keys().id(at)))
        .toArray());
  }

  private static Map<String, String> together(
      Records records, MatchPlan plan, LearnedWeights weights) {
    var work = new PairWork(new Candidates(records, plan), 2);
    var people = People.of(records, PairScoring.of(work, records, plan, weights), plan, weights);
    return IntStream.range(0, records.size())
        .boxed()
        .collect(Collectors.toMap(
            at -> records.keys().id(at), at -> records.keys().id(people.firstOf(at))));
  }

  private static Map<String, String> ofEach(Records records, Map<String, String> truth) {
    return IntStream.range(0, records.size())
        .mapToObj(records.keys()::id)
        .collect(Collectors.toMap(Function.identity(), truth::get));
  }

  private static boolean holds(SampleEstimate.Share share, double truth) {
    return share.low() <= truth && truth <= share.high();
  }

  private static Map<Stratum, Answers> decided(
      PairSample sample, Records records, Map<String, String> truth) {
    var answers = new EnumMap<Stratum, Answers>(Stratum.class);
    for (var pair : sample.pairs()) {
      var one = records.keys().id(pair.one());
      var other = records.keys().id(pair.other());
      var same = Objects.equals(truth.get(one), truth.get(other));
      answers.merge(
          pair.stratum(),
          new Answers(sample.behind().getOrDefault(pair.stratum(), 0L), 1, same ? 1 : 0),
          Answers::and);
    }
    return answers;
  }

  private static Map<String, String> read(String table, String column) {
    var path = home.resolve(table).toString();
    var reader = SparkForTests.session().read();
    var rows = path.endsWith(".csv")
        ? reader.option("header", "true").option("escape", "\"").csv(path)
        : reader.parquet(path);
    var values = new HashMap<String, String>();
    rows.select("record_key", column)
        .toLocalIterator()
        .forEachRemaining(row -> values.put(row.getString(0), row.getString(1)));
    return values;
  }
}
