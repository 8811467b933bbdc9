package org.trivet.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trivet.contract.Column;
import org.trivet.contract.Contracts;
import org.trivet.contract.FeedContract;
import org.trivet.contract.FileFormat;
import org.trivet.contract.HeaderMatch;
import org.trivet.contract.TableContract;
import org.trivet.format.FormatReader;
import org.trivet.landing.FileVerdict;
import org.trivet.quality.FileCheck;
import org.trivet.quality.Finding;
import org.trivet.quality.FoundKind;
import org.trivet.quality.FoundRow;
import org.trivet.quality.list.ListHead;
import org.trivet.quality.list.ListedRow;
import org.trivet.quality.list.SenderList;

/** One file held against its contract row by row, in the words and row numbers of the senders' lists. */
final class CheckedFile {
  private static final int PLACES_SHOWN = 10;

  private final Path file;
  private final FeedContract feed;
  private final TableContract table;
  private final LocalDate today;
  private final Map<Finding, Found> found = new LinkedHashMap<>();

  private CheckedFile(Path file, FeedContract feed, TableContract table, LocalDate today) {
    this.file = file;
    this.feed = feed;
    this.table = table;
    this.today = today;
  }

  /** How often one fault was found, and where first. */
  static final class Found {
    private long count;
    private final List<ListedRow.Place> places = new ArrayList<>();

    private void add(FoundRow row) {
      count++;
      if (places.size() < PLACES_SHOWN) {
        places.add(new ListedRow.Place(row.line(), row.row()));
      }
    }

    List<ListedRow.Place> places() {
      return places;
    }
  }

  /** The file read by its contract, once per table that it holds; nothing where none was recognised, and no table of which none is agreed. */
  static List<CheckedFile> of(
      Path file, FileVerdict verdict, Contracts contracts, LocalDate today) {
    if (verdict.outcome() == FileVerdict.Outcome.QUARANTINE) {
      return List.of();
    }
    var feed = verdict.feed().flatMap(contracts::feed).orElseThrow();
    return feed.tables().stream()
        .filter(table -> verdict.table().map(table.table()::equals).orElse(true))
        .map(table -> contracts.allowed(feed, table))
        .filter(allowed -> !allowed.columns().isEmpty())
        .map(allowed -> new CheckedFile(file, feed, inForce(allowed, verdict), today))
        .map(checked -> checked.read(verdict.period()))
        .toList();
  }

  private static TableContract inForce(TableContract standing, FileVerdict verdict) {
    var then = verdict.period().map(standing::inForceFor).orElse(standing);
    return then.withColumns(then.columns().subList(0, standing.columns().size()));
  }

  private CheckedFile read(Optional<String> period) {
    header(feed.table(table.table()).orElseThrow(), period);
    new FileCheck(feed, table).each(file, this::add);
    return this;
  }

  String table() {
    return table.table();
  }

  private void add(FoundRow row) {
    found.computeIfAbsent(row.finding(), finding -> new Found()).add(row);
  }

  private void header(TableContract whole, Optional<String> period) {
    if (feed.format().kind() != FileFormat.Kind.CSV) {
      return;
    }
    var then = period.map(whole::inForceFor).orElse(whole);
    var match = HeaderMatch.of(feed, then, FormatReader.header(file, feed.format()));
    match.unknown().forEach(name -> ofFile(Finding.UNKNOWN_COLUMN, name));
    match.missing().stream()
        .map(Column::name)
        .forEach(name -> ofFile(Finding.MISSING_COLUMN, name));
  }

  private void ofFile(String rule, String column) {
    var one = found.computeIfAbsent(
        new Finding(rule, column, Finding.Severity.WARNING), finding -> new Found());
    one.count++;
  }

  /** What was found, the most frequent first. */
  List<FoundKind> kinds() {
    return findings().stream().map(finding -> kind(finding, count(finding))).toList();
  }

  /** The places of a kind that are told on a screen. */
  List<ListedRow.Place> places(FoundKind kind) {
    return found.entrySet().stream()
        .filter(entry -> entry.getKey().rule().equals(kind.rule())
            && entry.getKey().column().equals(kind.column()))
        .flatMap(entry -> entry.getValue().places().stream())
        .toList();
  }

  /** The column as the sender writes it. */
  String written(String column) {
    return table.column(column).map(Column::asSent).orElse(column);
  }

  /** Writes the whole list, for which the file is read once more. */
  List<Path> write(Path folder) {
    var findings = findings();
    var name = file.getFileName().toString();
    var kinds = kinds();
    var rows = kinds.stream().mapToLong(FoundKind::now).sum();
    var head = new ListHead(
        feed.sender(), ListHead.Occasion.FILE, name, kinds, rows, ListHead.LocalIds.LEFT_OUT);
    try (var list =
        SenderList.open(folder, "check-" + name.replaceAll("\\.[A-Za-z]+$", ""), head)) {
      for (var finding : findings) {
        if (places(kind(finding, 0)).isEmpty()) {
          list.add(row(findings.indexOf(finding), finding, Optional.empty()));
        }
      }
      new FileCheck(feed, table)
          .each(
              file,
              row -> list.add(row(
                  findings.indexOf(row.finding()),
                  row.finding(),
                  Optional.of(new ListedRow.Place(row.line(), row.row())))));
      return list.finish();
    }
  }

  private ListedRow row(int kind, Finding finding, Optional<ListedRow.Place> at) {
    return new ListedRow(
        kind,
        written(finding.column()),
        file.getFileName().toString(),
        at,
        Optional.empty(),
        Optional.empty());
  }

  private List<Finding> findings() {
    return found.keySet().stream()
        .sorted(Comparator.comparingLong((Finding finding) -> -count(finding))
            .thenComparing(Finding::rule)
            .thenComparing(Finding::column))
        .toList();
  }

  private long count(Finding finding) {
    return Optional.ofNullable(found.get(finding)).map(one -> one.count).orElse(0L);
  }

  private FoundKind kind(Finding finding, long count) {
    return new FoundKind(
        feed.sender(),
        table.table(),
        finding.rule(),
        finding.column(),
        finding.severity().name(),
        count,
        0,
        today,
        Optional.empty());
  }
}
