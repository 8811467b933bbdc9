package org.trivet.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivet.contract.ContractLoader;
import org.trivet.landing.CheckFile;
import org.trivet.landing.FileVerdict;
import org.trivet.quality.FoundKind;
import org.trivet.quality.Rule;
import org.trivet.quality.list.ListedRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: one file held against its contract, exactly as landing would, and nothing loaded. */
@Command(
    name = "check",
    description =
        "Hold one file against its contract, header and rows, as the night would; loads nothing.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  trivet check persons_2026-11-20.csv",
      "  trivet check 2026_spring_pupilonroll.csv --feed education/school-census",
      "  trivet check persons_2026-11-20.csv --format json",
      "  trivet check persons_2026-11-20.csv --out lists     every place, as CSV and as a workbook"
    })
final class CheckCommand implements Callable<Integer> {
  @Mixin
  private Place place = new Place();

  @Parameters(paramLabel = "FILE", description = "The file, whatever its name")
  private Path file = Path.of("");

  @Option(
      names = "--feed",
      paramLabel = "FEED",
      description = "The feed it would arrive as; default the one it is most like")
  private @Nullable String feed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Also write every finding into this folder, as the senders' lists are written")
  private @Nullable Path out;

  @Option(names = "--format", paramLabel = "text|json", description = "How to print; default text")
  private Printing format = Printing.TEXT;

  @Override
  public Integer call() {
    var today = LocalDate.now(ZoneId.of("Europe/London"));
    var contracts = ContractLoader.ofHouse(place.house(), place.conf()).load();
    var verdict = new CheckFile(contracts).examine(file, Optional.ofNullable(feed), today);
    var checked = CheckedFile.of(file, verdict, contracts, today);
    if (format == Printing.JSON) {
      System.out.print(FindingsJson.written(asMap(verdict, checked)));
    } else {
      print(verdict, checked);
    }
    if (out != null) {
      for (var table : checked) {
        var folder = checked.size() == 1 ? out : out.resolve(table.table());
        table.write(folder).forEach(written -> System.err.println("Written: " + written));
      }
    }
    return verdict.outcome() == FileVerdict.Outcome.LAND ? 0 : 1;
  }

  private void print(FileVerdict verdict, List<CheckedFile> checked) {
    System.out.printf("%s: %s%n", file.getFileName(), words(verdict));
    verdict.sentences().forEach(sentence -> System.out.println("  " + sentence));
    for (var table : checked) {
      if (checked.size() > 1) {
        System.out.println("  " + table.table());
      }
      print(table);
    }
  }

  private static void print(CheckedFile checked) {
    var kinds = checked.kinds();
    System.out.printf("  %s%n", found(kinds.stream().mapToLong(FoundKind::now).sum()));
    for (var kind : kinds) {
      var column = checked.written(kind.column());
      System.out.printf(
          "  %,9d %s%s (%s)%n",
          kind.now(), kind.rule(), column.isEmpty() ? "" : " " + column, kind.effect());
      System.out.println("            " + Rule.wordsOf(kind.rule(), column).sentence());
      places(kind, checked.places(kind))
          .ifPresent(places -> System.out.println("            " + places));
    }
  }

  private static String found(long count) {
    return count == 0
        ? "nothing was found"
        : "%,d %s".formatted(count, count == 1 ? "finding" : "findings");
  }

  /** Rows as a spreadsheet counts, with the line where a text editor counts otherwise. */
  private static Optional<String> places(FoundKind kind, List<ListedRow.Place> places) {
    if (places.isEmpty()) {
      return Optional.empty();
    }
    var shown = places.stream()
        .map(at -> at.line() == at.row()
            ? Long.toString(at.row())
            : "%d (line %d)".formatted(at.row(), at.line()))
        .collect(Collectors.joining(", "));
    var more = kind.now() - places.size();
    return Optional.of("%s %s%s"
        .formatted(
            kind.now() == 1 ? "row" : "rows",
            shown,
            more > 0 ? " and %,d more".formatted(more) : ""));
  }

  private Map<String, Object> asMap(FileVerdict verdict, List<CheckedFile> checked) {
    var map = new LinkedHashMap<String, Object>();
    map.put("file", file.getFileName().toString());
    map.put("outcome", Printing.words(verdict.outcome().name()));
    map.put("feed", verdict.feed().orElse(""));
    map.put("table", verdict.table().orElse(""));
    map.put("period", verdict.period().orElse(""));
    map.put("rows", verdict.rows());
    map.put("sentences", verdict.sentences());
    map.put(
        "findings",
        checked.stream()
            .flatMap(one -> one.kinds().stream().map(kind -> asMap(one, kind)))
            .toList());
    return map;
  }

  private static Map<String, Object> asMap(CheckedFile checked, FoundKind kind) {
    var map = FindingsJson.kind(kind);
    List.of("before", "change", "since").forEach(map::remove);
    map.put("written", checked.written(kind.column()));
    map.put(
        "first_places", checked.places(kind).stream().map(CheckCommand::asMap).toList());
    return map;
  }

  private static Map<String, Object> asMap(ListedRow.Place at) {
    var map = new LinkedHashMap<String, Object>();
    map.put("line", at.line());
    map.put("row", at.row());
    return map;
  }

  private static String words(FileVerdict verdict) {
    var as = verdict.feed().orElse("no feed")
        + verdict.table().map(table -> ", table " + table).orElse("");
    var what = as + verdict.period().map(period -> ", period " + period).orElse("");
    return switch (verdict.outcome()) {
      case LAND -> "would land as %s, %,d rows".formatted(what, verdict.rows());
      case QUARANTINE -> "would go to quarantine (%s)".formatted(what);
      case WAIT -> "would wait (%s)".formatted(what);
    };
  }
}
