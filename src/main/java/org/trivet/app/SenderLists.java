package org.trivet.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.trivet.ledger.Receipt;
import org.trivet.quality.Finding;
import org.trivet.quality.FoundKind;
import org.trivet.quality.LocalIds;
import org.trivet.quality.Rule;
import org.trivet.quality.list.ListHead;
import org.trivet.quality.list.ListedRow;
import org.trivet.quality.list.SenderList;
import org.trivet.serve.findings.FindingsOfNight;
import org.trivet.serve.findings.FoundPlace;

/** Writes one sender's list: every finding of the night at its place in the sender's own file. */
final class SenderLists {
  private final FindingsPage page;
  private final Contracts contracts;
  private final FindingsOfNight found;
  private final List<Receipt> inForce;
  private final ListHead.LocalIds localIds;

  SenderLists(FindingsPage page, ListHead.LocalIds localIds) {
    this.page = page;
    this.contracts = page.workshop().contracts();
    this.found = new FindingsOfNight(page.workshop().home(), page.night().night());
    this.inForce = page.workshop()
        .ledger()
        .nights()
        .frozen(page.night().night())
        .map(frozen -> frozen.receipts())
        .orElse(List.of());
    this.localIds = localIds;
  }

  /** What was written for a sender. */
  record Written(String sender, long rows, List<Path> files) {}

  /** Writes the list of a sender; of one without findings too, since "nothing was wrong" is worth knowing. */
  Written write(String sender, List<FoundKind> kinds, Path folder) {
    var tables = kinds.stream().map(FoundKind::table).distinct().toList();
    var rows = kinds.size() + tables.stream().mapToLong(found::count).sum();
    var head = new ListHead(
        sender, ListHead.Occasion.NIGHT, page.night().night().name(), kinds, rows, localIds);
    try (var list =
        SenderList.open(folder, "findings-" + sender + "-" + page.night().night(), head)) {
      var rowsOf = new RowsOf(kinds, list);
      rowsOf.notTaken();
      tables.forEach(rowsOf::table);
      return new Written(sender, rowsOf.written, list.finish());
    }
  }

  /** The rows of one list under way. */
  private final class RowsOf {
    private final SenderList list;
    private final Map<List<String>, Integer> places = new HashMap<>();
    private long written;

    RowsOf(List<FoundKind> kinds, SenderList list) {
      this.list = list;
      for (var i = 0; i < kinds.size(); i++) {
        var kind = kinds.get(i);
        places.put(List.of(kind.table(), kind.rule(), kind.column()), i);
      }
    }

    void notTaken() {
      for (var file : page.quarantined()) {
        kind(FindingsPage.tableOf(file), Rule.FILE_NOT_TAKEN.word(), "")
            .ifPresent(kind -> add(new ListedRow(
                kind,
                "",
                file.file().originalName(),
                Optional.empty(),
                file.reason(),
                Optional.empty())));
      }
    }

    void table(String name) {
      contracts.feedOf(name).ifPresent(feed -> {
        var table = contracts.allowed(feed, feed.table(name).orElseThrow());
        var receipts =
            inForce.stream().filter(receipt -> receipt.table().equals(name)).toList();
        receipts.forEach(receipt -> header(feed, receipt));
        try (var files = new FilesOf(feed, table, receipts)) {
          found.each(
              name,
              files.hashes(),
              place -> kind(name, place.rule(), place.column())
                  .ifPresent(kind -> add(files.row(kind, place))));
        }
      });
    }

    /** What is wrong with a file's header is looked up in the file itself: the ledger knows only how often it was so. */
    private void header(FeedContract feed, Receipt receipt) {
      var file = page.workshop().home().resolve(receipt.delivery().file().path());
      var table = feed.table(receipt.table()).orElseThrow();
      var then = receipt.period().map(table::inForceFor).orElse(table);
      if (feed.format().kind() != FileFormat.Kind.CSV
          || !hasHeaderKinds(receipt.table())
          || !Files.isRegularFile(file)) {
        return;
      }
      var header = FormatReader.header(file, feed.format());
      var match = HeaderMatch.of(feed, then, header);
      match.unknown().forEach(column -> whole(receipt, Finding.UNKNOWN_COLUMN, column, column));
      match
          .missing()
          .forEach(
              column -> whole(receipt, Finding.MISSING_COLUMN, column.name(), column.asSent()));
    }

    private boolean hasHeaderKinds(String table) {
      return places.keySet().stream()
          .anyMatch(kind -> kind.get(0).equals(table)
              && (kind.get(1).equals(Finding.UNKNOWN_COLUMN)
                  || kind.get(1).equals(Finding.MISSING_COLUMN)));
    }

    private void whole(Receipt receipt, String rule, String column, String written) {
      kind(receipt.table(), rule, column)
          .ifPresent(kind -> add(new ListedRow(
              kind,
              written,
              receipt.delivery().file().originalName(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty())));
    }

    private Optional<Integer> kind(String table, String rule, String column) {
      return Optional.ofNullable(places.get(List.of(table, rule, column)));
    }

    private void add(ListedRow row) {
      list.add(row);
      written++;
    }
  }

  /** The files in force of one table, walked through in order beside their findings. */
  private final class FilesOf implements AutoCloseable {
    private final FeedContract feed;
    private final TableContract table;
    private final Map<String, Receipt> byHash = new HashMap<>();
    private final List<String> hashes = new ArrayList<>();
    private String openHash = "";
    private Optional<LocalIds> open = Optional.empty();

    FilesOf(FeedContract feed, TableContract table, List<Receipt> receipts) {
      this.feed = feed;
      this.table = table;
      for (var receipt : receipts) {
        var hash = receipt.sha256().substring(0, 12);
        byHash.put(hash, receipt);
        hashes.add(hash);
      }
    }

    List<String> hashes() {
      return hashes;
    }

    ListedRow row(int kind, FoundPlace place) {
      var receipt = Optional.ofNullable(byHash.get(place.sourceFile()));
      return new ListedRow(
          kind,
          written(place.column(), receipt),
          receipt.map(file -> file.delivery().file().originalName()).orElse(place.sourceFile()),
          Optional.of(new ListedRow.Place(place.line(), place.row())),
          Optional.empty(),
          receipt.flatMap(file -> localId(file, place.row())));
    }

    /** The column as it was written in the year of the file. */
    private String written(String column, Optional<Receipt> receipt) {
      return receipt
          .flatMap(Receipt::period)
          .map(table::inForceFor)
          .orElse(table)
          .column(column)
          .map(Column::written)
          .map(names -> names.get(0))
          .orElse(column);
    }

    private Optional<String> localId(Receipt receipt, long row) {
      if (localIds == ListHead.LocalIds.LEFT_OUT) {
        return Optional.empty();
      }
      if (!openHash.equals(receipt.sha256())) {
        close();
        var stored = receipt.delivery().file();
        var file = page.workshop().home().resolve(stored.path());
        if (!Files.isRegularFile(file)) {
          throw FindingsRefusals.fileIsGone(stored.originalName(), stored.path());
        }
        openHash = receipt.sha256();
        open = Optional.of(LocalIds.in(file, feed, table));
      }
      return open.flatMap(ids -> ids.of(row));
    }

    @Override
    public void close() {
      open.ifPresent(LocalIds::close);
      open = Optional.empty();
    }
  }
}
