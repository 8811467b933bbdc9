package org.trivet.job.match;

import static org.trivet.job.match.MatchColumn.BYTES;
import static org.trivet.job.match.MatchColumn.ENGINE;
import static org.trivet.job.match.MatchColumn.PIECE;
import static org.trivet.job.match.MatchColumn.SHARE;

import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Which persons belong together: blocks, pairs, components, division. What stands as the night before found it is taken over. */
record Matching(ChildrenModel model, PinnedPairs pinned) {
  /** Prints of some ten thousand records each, which fit into fast memory and spread over the cores. */
  private static final int PRINTS_PER_SHARE = 64;

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
    var kept = before.filter(last -> last.isBy(engine));
    var prints = Settled.of(new PrintComparison(PRINTS_PER_SHARE * sharing.shares(), engine)
        .of(persons, kept.map(Kept::records)));
    var changes = Changes.of(
        persons, kept.map(any -> PackedRows.numbers(prints.filter(ShareFound.STIRRED.is()))));
    var found = Settled.of(new BlockPairs(model, sharing).perShare(changes, kept));
    var stirred = Settled.of(Components.ofStirred(pinned.with(found, persons)));
    var divided = new Division(model, pinned)
        .perComponent(persons, stirred, kept.map(known -> known.standing(stirred, changes)));
    var records = prints
        .filter(ShareFound.MEMORY.is())
        .select(SHARE.col(), PIECE.col(), BYTES.col(), ENGINE.col());
    return new Found(
        BlockPairs.perOverfullRule(found),
        new Kept(records, BlockPairs.kept(found, kept), divided));
  }
}
