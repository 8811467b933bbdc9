package org.trivet.job.match;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.trivet.job.match.MatchColumn.CHILD_ID;
import static org.trivet.job.match.MatchColumn.EVENT;
import static org.trivet.job.match.MatchColumn.FROM_NIGHT;
import static org.trivet.job.match.MatchColumn.KNOWN_BEFORE;
import static org.trivet.job.match.MatchColumn.OLD_CHILD;
import static org.trivet.job.match.MatchColumn.REASON;
import static org.trivet.job.match.MatchColumn.RECORD_KEY;
import static org.trivet.job.match.MatchColumn.SEALED;
import static org.trivet.job.match.MatchColumn.TAKEN_OVER;
import static org.trivet.job.match.MatchColumn.TO_NIGHT;
import static org.trivet.job.match.MatchColumn.VOTES;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.trivet.vocabulary.NightId;

/**
 * The identity register: which record was which child's, from which night to which. A night closes and adds rows and changes no other;
 * where nothing changed, its register equals the one before.
 */
final class Register {
  static final StructType SHAPE = new StructType()
      .add(RECORD_KEY.text(), DataTypes.StringType)
      .add(CHILD_ID.text(), DataTypes.StringType)
      .add(FROM_NIGHT.text(), DataTypes.StringType)
      .add(TO_NIGHT.text(), DataTypes.StringType)
      .add(EVENT.text(), DataTypes.StringType)
      .add(REASON.text(), DataTypes.StringType);

  private final Dataset<Row> history;
  private final NightId night;

  private Register(Dataset<Row> history, NightId night) {
    this.history = history;
    this.night = night;
  }

  /** The register as a night finds it; see {@link #withoutSealedPast}. */
  static Register before(Dataset<Row> history, NightId night) {
    return new Register(history, night);
  }

  /** A register with no rows, for the first night. */
  static Dataset<Row> empty(SparkSession spark) {
    return spark.createDataFrame(List.of(), SHAPE);
  }

  /**
   * Takes out of history what would tell that a sealed record was once held to be an open child's: the rows of sealed records whose
   * child also had open ones. This alone is ever taken out of a register.
   */
  static Dataset<Row> withoutSealedPast(Dataset<Row> history, Dataset<Row> members) {
    var sealed = members.filter(SEALED.col()).select(RECORD_KEY.col());
    var ofSealed = history.join(sealed, new String[] {RECORD_KEY.text()}, "left_semi");
    var ofOthers = history.join(sealed, new String[] {RECORD_KEY.text()}, "left_anti");
    var shared = ofOthers.select(CHILD_ID.col()).distinct();
    return ofOthers.union(
        ofSealed.join(shared, new String[] {CHILD_ID.text()}, "left_anti").select(columns()));
  }

  /** Members (record key, first key) with their child's name. */
  Dataset<Row> withChildId(Dataset<Row> members) {
    return ChildNames.withChildId(members, lastChildPerRecordKey(history), night);
  }

  /** The register after tonight's named members. */
  Dataset<Row> after(Dataset<Row> named) {
    var open = onlyOpen(history);
    var tonight = named.select(RECORD_KEY.col(), CHILD_ID.col());
    var changes = changes(tonight, open);
    var closed = history.filter(TO_NIGHT.col().isNotNull());
    return closed
        .select(columns())
        .unionByName(standing(open, tonight))
        .unionByName(begun(changes))
        .unionByName(left(open, tonight));
  }

  /** Who each record ever named is, or last was, and since when. */
  static Dataset<Row> lastChildPerRecordKey(Dataset<Row> register) {
    return register
        .groupBy(RECORD_KEY.col())
        .agg(
            max_by(CHILD_ID.col(), struct(FROM_NIGHT.col(), TO_NIGHT.col().isNull()))
                .as(CHILD_ID.text()),
            max(FROM_NIGHT.col()).as(FROM_NIGHT.text()));
  }

