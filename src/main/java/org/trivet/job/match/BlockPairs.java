package org.trivet.job.match;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.trivet.job.match.MatchColumn.BLOCKS;
import static org.trivet.job.match.MatchColumn.BYTES;
import static org.trivet.job.match.MatchColumn.KIND;
import static org.trivet.job.match.MatchColumn.PIECE;
import static org.trivet.job.match.MatchColumn.RECORDS;
import static org.trivet.job.match.MatchColumn.RECORD_KEY;
import static org.trivet.job.match.MatchColumn.RECORD_NO;
import static org.trivet.job.match.MatchColumn.RULE;
import static org.trivet.job.match.MatchColumn.SEALED;
import static org.trivet.job.match.MatchColumn.SHARE;
import static org.trivet.job.match.MatchColumn.VALUES;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.trivet.matching.pair.BlockShare;

/**
 * Which records hang together. All blocks fall into shares; a task holds the records of one share in memory, as numbers, and only pairs
 * that are worth a look leave it, with what the share remembers for the next night. Records on two sides of a seal are never held together.
 */
record BlockPairs(ChildrenModel model, Sharing sharing) implements Serializable {
  private static final StructType SIDE = new StructType()
      .add(SHARE.text(), DataTypes.IntegerType)
      .add(SEALED.text(), DataTypes.BooleanType);

  private static final StructType CHANGE = SIDE.add(RECORD_NO.text(), DataTypes.LongType)
      .add(RECORD_KEY.text(), DataTypes.StringType)
      .add(VALUES.text(), DataTypes.createArrayType(DataTypes.StringType, false));

  static final StructType KEPT =
      SIDE.add(PIECE.text(), DataTypes.IntegerType).add(BYTES.text(), DataTypes.BinaryType);

  private static final StructType SHAPE = KEPT.add(KIND.text(), DataTypes.StringType)
      .add(RULE.text(), DataTypes.StringType)
      .add(BLOCKS.text(), DataTypes.LongType)
      .add(RECORDS.text(), DataTypes.LongType);

  /** Into how many shares blocks fall, and on how many threads a task compares; nothing that comes out depends on either. */
  record Sharing(int shares, int threads) implements Serializable {
    /** Some 300 bytes a record: well under a gigabyte a task. */
    private static final long RECORDS_OF_A_SHARE = 1_500_000;

    /** As many shares as memory asks for; on one machine a task has all its threads. */
    static Sharing of(Dataset<Row> persons) {
      var context = persons.sparkSession().sparkContext();
      var shares = (int) (persons.count() / RECORDS_OF_A_SHARE) + 1;
      return context.isLocal()
          ? new Sharing(shares, context.defaultParallelism())
          : new Sharing(Math.max(shares, context.defaultParallelism()), 1);
    }
  }

  /** Pairs, over-full blocks and what the shares remember together, as one pass over the blocks finds them; see {@link ShareFound}. */
  Dataset<Row> perShare(Changes changes, Optional<Kept> kept) {
    var coming = spread(changes.coming());
    var moved = changes.leavingEach(sharing.shares()).map(coming::union).orElse(coming);
    var pieces = kept.map(Kept::shares)
        .orElseGet(() -> moved.sparkSession().createDataFrame(List.<Row>of(), KEPT));
    CoGroupFunction<Row, Row, Row, Row> compare =
        (side, before, now) -> new ShareComparison(model, sharing, side).over(before, now);
    return grouped(pieces, KEPT)
        .cogroupSorted(
            grouped(moved, CHANGE),
            new Column[] {PIECE.col()},
            new Column[] {RECORD_KEY.col().asc_nulls_first()},
            compare,
            Encoders.row(SHAPE));
  }

  /** Both sides' keys must be known never to be null, or Spark takes them for different ones. */
  private static KeyValueGroupedDataset<Row, Row> grouped(Dataset<Row> rows, StructType shape) {
    var share = coalesce(SHARE.col(), lit(0)).as(SHARE.text());
    var side = coalesce(SEALED.col(), lit(false)).as(SEALED.text());
    return rows.groupBy(share, side).as(Encoders.row(SIDE), Encoders.row(shape));
  }

  /** For each rule with over-full blocks: how many, and how many records lie in them. */
  static Dataset<Row> perOverfullRule(Dataset<Row> found) {
    return found
        .filter(ShareFound.OVERFULL.is())
        .groupBy(RULE.col())
        .agg(sum(BLOCKS.col()).as(BLOCKS.text()), sum(RECORDS.col()).as(RECORDS.text()));
  }

  /** What the shares remember: what they did before, and the night's change behind it, which alone counts where it begins anew. */
  static Dataset<Row> kept(Dataset<Row> found, Optional<Kept> before) {
    var memory = found
        .filter(ShareFound.MEMORY.is())
        .select(SHARE.col(), SEALED.col(), PIECE.col(), BYTES.col());
    var anew = memory.filter(PIECE.col().equalTo(0)).select(SHARE.col(), SEALED.col());
    return before
        .map(known -> known
            .shares()
            .join(broadcast(anew), new String[] {SHARE.text(), SEALED.text()}, "left_anti")
            .unionByName(memory))
        .orElse(memory);
  }

  /** One row per person and share that it is needed in. */
  private Dataset<Row> spread(Dataset<Row> persons) {
    var needed = persons.select(
        lit(0).as(SHARE.text()), SEALED.col(), RECORD_NO.col(), RECORD_KEY.col(), VALUES.col());
    if (sharing.shares() == 1) {
      return needed;
    }
    MapPartitionsFunction<Row, Row> share = this::shared;
    return needed.mapPartitions(share, Encoders.row(CHANGE));
  }

  private Iterator<Row> shared(Iterator<Row> rows) {
    var plan = model.plan();
    return Batches.of(rows, row -> row.getLong(2))
        .map(batch -> {
          var gathered = new NightRecords(plan);
          batch.forEach(gathered::add);
          var needed = new BlockShare.Needed(gathered.records(), plan, sharing.shares());
          var spread = new ArrayList<Row>();
          for (var at = 0; at < batch.size(); at++) {
            var row = batch.get(at);
            needed.forEach(
                at,
                share -> spread.add(
                    RowFactory.create(share, row.get(1), row.get(2), row.get(3), row.get(4))));
          }
          return spread;
        })
        .flatMap(List::stream)
        .iterator();
  }
}
