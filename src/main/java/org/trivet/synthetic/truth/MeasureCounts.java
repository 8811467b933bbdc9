package org.trivet.synthetic.truth;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.trivet.synthetic.extract.CsvFile;
import org.trivet.synthetic.population.Setting;

/** What measures must come to on each night, counted case by case. */
final class MeasureCounts {
  private final Setting setting;
  private final Neighbourhoods neighbourhoods;
  private final Map<Row, long[]> counts = new HashMap<>();

  MeasureCounts(Setting setting) {
    this.setting = setting;
    this.neighbourhoods = new Neighbourhoods(setting);
  }

  /** One figure of one night; nights count from 0. */
  record Row(int night, String measure, String period, String breakdown) {
    private static final Comparator<Row> ORDER = Comparator.comparingInt(Row::night)
        .thenComparing(Row::measure)
        .thenComparing(Row::period)
        .thenComparing(Row::breakdown);

    Row(int night, String measure, String period) {
      this(night, measure, period, "all");
    }

    /** The same figure of one group. */
    Row of(String group) {
      return new Row(night, measure, period, group);
    }
  }

  /** Counts one case: whether it is in the numerator; it is in the denominator. */
  void count(Row row, int hit) {
    add(row, hit, 1);
  }

  /** Counts one case in all and among its neighbourhood's, by the postcode that the list has. */
  void countAt(String postcode, Row all, int hit) {
    count(all, hit);
    count(all.of(neighbourhoods.group(postcode)), hit);
  }

  void add(Row row, long numerator, long denominator) {
    var both = counts.computeIfAbsent(row, counted -> new long[2]);
    both[0] += numerator;
    both[1] += denominator;
  }

  Setting setting() {
    return setting;
  }

  void write(Path folder) {
    try (var file = CsvFile.create(
        folder.resolve("expected-measures.csv"),
        List.of("night", "as_at", "measure_id", "period", "breakdown", "numerator", "denominator"),
        Set.of())) {
      var ordered = new TreeMap<Row, long[]>(Row.ORDER);
      ordered.putAll(counts);
      ordered.forEach((row, both) -> file.row(
          Integer.toString(row.night + 1),
          setting.night(row.night).toString(),
          row.measure,
          row.period,
          row.breakdown,
          Long.toString(both[0]),
          Long.toString(both[1])));
    }
  }
}
