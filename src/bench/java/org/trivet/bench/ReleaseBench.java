package org.trivet.bench;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trivet.contract.Column;
import org.trivet.contract.ColumnType;
import org.trivet.contract.ContractLoader;
import org.trivet.contract.Contracts;
import org.trivet.measure.Measures;
import org.trivet.night.FrozenInputs;
import org.trivet.night.NightContext;
import org.trivet.night.SilentProgress;
import org.trivet.night.Versions;
import org.trivet.serve.duck.Duck;
import org.trivet.serve.duck.DuckLimits;
import org.trivet.serve.duck.Sql;
import org.trivet.serve.release.MeasureCard;
import org.trivet.serve.release.PseudonymKey;
import org.trivet.serve.release.ReleaseInputs;
import org.trivet.serve.release.ReleaseNight;
import org.trivet.serve.release.ReleaseSettings;
import org.trivet.serve.zone.ZoneFolder;
import org.trivet.vocabulary.NightId;

/**
 * How long a release takes: fills every contract's table with made-up rows, about 30 per child in all, then releases the night.
 *
 * <p>Arguments: an empty home folder and the number of children.
 */
public final class ReleaseBench {
  private static final NightId NIGHT = new NightId("night-2026-11-20");
  private static final Map<String, Double> ROWS_PER_CHILD = Map.ofEntries(
      Map.entry("health_contacts", 10.0),
      Map.entry("health_referrals", 2.5),
      Map.entry("health_patients", 1.0),
      Map.entry("fhir_patients", 0.6),
      Map.entry("census_pupils", 3.0),
      Map.entry("census_addresses", 3.0),
      Map.entry("census_sen_needs", 0.6),
      Map.entry("census_headers", 0.002),
      Map.entry("sealed_identities", 0.0));

  private final Path home;
  private final long children;
  private final Contracts contracts = ContractLoader.ofHouse(Path.of("."), Path.of("conf")).load();

  private ReleaseBench(Path home, long children) {
    this.home = home;
    this.children = children;
  }

  public static void main(String[] args) throws IOException {
    var bench = new ReleaseBench(Path.of(args[0]).toAbsolutePath(), Long.parseLong(args[1]));
    bench.fill();
    bench.release();
  }

  private void fill() throws IOException {
    try (var duck = Duck.inMemory(new DuckLimits("2500MB", 2, home.resolve("fill/spill")))) {
      for (var feed : contracts.feeds()) {
        for (var table : feed.tables()) {
          var rows = Math.round(children * ROWS_PER_CHILD.getOrDefault(table.table(), 0.2));
          write(duck, table.table(), select(table.columns(), rows));
        }
      }
      write(
          duck,
          "identity_register",
          "SELECT %s AS record_key, %s AS child_id, 'night-2026-11-19' AS from_night, NULL::VARCHAR AS to_night, 'new' AS event, '' AS reason FROM range(%d) t(i)"
              .formatted(record(), child(), Math.round(children * 3.5)));
    }
  }

  private String select(List<Column> columns, long rows) {
    return "SELECT %s AS record_key, %s AS child_id, 'r' || i AS row_key, 'example-sender' AS sender, '2026' AS period, %s, 'abcdef123456' AS source_file, i AS source_line, 'night-2026-11-19' AS known_from, NULL::VARCHAR AS known_to FROM range(%d) t(i)"
        .formatted(
            record(),
            child(),
            columns.stream()
                .map(column -> value(column.type()) + " AS " + Sql.name(column.name()))
                .collect(joining(", ")),
            rows);
  }

  private String record() {
    return "'example-sender|feed|' || (hash(i) %% %d)".formatted(children);
  }

  private String child() {
    return "'C' || lpad((hash(i) %% %d)::VARCHAR, 16, '0')".formatted(children);
  }

  private static String value(ColumnType type) {
    return switch (type) {
      case TEXT -> "'T' || (i % 200000)";
      case CODE -> "chr((65 + i % 7)::INT)";
      case UPN, ULN, NHS_NUMBER -> "'x' || i";
      case POSTCODE -> "'LS' || (i % 90) || ' 4AP'";
      case DATE -> "DATE '2024-01-01' + (i % 900)::INT";
      case TIMESTAMP -> "TIMESTAMPTZ '2026-01-01 00:00:00Z'";
      case INTEGER -> "i % 100";
      case DECIMAL -> "i / 7";
      case YES_NO -> "i % 2 = 0";
    };
  }

  private void write(Duck duck, String table, String select) throws IOException {
    var folder = home.resolve("matched").resolve(NIGHT.name()).resolve(table);
    Files.createDirectories(folder);
    duck.run("COPY (%s) TO %s (FORMAT parquet, COMPRESSION zstd)"
        .formatted(select, Sql.text(folder.resolve("part-0.parquet").toString())));
  }

  private void release() {
    var inputs = new ReleaseInputs(
        contracts,
        new ZoneFolder(Path.of("warehouse/views")),
        Path.of("warehouse/reference"),
        Measures.in(Path.of("jobs/measures")).all().stream().map(MeasureCard::of).toList());
    var step = new ReleaseNight(
        inputs,
        ReleaseSettings.standard(),
        PseudonymKey.fromSeed("pseudonymised", 1, 2026),
        (night, files, swap) -> swap.run());
    var start = System.nanoTime();
    var report = step.run(new NightContext(
        NIGHT,
        Optional.empty(),
        home,
        new FrozenInputs(List.of(), new Versions("", "", "", ""), List.of()),
        new SilentProgress(),
        Clock.systemUTC()));
    System.out.printf("%.1f s%n", (System.nanoTime() - start) / 1e9);
    report.sentences().forEach(System.out::println);
  }
}
