package org.trivet.job.match;

import static org.trivet.job.match.MatchColumn.BYTES;
import static org.trivet.job.match.MatchColumn.NODE;
import static org.trivet.job.match.MatchColumn.PEER;
import static org.trivet.job.match.MatchColumn.RECORD_NO;

import java.util.Iterator;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.trivet.matching.kept.Numbers;
import org.trivet.matching.kept.PackedNumbers;

/** Pieces of numbers as rows again. */
final class PackedRows {
  private static final StructType PAIRS =
      new StructType().add(NODE.text(), DataTypes.LongType).add(PEER.text(), DataTypes.LongType);

  private PackedRows() {}

  /** A row for each number. */
  static Dataset<Row> numbers(Dataset<Row> pieces) {
    return unpacked(pieces, 1).select(NODE.col().as(RECORD_NO.text()));
  }

  /** A row for each two numbers. */
  static Dataset<Row> pairs(Dataset<Row> pieces) {
    return unpacked(pieces, 2);
  }

  private static Dataset<Row> unpacked(Dataset<Row> pieces, int by) {
    FlatMapFunction<Row, Row> unpack = piece -> rows(piece, by);
    return pieces.select(BYTES.col()).flatMap(unpack, Encoders.row(PAIRS));
  }

  private static Iterator<Row> rows(Row piece, int by) {
    var numbers = new Numbers();
    PackedNumbers.read(piece.getAs(BYTES.text()), numbers);
    return IntStream.range(0, numbers.size() / by)
        .mapToObj(row -> RowFactory.create(numbers.at(by * row), numbers.at(by * row + by - 1)))
        .iterator();
  }
}
