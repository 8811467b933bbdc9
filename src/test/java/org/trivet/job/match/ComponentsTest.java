package org.trivet.job.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.trivet.job.SparkForTests;
import org.trivet.matching.kept.Numbers;
import org.trivet.matching.kept.PackedNumbers;

class ComponentsTest {
  private static final StructType PIECES =
      new StructType().add("kind", DataTypes.StringType).add("bytes", DataTypes.BinaryType);

  /** A chain 1 to 40, a ring of three, and a lone pair, in any order; some records are stirred. */
  private static Dataset<Row> pieces(long... stirred) {
    var pairs = new ArrayList<long[]>();
    for (var link = 1L; link < 40; link++) {
      pairs.add(new long[] {link + 1, link});
    }
    pairs.addAll(List.of(
        new long[] {102, 101}, new long[] {102, 103}, new long[] {103, 101}, new long[] {-5, -9}));
    Collections.shuffle(pairs, new Random(7));
    var rows = new ArrayList<Row>();
    pairs.forEach(pair -> rows.add(row("pairs", pair)));
    rows.add(row("stirred", stirred));
    rows.add(row("memory"));
    return SparkForTests.session().createDataFrame(rows, PIECES);
  }

  private static Row row(String kind, long... numbers) {
    var all = new Numbers();
    Arrays.stream(numbers).forEach(all::add);
    var pieces = PackedNumbers.write(all);
    return RowFactory.create(kind, pieces.isEmpty() ? new byte[0] : pieces.get(0));
  }

  private static Map<Long, Optional<Long>> found(Dataset<Row> components) {
    return components.collectAsList().stream()
        .collect(Collectors.toMap(
            row -> row.getLong(0),
            row -> row.isNullAt(1) ? Optional.empty() : Optional.of(row.getLong(1))));
  }

  @Test
  void everyRecordIsNamedByTheSmallestNumberItHangsTogetherWith() {
    var found = found(Components.ofStirred(pieces(17, 102, -9)));

    assertThat(found)
        .hasSize(45)
        .containsEntry(40L, Optional.of(1L))
        .containsEntry(103L, Optional.of(101L))
        .containsEntry(-5L, Optional.of(-9L));
  }

  @Test
  void componentsThatNothingStirsAreLeftAsTheyAre() {
    assertThat(found(Components.ofStirred(pieces(103)))).containsOnlyKeys(101L, 102L, 103L);
    assertThat(found(Components.ofStirred(pieces()))).isEmpty();
  }

  @Test
  void aStirredRecordThatHangsOnNoOtherHasNoComponent() {
    assertThat(found(Components.ofStirred(pieces(77, 77))))
        .isEqualTo(Map.of(77L, Optional.empty()));
  }

  @Test
  void starsFindTheSameComponents() {
    var pieces = pieces(17, -5, 77);
    assertThat(found(Components.byStars(pieces))).isEqualTo(found(Components.inOneTask(pieces)));
  }
}
