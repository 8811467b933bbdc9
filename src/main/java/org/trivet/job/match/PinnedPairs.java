package org.trivet.job.match;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;
import static org.trivet.job.match.MatchColumn.BYTES;
import static org.trivet.job.match.MatchColumn.KIND;
import static org.trivet.job.match.MatchColumn.PRINT;
import static org.trivet.job.match.MatchColumn.RECORD_KEY;
import static org.trivet.job.match.MatchColumn.RECORD_KEY_A;
import static org.trivet.job.match.MatchColumn.RECORD_KEY_B;
import static org.trivet.job.match.MatchColumn.RECORD_NO;
import static org.trivet.job.match.MatchColumn.SEALED;
import static org.trivet.job.match.MatchColumn.VALUES;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.trivet.matching.cluster.Pins;
import org.trivet.matching.kept.Numbers;
import org.trivet.matching.kept.PackedNumbers;
import org.trivet.matching.plan.DefinitePlan.Verdict;
import org.trivet.matching.value.Records;
import org.trivet.vocabulary.HashChain;
import org.trivet.vocabulary.Pin;
import org.trivet.vocabulary.RecordPair;

/** What people have decided of pairs, as many as stewards decide in years: some thousands, held in every task's memory. */
final class PinnedPairs implements Serializable {
  private static final StructType SHAPE = new StructType()
      .add(RECORD_KEY_A.text(), DataTypes.StringType)
      .add(RECORD_KEY_B.text(), DataTypes.StringType);

  private static final StructType PIECES = new StructType()
      .add(KIND.text(), DataTypes.StringType)
      .add(BYTES.text(), DataTypes.BinaryType);

  private static final Column MARKED = col("marked_key");
  private static final StructType MARKS = new StructType()
      .add("marked_key", DataTypes.StringType)
      .add(PRINT.text(), DataTypes.LongType);

  private final Map<RecordPair, Pin.Verdict> verdicts = new HashMap<>();

  PinnedPairs(List<Pin> pins) {
    pins.forEach(pin -> verdicts.put(pin.pair(), pin.verdict()));
  }

  /**
   * What comparing found, with the pairs that people say are one child: they hang together whatever rules find them, where both are among
   * the persons and on one side of the seal, and are always looked at anew.
   */
  Dataset<Row> with(Dataset<Row> found, Dataset<Row> persons) {
    var spark = found.sparkSession();
    var pieces = found.select(KIND.col(), BYTES.col());
    var together = together(spark);
    if (together.isEmpty()) {
      return pieces;
    }
    var pinned = new HashSet<Long>();
    together.forEach(pair -> pinned.addAll(List.of(pair.getLong(0), pair.getLong(1))));
    var sides = sides(pinned, persons);
    var pairs = new Numbers();
    for (var pair : together) {
      if (sides.containsKey(pair.getLong(0))
          && sides.get(pair.getLong(0)).equals(sides.get(pair.getLong(1)))) {
        pairs.add(pair.getLong(0));
        pairs.add(pair.getLong(1));
      }
    }
    var stirred = new Numbers();
    pinned.forEach(stirred::add);
    var more = Stream.concat(rows(ShareFound.PAIRS, pairs), rows(ShareFound.STIRRED, stirred));
    return pieces.union(spark.createDataFrame(more.toList(), PIECES));
  }

  private static Stream<Row> rows(ShareFound kind, Numbers numbers) {
    return PackedNumbers.write(numbers).stream()
        .map(piece -> RowFactory.create(kind.text(), piece));
  }

  /** The record numbers of the pairs that are one child. */
  private List<Row> together(SparkSession spark) {
    var together = verdicts.entrySet().stream()
        .filter(pin -> pin.getValue() == Pin.Verdict.SAME)
        .map(Map.Entry::getKey)
        .map(pair -> RowFactory.create(pair.recordKeyA(), pair.recordKeyB()))
        .toList();
    return spark
        .createDataFrame(together, SHAPE)
        .select(xxhash64(col(RECORD_KEY_A.text())), xxhash64(col(RECORD_KEY_B.text())))
        .collectAsList();
  }

  /** Which records are among the persons, and whether they are sealed. */
  private static Map<Long, Boolean> sides(Set<Long> numbers, Dataset<Row> persons) {
    var asked = numbers.stream().map(number -> (Object) number).toArray();
    return persons
        .select(RECORD_NO.col(), SEALED.col())
        .filter(RECORD_NO.col().isin(asked))
        .collectAsList()
        .stream()
        .collect(Collectors.toMap(row -> row.getLong(0), row -> row.getBoolean(1)));
  }

  /** Persons, each with the print of what it says and of what people decided about it. */
  Dataset<Row> printed(Dataset<Row> persons) {
    var said = xxhash64(RECORD_KEY.col(), SEALED.col(), VALUES.col());
    if (verdicts.isEmpty()) {
      return persons.withColumn(PRINT.text(), said);
    }
    var marks = persons.sparkSession().createDataFrame(marks(), MARKS);
    return persons
        .join(broadcast(marks), RECORD_KEY.col().equalTo(MARKED), "left_outer")
        .withColumn(PRINT.text(), said.bitwiseXOR(coalesce(PRINT.col(), lit(0L))))
        .drop(MARKED);
  }

  private List<Row> marks() {
    var marks = new TreeMap<String, Long>();
    verdicts.forEach((pair, verdict) -> {
      var mark = HashChain.hash(pair.recordKeyA() + "\n" + pair.recordKeyB() + "\n" + verdict);
      var number = Long.parseUnsignedLong(mark.substring(0, 16), 16);
      marks.merge(pair.recordKeyA(), number, (one, other) -> one ^ other);
      marks.merge(pair.recordKeyB(), number, (one, other) -> one ^ other);
    });
    return marks.entrySet().stream()
        .map(mark -> RowFactory.create(mark.getKey(), mark.getValue()))
        .toList();
  }

  /** The same of records in memory, whose ids are their keys. */
  Pins of(Records records) {
    return verdicts.isEmpty() ? Pins.NONE : (one, other) -> verdict(records, one, other);
  }

  private Verdict verdict(Records records, int one, int other) {
    var pin = verdicts.get(new RecordPair(records.keys().id(one), records.keys().id(other)));
    if (pin == null) {
      return Verdict.NONE;
    }
    return pin == Pin.Verdict.SAME ? Verdict.LINK : Verdict.APART;
  }
}
