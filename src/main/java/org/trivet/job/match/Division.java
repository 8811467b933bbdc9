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
import static org.trivet.job.match.MatchColumn.PERSON;
import static org.trivet.job.match.MatchColumn.PRIORITY;
import static org.trivet.job.match.MatchColumn.REASON;
import static org.trivet.job.match.MatchColumn.RECORD_KEY;
import static org.trivet.job.match.MatchColumn.RECORD_KEY_A;
import static org.trivet.job.match.MatchColumn.RECORD_KEY_B;
import static org.trivet.job.match.MatchColumn.RECORD_NO;
import static org.trivet.job.match.MatchColumn.RULE;
import static org.trivet.job.match.MatchColumn.SEALED;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.trivet.matching.Clustering;
import org.trivet.matching.Judgement;
import org.trivet.matching.MatchModel;
import org.trivet.matching.Matcher;
import org.trivet.matching.PersonRecord;
import org.trivet.matching.Seal;
import org.trivet.vocabulary.NightId;

/** Divides each component into children, with what became of each pair worth a look. */
final class Division {
  private static final String MEMBER = "member";
  private static final String SOCIAL_CARE = "social-care";
  private static final StructType SHAPE = new StructType()
      .add(RECORD_KEY_A.text(), DataTypes.StringType)
      .add(RECORD_KEY_B.text(), DataTypes.StringType)
      .add(RULE.text(), DataTypes.StringType)
      .add(MATCH_WEIGHT.text(), DataTypes.DoubleType)
      .add(LEVELS.text(), DataTypes.StringType)
      .add(DECISION.text(), DataTypes.StringType)
      .add(REASON.text(), DataTypes.StringType)
      .add(PRIORITY.text(), DataTypes.IntegerType);

  private Division() {}

  /** Memberships and judgements together, as one pass over the components finds them. */
  static Dataset<Row> perComponent(
      Dataset<Row> persons, Dataset<Row> components, MatchModel model) {
    MapPartitionsFunction<Row, Row> divide = rows -> {
      var clustering = new Clustering(new Matcher(model));
      return Runs.of(rows, row -> row.getLong(0), Integer.MAX_VALUE)
          .flatMap(run -> divided(run.rows(), clustering))
          .iterator();
    };
    return persons
        .select(RECORD_NO.col(), PERSON.col())
        .join(components, RECORD_NO.text())
        .select(COMPONENT.col(), PERSON.col())
        .repartition(COMPONENT.col())
        .sortWithinPartitions(COMPONENT.col())
        .mapPartitions(divide, Encoders.row(SHAPE));
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

  /** The evidence table of the night. */
  static Dataset<Row> onlyEvidence(Dataset<Row> divided, NightId night) {
    return divided
        .filter(DECISION.col().notEqual(MEMBER))
        .drop(PRIORITY.col())
        .withColumn(MatchColumn.NIGHT.text(), lit(night.name()));
  }

  private static Stream<Row> divided(List<Row> run, Clustering clustering) {
    var persons =
        run.stream().map(row -> PersonBytes.read(row.<byte[]>getAs(1))).toList();
    var open =
        persons.stream().filter(person -> person.origin().seal() == Seal.OPEN).toList();
    var sealed =
        persons.stream().filter(person -> person.origin().seal() == Seal.SEALED).toList();
    return Stream.of(open, sealed).flatMap(side -> rowsOf(side, clustering));
  }

  private static Stream<Row> rowsOf(List<PersonRecord> side, Clustering clustering) {
    var partition = clustering.divide(side);
    var members = partition.children().stream().flatMap(Division::memberships);
    return Stream.concat(members, partition.judgements().stream().map(Division::judgement));
  }

  private static Stream<Row> memberships(List<PersonRecord> child) {
    var first = keyOf(child.get(0));
    return child.stream()
        .map(person ->
            RowFactory.create(keyOf(person), first, null, null, null, MEMBER, null, null));
  }

  private static Row judgement(Judgement judgement) {
    var finding = judgement.finding();
    return RowFactory.create(
        keyOf(judgement.one()),
        keyOf(judgement.other()),
        finding.rule(),
        judgement.evidence().weight(),
        judgement.evidence().text(),
        finding.verdict().text(),
        finding.reason(),
        priorityOf(judgement));
  }

  /** 1 where social care is concerned, 2 where two other agencies are, 3 within one agency: by what a wrong answer may cost. */
  private static int priorityOf(Judgement judgement) {
    var one = judgement.one().origin().agency();
    var other = judgement.other().origin().agency();
    if (!one.equals(other)) {
      return one.equals(SOCIAL_CARE) || other.equals(SOCIAL_CARE) ? 1 : 2;
    }
    return 3;
  }

  private static String keyOf(PersonRecord person) {
    return person.origin().key().text();
  }
}
