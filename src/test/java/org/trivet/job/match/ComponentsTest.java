package org.trivet.job.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.trivet.job.SparkForTests;

class ComponentsTest {
  private static final StructType PAIRS =
      new StructType().add("node", DataTypes.LongType).add("peer", DataTypes.LongType);

  /** A chain 1 to 40, a ring of three, and a lone pair, in any order. */
  private static Dataset<Row> pairs() {
    var rows = new ArrayList<Row>();
    for (var link = 1L; link < 40; link++) {
      rows.add(RowFactory.create(link + 1, link));
    }
    rows.addAll(List.of(
        RowFactory.create(102L, 101L),
        RowFactory.create(103L, 102L),
        RowFactory.create(103L, 101L),
        RowFactory.create(-5L, -9L)));
    Collections.shuffle(rows, new Random(7));
    return SparkForTests.session().createDataFrame(rows, PAIRS);
  }

  private static Map<Long, Long> found(Dataset<Row> components) {
    return components.collectAsList().stream()
        .collect(Collectors.toMap(row -> row.getLong(0), row -> row.getLong(1)));
  }

  @Test
  void everyRecordIsNamedByTheSmallestNumberItHangsTogetherWith() {
    var found = found(Components.inOneTask(pairs()));

    assertThat(found)
        .hasSize(45)
        .containsEntry(40L, 1L)
        .containsEntry(103L, 101L)
        .containsEntry(-5L, -9L);
  }

  @Test
  void starsFindTheSameComponents() {
    assertThat(found(Components.byStars(pairs()))).isEqualTo(found(Components.inOneTask(pairs())));
  }
}
