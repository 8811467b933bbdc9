package org.trivet.job.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.trivet.vocabulary.Pin;
import org.trivet.vocabulary.RecordKey;

/** What matching left of each night, held in memory for the next. */
final class Nights {
  private MatchInput.Before before = Town.nothingBefore();
  private List<Row> register = List.of();
  private List<Row> evidence = List.of();
  private List<Row> queue = List.of();
  private List<Row> summary = List.of();

  Nights night(String night, Town town) {
    var found = new ChildrenMatch(Town.MODEL).run(town.input(night, before));
    register = found.register().collectAsList();
    evidence = found.evidence().collectAsList();
    queue = found.queue().collectAsList();
    summary = found.summary().collectAsList();
    var spark = found.register().sparkSession();
    before = new MatchInput.Before(
        spark.createDataFrame(register, found.register().schema()),
        spark.createDataFrame(queue, found.queue().schema()),
        List.of(),
        Optional.of(atRest(found.kept())));
    return this;
  }

  /** As a night writes it down and the next one reads it: rows, without the plan of every night before. */
  private static Kept atRest(Kept kept) {
    return new Kept(
        Settled.of(kept.records()), Settled.of(kept.shares()), Settled.of(kept.divided()));
  }

  /** The night, with what it finds held against what it finds when nothing is remembered of the one before but its children. */
  Nights nightAsAfresh(String night, Town town) {
    var forgetful =
        new MatchInput.Before(before.register(), before.queue(), before.pins(), Optional.empty());
    var afresh = new ChildrenMatch(Town.MODEL).run(town.input(night, forgetful));
    night(night, town);
    assertThat(List.of(sorted(register), sorted(evidence), sorted(queue)))
        .isEqualTo(Stream.of(afresh.register(), afresh.evidence(), afresh.queue())
            .map(Dataset::collectAsList)
            .map(Nights::sorted)
            .toList());
    return this;
  }

  private static List<String> sorted(List<Row> rows) {
    return rows.stream().map(Row::toString).sorted().toList();
  }

  /** People decide before the next night. */
  Nights decide(Pin... pins) {
    before = new MatchInput.Before(before.register(), before.queue(), List.of(pins), before.kept());
    return this;
  }

  /** Local ids of records by the child that is theirs now. */
  Map<String, String> children() {
    return register.stream()
        .filter(row -> row.isNullAt(3))
        .collect(Collectors.toMap(row -> localId(row.getString(0)), row -> row.getString(1)));
  }

  String childOf(String localId) {
    return children().getOrDefault(localId, "none");
  }

  /** Register rows as text without child ids, sorted: {@code local id from to event}. */
  List<String> story() {
    return register.stream()
        .map(row -> String.join(
            " ",
            localId(row.getString(0)),
            day(row.getString(2)),
            row.isNullAt(3) ? "-" : day(row.getString(3)),
            row.getString(4)))
        .sorted()
        .toList();
  }

  List<Row> register() {
    return register.stream()
        .sorted((a, b) -> a.toString().compareTo(b.toString()))
        .toList();
  }

  List<Row> evidence() {
    return evidence;
  }

  List<Row> queue() {
    return queue;
  }

  Map<String, List<Long>> summary() {
    return summary.stream()
        .collect(Collectors.toMap(
            row -> row.getString(1),
            row -> List.of(row.getLong(3), row.getLong(4), row.getLong(5)),
            (a, b) -> a,
            TreeMap::new));
  }

  private static String localId(String key) {
    return RecordKey.parse(key).orElseThrow().localId();
  }

  private static String day(String night) {
    return night.substring(night.length() - 2);
  }
}