  static Dataset<Row> onlyOpen(Dataset<Row> register) {
    return register.filter(TO_NIGHT.col().isNull());
  }

  /** Open rows as they stand, closed tonight where their record is another child's now, or gone. */
  private Dataset<Row> standing(Dataset<Row> open, Dataset<Row> tonight) {
    var now = tonight.select(RECORD_KEY.col(), CHILD_ID.col().as(OLD_CHILD.text()));
    return open.join(now, new String[] {RECORD_KEY.text()}, "left_outer")
        .withColumn(TO_NIGHT.text(), endUnless(OLD_CHILD.col().eqNullSafe(CHILD_ID.col())))
        .select(columns());
  }

  private Column endUnless(Column holds) {
    return when(not(holds), lit(night.name()));
  }

  private Dataset<Row> left(Dataset<Row> open, Dataset<Row> tonight) {
    return open.join(
            tonight.select(RECORD_KEY.col()), new String[] {RECORD_KEY.text()}, "left_anti")
        .select(
            RECORD_KEY.col(),
            CHILD_ID.col(),
            lit(night.name()).as(FROM_NIGHT.text()),
            lit(night.name()).as(TO_NIGHT.text()),
            RegisterEvent.LEFT.event().as(EVENT.text()),
            RegisterEvent.LEFT.reason().as(REASON.text()));
  }

  /** Records that tonight are another child's than before, or new, with what tells the events apart. */
  private Dataset<Row> changes(Dataset<Row> tonight, Dataset<Row> open) {
    var before = open.select(RECORD_KEY.col(), CHILD_ID.col().as(OLD_CHILD.text()));
    var ever = history.select(RECORD_KEY.col()).distinct().withColumn(VOTES.text(), lit(true));
    var knownChildren =
        open.select(CHILD_ID.col()).distinct().withColumn(KNOWN_BEFORE.text(), lit(true));
    var livingNames = tonight
        .select(CHILD_ID.col().as(OLD_CHILD.text()))
        .distinct()
        .withColumn(TAKEN_OVER.text(), lit(true));
    return tonight
        .join(before, new String[] {RECORD_KEY.text()}, "left_outer")
        .filter(not(OLD_CHILD.col().eqNullSafe(CHILD_ID.col())))
        .join(ever, new String[] {RECORD_KEY.text()}, "left_outer")
        .join(knownChildren, new String[] {CHILD_ID.text()}, "left_outer")
        .join(livingNames, new String[] {OLD_CHILD.text()}, "left_outer");
  }

  private Dataset<Row> begun(Dataset<Row> changes) {
    var childKnown = coalesce(KNOWN_BEFORE.col(), lit(false));
    var oldChildLives = coalesce(TAKEN_OVER.col(), lit(false));
    var ofKnownRecord = RegisterEvent.MERGED.eventIf(
        not(oldChildLives),
        RegisterEvent.SPLIT.eventIf(not(childKnown), RegisterEvent.MOVED.event()));
    var ofNewRecord = RegisterEvent.RETURNED.eventIf(
        VOTES.col().isNotNull(),
        RegisterEvent.JOINED.eventIf(childKnown, RegisterEvent.NEW.event()));
    return changes
        .withColumn(
            EVENT.text(), when(OLD_CHILD.col().isNotNull(), ofKnownRecord).otherwise(ofNewRecord))
        .select(
            RECORD_KEY.col(),
            CHILD_ID.col(),
            lit(night.name()).as(FROM_NIGHT.text()),
            lit(null).cast(DataTypes.StringType).as(TO_NIGHT.text()),
            EVENT.col(),
            RegisterEvent.reasonOf(EVENT.col()).as(REASON.text()));
  }

  private static Column[] columns() {
    return new Column[] {
      RECORD_KEY.col(), CHILD_ID.col(), FROM_NIGHT.col(), TO_NIGHT.col(), EVENT.col(), REASON.col()
    };
  }
}
