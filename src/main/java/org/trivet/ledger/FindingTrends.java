package org.trivet.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.trivet.vocabulary.NightId;

/**
 * Tonight's findings beside those of the night before. What is wrong with a file's header is found on the night it arrives and holds until
 * its table is delivered again, so that a return that comes once a year is not right again the day after.
 */
final class FindingTrends {
  private static final String HOLDING = """
      SELECT f.* FROM finding_count f
      WHERE (f.step <> 'land' AND f.night = :night)
         OR (f.step = 'land' AND f.night = (
              SELECT max(a.night) FROM arrival a JOIN night_run n ON n.night = a.night
              WHERE a.feed = f.feed AND a.table_name = f.table_name AND a.night <= :night
                AND a.verdict IN ('NEW', 'CORRECTION', 'UNCHANGED')
                AND (n.status = 'FINISHED' OR n.night = :night)))""";
  private static final String FIRST = """
      SELECT f.feed, f.table_name, f.rule, f.column_name, min(f.night) AS first_night
      FROM finding_count f JOIN night_run n ON n.night = f.night
      WHERE f.night <= :night AND (n.status = 'FINISHED' OR f.night = :night)
      GROUP BY f.feed, f.table_name, f.rule, f.column_name""";

  private final Handle handle;

  FindingTrends(Handle handle) {
    this.handle = handle;
  }

  private record Kind(String feed, String table, String rule, String column) {
    static Kind of(FindingRecord finding) {
      return new Kind(finding.feed(), finding.table(), finding.rule(), finding.column());
    }
  }

  List<FindingTrend> of(NightId night, Optional<NightId> before) {
    var now = holding(night);
    var then = before.map(this::holding).orElse(Map.of());
    var first = firstNights(night);
    var kinds = new LinkedHashMap<>(now);
    then.forEach(kinds::putIfAbsent);
    var trends = new ArrayList<FindingTrend>();
    kinds.forEach((kind, found) -> trends.add(new FindingTrend(
        kind.feed(),
        kind.table(),
        kind.rule(),
        kind.column(),
        found.severity(),
        count(now, kind),
        count(then, kind),
        first.getOrDefault(kind, night))));
    return trends;
  }

  private static long count(Map<Kind, FindingRecord> found, Kind kind) {
    return Optional.ofNullable(found.get(kind)).map(FindingRecord::count).orElse(0L);
  }

  private Map<Kind, FindingRecord> holding(NightId night) {
    return handle
        .createQuery(HOLDING + " ORDER BY finding_count DESC, feed, table_name, rule, column_name")
        .bind("night", night.name())
        .map((row, context) -> Findings.finding(row))
        .stream()
        .collect(Collectors.toMap(
            Kind::of, found -> found, FindingTrends::together, LinkedHashMap::new));
  }

  /** Two severities of one kind count as one, under the first. */
  private static FindingRecord together(FindingRecord one, FindingRecord other) {
    return new FindingRecord(
        one.night(),
        one.feed(),
        one.table(),
        one.rule(),
        one.column(),
        one.severity(),
        one.count() + other.count());
  }

  private Map<Kind, NightId> firstNights(NightId night) {
    return handle
        .createQuery(FIRST)
        .bind("night", night.name())
        .map((row, context) -> Map.entry(
            new Kind(
                row.getString("feed"),
                row.getString("table_name"),
                row.getString("rule"),
                row.getString("column_name")),
            new NightId(row.getString("first_night"))))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
