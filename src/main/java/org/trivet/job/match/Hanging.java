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
import org.trivet.matching.pair.LongCounts;
import org.trivet.matching.pair.ScoredPairs;

/** Which records hang together by pairs, in the memory of one task: some 50 bytes a pair. */
final class Hanging {
  /** Of so many numbers in pairs at most one is stirred, or all pairs are taken. */
  private static final int SELDOM = 8;

  /** Pairs hang together over a few others; where a chain is longer, all pairs are taken. */
  private static final int MOST_ROUNDS = 20;

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

  /** The pairs that hang on a stirred number, or all: where few are stirred, few need be put together. */
  private Numbers reached() {
    if (stirred.size() * SELDOM > pairs.size()) {
      return pairs;
    }
    var known = new LongCounts();
    Arrays.stream(stirred.toArray()).forEach(number -> known.add(number, 1));
    for (var round = 0; round < MOST_ROUNDS; round++) {
      if (!reachesFurther(known)) {
        return pairsOf(known);
      }
    }
    return pairs;
  }

  private boolean reachesFurther(LongCounts known) {
    var isFurther = false;
    for (var at = 0; at < pairs.size(); at += 2) {
      var isOne = known.of(pairs.at(at)) > 0;
      if (isOne != known.of(pairs.at(at + 1)) > 0) {
        known.add(pairs.at(isOne ? at + 1 : at), 1);
        isFurther = true;
      }
    }
    return isFurther;
  }

  private Numbers pairsOf(LongCounts known) {
    var some = new Numbers();
    for (var at = 0; at < pairs.size(); at += 2) {
      if (known.of(pairs.at(at)) > 0) {
        some.add(pairs.at(at));
        some.add(pairs.at(at + 1));
      }
    }
    return some;
  }

  private Stream<Row> rows() {
    var hangingPairs = reached();
    var numbers = Arrays.stream(hangingPairs.toArray()).sorted().distinct().toArray();
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
    var hanging = groups(hangingPairs, numbers).stream()
        .filter(group -> Arrays.stream(group).anyMatch(at -> isStirred[at]))
        .flatMap(group ->
            Arrays.stream(group).mapToObj(at -> RowFactory.create(numbers[at], numbers[group[0]])));
    return Stream.concat(
        hanging, alone.build().distinct().mapToObj(number -> RowFactory.create(number, null)));
  }

  private static List<int[]> groups(Numbers pairs, long[] numbers) {
    var positions = new ScoredPairs();
    IntStream.range(0, pairs.size() / 2)
        .forEach(pair -> positions.add(
            Arrays.binarySearch(numbers, pairs.at(2 * pair)),
            Arrays.binarySearch(numbers, pairs.at(2 * pair + 1)),
            0));
    return Groups.of(numbers.length, positions, 0);
  }
}
