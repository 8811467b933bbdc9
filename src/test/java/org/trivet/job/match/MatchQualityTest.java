package org.trivet.job.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.bench.MadeUpNights;
import org.trivet.job.SparkForTests;
import org.trivet.job.standardise.StandardiseNight;
import org.trivet.matching.Evaluation;
import org.trivet.synthetic.SyntheticAuthority;
import org.trivet.synthetic.SyntheticPlan;
import org.trivet.vocabulary.NightId;

/** The quality that the first night promises, on a made-up authority with another seed than the model was estimated on. */
@Tag("slow")
class MatchQualityTest {
  private static final int CHILDREN = 20_000;
  private static final long ANOTHER_SEED = 7;

  @TempDir
  private Path home;

  @Test
  void nearlyEveryPairIsFoundAndNearlyEveryFoundPairIsRight() {
    var authority = home.resolve("authority");
    SyntheticAuthority.make(
        new SyntheticPlan(CHILDREN, ANOTHER_SEED, 1, 1, SyntheticPlan.DEFAULT_AS_OF),
        authority,
        (made, of) -> {});
    var night = new NightId("night-2026-11-20");
    var nights = new MadeUpNights(home, Town.CONTRACTS);
    nights.arrive(authority.resolve("night-1"), night);
    nights.run(new StandardiseNight(SparkForTests.session(), Town.CONTRACTS), night);
    nights.run(new MatchChildren(SparkForTests.session(), Town.CONTRACTS, Town.MODEL), night);

    var truth = read("authority/truth/records.csv", "identity_id");
    var quality =
        Evaluation.of(read("matched/night-2026-11-20/identity_register", "child_id"), truth);

    assertThat(quality.precision()).isGreaterThanOrEqualTo(0.995);
    assertThat(quality.recall()).isGreaterThanOrEqualTo(0.97);
    // Pairs, not children: a doubtful child brings one pair for each further list that holds it.
    assertThat(SparkForTests.session()
            .read()
            .parquet(home.resolve("matched/night-2026-11-20/review_queue").toString())
            .count())
        .isLessThanOrEqualTo(CHILDREN * 3 / 400);
  }

  private Map<String, String> read(String table, String column) {
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
