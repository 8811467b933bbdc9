package org.trivet.job.match;

import static org.trivet.job.match.MatchColumn.BYTES;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.trivet.matching.cluster.Groups;
import org.trivet.matching.kept.Numbers;
import org.trivet.matching.kept.PackedNumbers;
import org.trivet.matching.pair.ScoredPairs;

/** Which records hang together by pairs, in the memory of one task: some 50 bytes a pair. */
final class Hanging {
  private final Numbers pairs = new Numbers();
  private final Numbers stirred = new Numbers();

  private Hanging() {}

  /** See {@link Components#ofStirred}. */
  static Iterator<Row> ofStirred(Iterator<Row> pieces) {
    var hanging = new Hanging();
    pieces.forEachRemaining(hanging::add);
    return hanging.rows().iterator();
  }

  private void add(Row piece) {
    PackedNumbers.read(piece.getAs(BYTES.text()), ShareFound.PAIRS.is(piece) ? pairs : stirred);
  }

  private Stream<Row> rows() {
    var numbers = Arrays.stream(pairs.toArray()).sorted().distinct().toArray();
    var isStirred = new boolean[numbers.length];
    var alone = LongStream.builder();
    for (var number : stirred.toArray()) {
      var at = Arrays.binarySearch(numbers, number);
      if (at >= 0) {
        isStirred[at] = true;
      } else {
        alone.add(number);
      }
    }
    var hanging = groups(numbers).stream()
        .filter(group -> Arrays.stream(group).anyMatch(at -> isStirred[at]))
        .flatMap(group ->
            Arrays.stream(group).mapToObj(at -> RowFactory.create(numbers[at], numbers[group[0]])));
    return Stream.concat(
        hanging, alone.build().distinct().mapToObj(number -> RowFactory.create(number, null)));
  }

  private List<int[]> groups(long[] numbers) {
    var positions = new ScoredPairs();
    IntStream.range(0, pairs.size() / 2)
        .forEach(pair -> positions.add(
            Arrays.binarySearch(numbers, pairs.at(2 * pair)),
            Arrays.binarySearch(numbers, pairs.at(2 * pair + 1)),
            0));
    return Groups.of(numbers.length, positions, 0);
  }
}
