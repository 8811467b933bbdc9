package org.trivet.job.match;

import static org.apache.spark.sql.functions.lit;
import static org.trivet.job.match.MatchColumn.ENGINE;
import static org.trivet.job.match.MatchColumn.PRINT;
import static org.trivet.job.match.MatchColumn.RECORD_NO;

import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Which persons belong together: blocks, pairs, components, division. What stands as the night before found it is taken over. */
record Matching(ChildrenModel model, PinnedPairs pinned) {
  /**
   * What was found.
   *
   * @param overfull see {@link MatchOutput}
   * @param kept what the next night may begin with; the division of this one is in it
   */
  record Found(Dataset<Row> overfull, Kept kept) {}

  Found of(Dataset<Row> persons, Optional<Kept> before) {
    var sharing = BlockPairs.Sharing.of(persons);
    var engine = Kept.engine(model, sharing);
    var kept = before.filter(known -> known.isBy(engine));
    var found =
        Settled.of(new BlockPairs(model, sharing).perShare(Changes.between(kept, persons), kept));
    var components = Settled.of(Components.perRecord(pinned.with(BlockPairs.onlyPairs(found))));
    var divided =
        Division.perComponent(persons, components, new Division.Rules(model, pinned, kept));
    var records = persons.select(RECORD_NO.col(), PRINT.col(), lit(engine).as(ENGINE.text()));
    return new Found(
        BlockPairs.perOverfullRule(found), new Kept(records, BlockPairs.onlyKept(found), divided));
  }
}
