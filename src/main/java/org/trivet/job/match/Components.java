package org.trivet.job.match;

import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.xxhash64;
import static org.trivet.job.match.MatchColumn.COMPONENT;
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
  /** Some 100 bytes each: well under a gigabyte. */
  private static final long MOST_PAIRS_IN_ONE_TASK = 5_000_000;

  private static final StructType SHAPE = new StructType()
      .add(RECORD_NO.text(), DataTypes.LongType)
      .add(COMPONENT.text(), DataTypes.LongType);

  private Components() {}

  /** Pairs (node greater than peer) in; record number and component out, for every record that is in a pair. */
  static Dataset<Row> perRecord(Dataset<Row> pairs) {
    var settled = Settled.of(pairs);
    return settled.count() <= MOST_PAIRS_IN_ONE_TASK ? inOneTask(settled) : byStars(settled);
  }

  static Dataset<Row> inOneTask(Dataset<Row> pairs) {
    MapPartitionsFunction<Row, Row> find = UnionFind::components;
    return pairs
        .select(NODE.col(), PEER.col())
        .coalesce(1)
        .mapPartitions(find, Encoders.row(SHAPE));
  }

  static Dataset<Row> byStars(Dataset<Row> pairs) {
    var stars = pairs;
    var before = "";
    var shape = shapeOf(stars);
    while (!shape.equals(before)) {
      stars = Settled.of(withSmallStars(withLargeStars(stars)));
      before = shape;
      shape = shapeOf(stars);
    }
    return withRoots(stars);
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
