package org.trivet.job.match;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.trivet.job.match.MatchColumn.AGENCY;
import static org.trivet.job.match.MatchColumn.COMPONENT;
import static org.trivet.job.match.MatchColumn.DECISION;
import static org.trivet.job.match.MatchColumn.FEED;
import static org.trivet.job.match.MatchColumn.FIRST_KEY;
import static org.trivet.job.match.MatchColumn.LEVELS;
import static org.trivet.job.match.MatchColumn.MATCH_WEIGHT;
import static org.trivet.job.match.MatchColumn.PRIORITY;
import static org.trivet.job.match.MatchColumn.REASON;
import static org.trivet.job.match.MatchColumn.RECORD_KEY;
import static org.trivet.job.match.MatchColumn.RECORD_KEY_A;
import static org.trivet.job.match.MatchColumn.RECORD_KEY_B;
import static org.trivet.job.match.MatchColumn.RECORD_NO;
import static org.trivet.job.match.MatchColumn.RULE;
import static org.trivet.job.match.MatchColumn.SEALED;
import static org.trivet.job.match.MatchColumn.VALUES;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.trivet.vocabulary.NightId;

/** Divides each component into children, with what became of each pair worth a look. */
record Division(ChildrenModel model, PinnedPairs pinned) {
  static final String MEMBER = "member";

  static final StructType SHAPE = new StructType()
      .add(COMPONENT.text(), DataTypes.LongType)
      .add(RECORD_KEY_A.text(), DataTypes.StringType)
      .add(RECORD_KEY_B.text(), DataTypes.StringType)
      .add(RULE.text(), DataTypes.StringType)
      .add(MATCH_WEIGHT.text(), DataTypes.DoubleType)
      .add(LEVELS.text(), DataTypes.StringType)
      .add(DECISION.text(), DataTypes.StringType)
      .add(REASON.text(), DataTypes.StringType)
      .add(PRIORITY.text(), DataTypes.IntegerType);

  /**
   * Memberships and judgements together.
   *
   * @param stirred records and components, see {@link Components#ofStirred}
   * @param standing the rows of components that stand as the night before left them, where there was one
   */
  Dataset<Row> perComponent(
      Dataset<Row> persons, Dataset<Row> stirred, Optional<Dataset<Row>> standing) {
    MapPartitionsFunction<Row, Row> divide = new DividedRows(model, pinned)::of;
    var hanging = stirred.filter(COMPONENT.col().isNotNull());
    var made = persons
        .join(standing.isPresent() ? Few.of(hanging) : hanging, RECORD_NO.text())
        .select(COMPONENT.col(), SEALED.col(), RECORD_KEY.col(), AGENCY.col(), VALUES.col())
        .repartition(COMPONENT.col())
        .sortWithinPartitions(COMPONENT.col(), SEALED.col(), RECORD_KEY.col())
        .mapPartitions(divide, Encoders.row(SHAPE));
    var settled = Settled.of(made);
    return standing.map(settled::unionByName).orElse(settled);
  }

  /** What a task does with the components that fall to it. */
  private record DividedRows(ChildrenModel model, PinnedPairs pinned) implements Serializable {
    Iterator<Row> of(Iterator<Row> rows) {
      var plan = model.plan();
      var weights = model.weights();
      return Batches.of(rows, row -> row.getLong(0))
          .flatMap(Division::sides)
          .flatMap(side -> new BatchDivision(side, plan, weights, pinned).rows())
          .iterator();
    }
  }

  /** Records of the two sides of a seal are never held together. */
  private static Stream<List<Row>> sides(List<Row> batch) {
    return batch.stream()
        .collect(Collectors.partitioningBy(row -> row.<Boolean>getAs(SEALED.text())))
        .values()
        .stream()
        .filter(side -> !side.isEmpty());
  }

  /** Every person's record key and the smallest record key of the child's records; its own where it hangs on no other. */
  static Dataset<Row> perRecordKey(Dataset<Row> persons, Dataset<Row> divided) {
    var members = divided
        .filter(DECISION.col().equalTo(MEMBER))
        .select(RECORD_KEY_A.col().as(RECORD_KEY.text()), RECORD_KEY_B.col().as(FIRST_KEY.text()));
    return persons
        .select(RECORD_KEY.col(), SEALED.col(), FEED.col(), AGENCY.col())
        .join(members, new String[] {RECORD_KEY.text()}, "left_outer")
        .select(
            RECORD_KEY.col(),
            SEALED.col(),
            FEED.col(),
            AGENCY.col(),
            coalesce(FIRST_KEY.col(), RECORD_KEY.col()).as(FIRST_KEY.text()));
  }

  /** The keys of members that lie behind a seal. */
  static Dataset<Row> onlyClosed(Dataset<Row> members) {
    return members.filter(SEALED.col()).select(RECORD_KEY.col());
  }

  /** The evidence table of the night. */
  static Dataset<Row> onlyEvidence(Dataset<Row> divided, NightId night) {
    return divided
        .filter(DECISION.col().notEqual(MEMBER))
        .drop(COMPONENT.text(), PRIORITY.text())
        .withColumn(MatchColumn.NIGHT.text(), lit(night.name()));
  }
}
