package org.trivet.job.match;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.trivet.contract.ContractLoader;
import org.trivet.job.SparkEngine;
import org.trivet.matching.Evaluation;
import org.trivet.matching.cluster.Dividing;
import org.trivet.matching.cluster.Groups;
import org.trivet.matching.cluster.Judgement;
import org.trivet.matching.cluster.Judging;
import org.trivet.matching.cluster.People;
import org.trivet.matching.cluster.Pins;
import org.trivet.matching.pair.Candidates;
import org.trivet.matching.pair.PairScorer;
import org.trivet.matching.pair.PairScoring;
import org.trivet.matching.pair.PairWork;
import org.trivet.matching.pair.ScoredPairs;
import org.trivet.matching.plan.LearnedWeights;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.text.ModelTexts;
import org.trivet.matching.text.ModelNode;
import org.trivet.matching.text.WeightsText;
import org.trivet.matching.value.Records;

/**
 * Tries plans and weights on a home's night against the truth: {@code TryChildren HOME NIGHT PLAN WEIGHTS [PLAN WEIGHTS ...]}. Prints
 * precision, recall, F1, the queue by question, and wrong and missed pairs by what decided them.
 */
public final class TryChildren {
  private final Records records;
  private final MatchPlan plan;
  private final LearnedWeights weights;
  private final Map<String, String> truth;

  private TryChildren(
      Records records, MatchPlan plan, LearnedWeights weights, Map<String, String> truth) {
    this.records = records;
    this.plan = plan;
    this.weights = weights;
    this.truth = truth;
  }

  public static void main(String[] arguments) throws IOException {
    var home = Path.of(arguments[0]).toAbsolutePath();
    var spark = new SparkEngine("local[2]", 2, home.resolve("scratch")).start();
    var contracts = ContractLoader.ofHouse(Path.of("."), Path.of("conf")).load();
    var truth = truth(home.resolve("authority/truth/records.csv"));
    for (var at = 2; at < arguments.length; at += 2) {
      var file = Path.of(arguments[at]);
      var texts = ModelTexts.ofPlan(file);
      var records = new ChildrenRecords(spark, contracts, new ChildrenModel(texts))
          .open(home.resolve("standardised").resolve(arguments[1]));
      var plan = texts.matchPlan();
      var weights = WeightsText.read(ModelNode.read(Path.of(arguments[at + 1])), plan, file);
      System.out.println(arguments[at] + " " + arguments[at + 1]);
      new TryChildren(records, plan, weights, truth).print();
    }
    spark.stop();
  }

  private static Map<String, String> truth(Path file) throws IOException {
    var truth = new HashMap<String, String>();
    try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      rows.forEach(row -> truth.put(row.getField("record_key"), row.getField("identity_id")));
    }
    return truth;
  }

  private void print() {
    var start = System.nanoTime();
    var work = new PairWork(new Candidates(records, plan), 2);
    var pairs = PairScoring.of(work, records, plan, weights);
    var people = People.of(records, pairs, plan, weights);
    System.out.printf("%.1f s, %d pairs%n", (System.nanoTime() - start) / 1e9, pairs.size());
    var found = new HashMap<String, String>();
    var truths = new HashMap<String, String>();
    for (var record = 0; record < records.size(); record++) {
      var key = records.keys().id(record);
      if (truth.containsKey(key)) {
        found.put(key, records.keys().id(people.firstOf(record)));
        truths.put(key, truth.get(key));
      }
    }
    var quality = Evaluation.of(found, truths);
    System.out.printf(
        "precision %.5f recall %.5f F1 %.5f%n",
        quality.precision(), quality.recall(), quality.f1());
    judged(pairs);
  }

  private void judged(ScoredPairs pairs) {
    var scorer = new PairScorer(records, plan, weights);
    var judging = new Judging(plan, scorer, Pins.NONE);
    var dividing = new Dividing(records, plan, scorer, Pins.NONE);
    var counts = new TreeMap<String, Integer>();
    for (var group : Groups.of(records.size(), pairs, plan.limits().review())) {
      judging.judge(dividing.of(group)).forEach(one -> count(one, counts));
    }
    counts.forEach((what, count) -> System.out.println("  " + count + " " + what));
  }

  private void count(Judgement judgement, Map<String, Integer> counts) {
    var one = truth.getOrDefault(records.keys().id(judgement.pair().one()), "?1");
    var other = truth.getOrDefault(records.keys().id(judgement.pair().other()), "?2");
    var isOne = one.equals(other) ? "one child" : "two children";
    var isRight = (judgement.outcome() == Judgement.Outcome.LINKED) == one.equals(other);
    counts.merge(
        judgement.outcome() + ", in truth " + isOne + (isRight ? "" : ": " + judgement.rule() + " / " + judgement.reason()),
        1,
        Integer::sum);
  }
}
