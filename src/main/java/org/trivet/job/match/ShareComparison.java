package org.trivet.job.match;

import static org.trivet.job.match.MatchColumn.SEALED;
import static org.trivet.job.match.MatchColumn.SHARE;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.trivet.matching.pair.BlockShare;
import org.trivet.matching.pair.Candidates;
import org.trivet.matching.pair.PairScoring;
import org.trivet.matching.pair.PairWork;
import org.trivet.matching.plan.LearnedWeights;
import org.trivet.matching.plan.MatchPlan;

/** Compares the records of one task, share by share and one side of the seal at a time; rows come out in the shape of {@link BlockPairs}. */
final class ShareComparison {
  private final BlockPairs.Sharing sharing;
  private final MatchPlan plan;
  private final LearnedWeights weights;
  private final List<Row> found = new ArrayList<>();

  ShareComparison(ChildrenModel model, BlockPairs.Sharing sharing) {
    this.sharing = sharing;
    this.plan = model.plan();
    this.weights = model.weights();
  }

  /** Rows sorted by share and side in, pairs and over-full blocks out. */
  Iterator<Row> over(Iterator<Row> rows) {
    var gathered = new NightRecords(plan);
    var last = new Side(0, false);
    while (rows.hasNext()) {
      var row = rows.next();
      var side = new Side(row.getAs(SHARE.text()), row.getAs(SEALED.text()));
      if (!side.equals(last)) {
        compare(gathered, last);
        gathered = new NightRecords(plan);
      }
      last = side;
      gathered.add(row);
    }
    compare(gathered, last);
    return found.iterator();
  }

  private record Side(int share, boolean isSealed) {}

  private void compare(NightRecords gathered, Side side) {
    if (gathered.size() < 2) {
      return;
    }
    var records = gathered.records();
    var candidates = new Candidates(records, plan, new BlockShare(side.share(), sharing.shares()));
    var work = new PairWork(candidates, sharing.threads());
    var pairs = PairScoring.of(work, records, plan, weights);
    for (var pair = 0; pair < pairs.size(); pair++) {
      addPair(gathered.number(pairs.one(pair)), gathered.number(pairs.other(pair)));
    }
    candidates
        .overfull()
        .forEach(full -> found.add(
            RowFactory.create(0L, 0L, full.rule(), (long) full.blocks(), full.records())));
  }

  /** Two record keys may share one number, which costs a comparison and no more. */
  private void addPair(long one, long other) {
    if (one != other) {
      found.add(RowFactory.create(Math.max(one, other), Math.min(one, other), null, 0L, 0L));
    }
  }
}
