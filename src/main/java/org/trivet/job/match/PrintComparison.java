package org.trivet.job.match;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.trivet.job.match.MatchColumn.BYTES;
import static org.trivet.job.match.MatchColumn.ENGINE;
import static org.trivet.job.match.MatchColumn.KIND;
import static org.trivet.job.match.MatchColumn.PIECE;
import static org.trivet.job.match.MatchColumn.PRINT;
import static org.trivet.job.match.MatchColumn.RECORD_NO;
import static org.trivet.job.match.MatchColumn.SHARE;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.trivet.matching.kept.Numbers;
import org.trivet.matching.kept.PackedNumbers;
import org.trivet.matching.kept.Prints;

/**
 * Which records say something else than the night before. Prints travel in pieces, and one task for each of some shares of the record
 * numbers holds those of both nights in its memory, 32 bytes a record.
 *
 * @param engine written beside what is remembered
 */
record PrintComparison(int shares, String engine) implements Serializable {
  private static final StructType PIECES = new StructType()
      .add(SHARE.text(), DataTypes.IntegerType)
      .add(BYTES.text(), DataTypes.BinaryType);

  private static final StructType SHAPE = new StructType()
      .add(SHARE.text(), DataTypes.IntegerType)
      .add(PIECE.text(), DataTypes.IntegerType)
      .add(BYTES.text(), DataTypes.BinaryType)
      .add(KIND.text(), DataTypes.StringType)
      .add(ENGINE.text(), DataTypes.StringType);

  /** Rows of what is remembered of prints, and of numbers that are stirred; see {@link ShareFound}. */
  Dataset<Row> of(Dataset<Row> persons, Optional<Dataset<Row>> before) {
    MapPartitionsFunction<Row, Row> pack = this::packed;
    CoGroupFunction<Integer, Row, Row, Row> compare = this::compared;
    var tonight =
        persons.select(RECORD_NO.col(), PRINT.col()).mapPartitions(pack, Encoders.row(PIECES));
    var known = before
        .map(pieces -> pieces.select(SHARE.col(), BYTES.col()))
        .orElseGet(() -> persons.sparkSession().createDataFrame(List.<Row>of(), PIECES));
    return grouped(known).cogroup(grouped(tonight), compare, Encoders.row(SHAPE));
  }

  /** Both sides' keys must be known never to be null, or Spark takes them for different ones. */
  private static KeyValueGroupedDataset<Integer, Row> grouped(Dataset<Row> pieces) {
    return pieces
        .groupBy(coalesce(SHARE.col(), lit(0)).as(SHARE.text()))
        .as(Encoders.INT(), Encoders.row(PIECES));
  }

  private Iterator<Row> packed(Iterator<Row> persons) {
    var numbers = new TreeMap<Integer, Numbers>();
    persons.forEachRemaining(person -> {
      var number = person.getLong(0);
      var ofShare = numbers.computeIfAbsent(Math.floorMod(number, shares), any -> new Numbers());
      ofShare.add(number);
      ofShare.add(person.getLong(1));
    });
    return numbers.entrySet().stream()
        .flatMap(share -> PackedNumbers.write(share.getValue()).stream()
            .map(piece -> RowFactory.create(share.getKey(), piece)))
        .iterator();
  }

  private Iterator<Row> compared(int share, Iterator<Row> before, Iterator<Row> now) {
    var tonight = prints(now);
    var moved = tonight.otherThan(prints(before));
    return Stream.concat(
            rows(share, ShareFound.MEMORY, tonight.packed()),
            rows(share, ShareFound.STIRRED, moved))
        .iterator();
  }

  private static Prints prints(Iterator<Row> pieces) {
    var prints = new Prints();
    pieces.forEachRemaining(piece -> {
      var numbers = new Numbers();
      PackedNumbers.read(piece.getAs(BYTES.text()), numbers);
      prints.addAll(numbers);
    });
    return prints;
  }

  private Stream<Row> rows(int share, ShareFound kind, Numbers numbers) {
    var pieces = PackedNumbers.write(numbers);
    return IntStream.range(0, pieces.size())
        .mapToObj(piece -> RowFactory.create(share, piece, pieces.get(piece), kind.text(), engine));
  }
}
