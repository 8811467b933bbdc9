package org.trivet.job.match;

import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;
import static org.trivet.job.match.MatchColumn.BYTES;
import static org.trivet.job.match.MatchColumn.COMPONENT;
import static org.trivet.job.match.MatchColumn.KIND;
import static org.trivet.job.match.MatchColumn.NODE;
import static org.trivet.job.match.MatchColumn.PEER;
import static org.trivet.job.match.MatchColumn.RECORD_NO;

import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Connected components of pairs.
 *
 * <p>Up to some millions of pairs (an authority of 500 000 children has one million) one task holds them all in memory. Beyond, large and
 * small stars alternate (Kiveris and others, 2014): every round ties each record closer to the smallest number it hangs together with,
 * until all are tied to it directly; rounds grow with the logarithm of the longest chain.
 */
final class Components {
  /** Well under a gigabyte; see {@link Hanging}. */
  private static final long MOST_PAIRS_IN_ONE_TASK = 5_000_000;

  private static final StructType SHAPE = new StructType()
      .add(RECORD_NO.text(), DataTypes.LongType)
      .add(COMPONENT.text(), DataTypes.LongType);

  private Components() {}

  /**
   * Pieces of pairs and of stirred numbers in; out, number and component of every record of each component that has a stirred record. The
   * component is null where a stirred record hangs on no other, or is no more.
   */
  static Dataset<Row> ofStirred(Dataset<Row> found) {
    var pieces = found
        .select(KIND.col(), BYTES.col())
        .filter(ShareFound.PAIRS.is().or(ShareFound.STIRRED.is()));
    var bytes =
        pieces.filter(ShareFound.PAIRS.is()).agg(sum(length(BYTES.col()))).first();
    var pairs = bytes.isNullAt(0) ? 0 : bytes.getLong(0) / (2 * Long.BYTES);
    return pairs <= MOST_PAIRS_IN_ONE_TASK ? inOneTask(pieces) : byStars(pieces);
  }

  static Dataset<Row> inOneTask(Dataset<Row> pieces) {
    MapPartitionsFunction<Row, Row> find = Hanging::ofStirred;
    return pieces.coalesce(1).mapPartitions(find, Encoders.row(SHAPE));
  }

  static Dataset<Row> byStars(Dataset<Row> pieces) {
    var stirred = PackedRows.numbers(pieces.filter(ShareFound.STIRRED.is())).distinct();
    var all = Settled.of(withRoots(settledStars(pairs(pieces))));
    var known = all.join(stirred, RECORD_NO.text());
    var hanging = all.join(
        known.select(COMPONENT.col()).distinct(), new String[] {COMPONENT.text()}, "left_semi");
    var alone = stirred
        .join(known, new String[] {RECORD_NO.text()}, "left_anti")
        .withColumn(COMPONENT.text(), lit(null).cast(DataTypes.LongType));
    return hanging.select(RECORD_NO.col(), COMPONENT.col()).union(alone);
  }

  /** Each pair once, the larger number first. */
  static Dataset<Row> pairs(Dataset<Row> pieces) {
    return PackedRows.pairs(pieces.filter(ShareFound.PAIRS.is()))
        .select(
            greatest(NODE.col(), PEER.col()).as(NODE.text()),
            least(NODE.col(), PEER.col()).as(PEER.text()))
        .distinct();
  }

  private static Dataset<Row> settledStars(Dataset<Row> pairs) {
    var stars = Settled.of(pairs);
    var before = "";
    var shape = shapeOf(stars);
    while (!shape.equals(before)) {
      stars = Settled.of(withSmallStars(withLargeStars(stars)));
      before = shape;
      shape = shapeOf(stars);
    }
    return stars;
  }

  private static Dataset<Row> withLargeStars(Dataset<Row> stars) {
    var both = stars.union(stars.select(PEER.col(), NODE.col()));
    var centre = least(NODE.col(), min(PEER.col()).over(Window.partitionBy(NODE.col())));
    return both.withColumn(COMPONENT.text(), centre)
        .filter(PEER.col().gt(NODE.col()))
        .select(PEER.col().as(NODE.text()), COMPONENT.col().as(PEER.text()))
        .distinct();
  }

  private static Dataset<Row> withSmallStars(Dataset<Row> stars) {
    var tied =
        stars.withColumn(COMPONENT.text(), min(PEER.col()).over(Window.partitionBy(NODE.col())));
    var peers = tied.filter(PEER.col().notEqual(COMPONENT.col()))
        .select(PEER.col().as(NODE.text()), COMPONENT.col().as(PEER.text()));
    return tied.select(NODE.col(), COMPONENT.col().as(PEER.text())).union(peers).distinct();
  }

  private static Dataset<Row> withRoots(Dataset<Row> stars) {
    var leaves = stars.select(NODE.col().as(RECORD_NO.text()), PEER.col().as(COMPONENT.text()));
    var roots = stars
        .select(PEER.col().as(RECORD_NO.text()), PEER.col().as(COMPONENT.text()))
        .distinct();
    return leaves.union(roots);
  }

  private static String shapeOf(Dataset<Row> stars) {
    return stars
        .agg(count(lit(1)), bit_xor(xxhash64(NODE.col(), PEER.col())))
        .first()
        .toString();
  }
}
