package org.trivet.landing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trivet.contract.FeedContract;
import org.trivet.contract.Load;
import org.trivet.ledger.Delivery;
import org.trivet.ledger.Judgement;
import org.trivet.ledger.Receipt;
import org.trivet.ledger.Receipts;
import org.trivet.ledger.StoredFile;
import org.trivet.ledger.Supersession;
import org.trivet.ledger.Turned;
import org.trivet.night.FindingCount;
import org.trivet.night.NightContext;
import org.trivet.vocabulary.Sha256;

/**
 * Gives every file of one feed's pull its place, and its line in the ledger: put in place first and recorded after, so a receipt never
 * stands for a file that is not there. An offer is remembered last; whatever is interrupted before is simply fetched again.
 */
final class Reception {
  private static final Path NOT_KEPT = Path.of("");

  private final NightContext night;
  private final Receipts receipts;
  private final SeenKeys seen;
  private final LandingFolders folders;

  Reception(NightContext night, Receipts receipts, SeenKeys seen) {
    this.night = night;
    this.receipts = receipts;
    this.seen = seen;
    this.folders = new LandingFolders(night.home(), night.night().date());
  }

  /** What is to be said of files that were received all the same. */
  record Remarks(List<String> sentences, List<FindingCount> findings) {
    Remarks {
      sentences = List.copyOf(sentences);
      findings = List.copyOf(findings);
    }
  }

  /** A table of a file with the period that was found for it, and what its columns have that the contract does not ask for. */
  private record Dated(FeedPull.Fetched file, ReadPeriod period, List<FindingCount> findings) {
    String table() {
      return file.examined().table().table();
    }
  }

  Remarks receive(FeedPull pull) {
    pull.notTaken().forEach(offered -> notTaken(pull, offered));
    pull.refused().forEach(file -> quarantine(pull.feed(), file));
    var sentences = new ArrayList<String>();
    var findings = new ArrayList<FindingCount>();
    var dated = dated(pull);
    byFile(dated, file -> file.file().part()).forEach((part, tables) -> {
      tables.forEach(table -> accept(pull.feed(), table, besides(table, dated), sentences));
      tables.forEach(table -> findings.addAll(table.findings()));
      seen.taken(pull.feed(), part.offered());
      PartFiles.delete(part.path());
    });
    LandingSentences.periodsFromNames(pull.feed(), namedOnly(dated)).ifPresent(sentences::add);
    return new Remarks(sentences, findings);
  }

  /** Every period is read before the first file moves, since siblings are read where they lie. */
  private List<Dated> dated(FeedPull pull) {
    var arrived = arrived(pull);
    var periods = new Periods(arrived);
    var dated = new ArrayList<Dated>();
    byFile(inOrder(arrived), FeedPull.Fetched::part).forEach((part, tables) -> {
      try {
        dated.addAll(tables.stream().map(table -> held(table, periods)).toList());
      } catch (Unfit unfit) {
        quarantine(pull.feed(), new FeedPull.Refused(part, unfit));
      }
    });
    return dated;
  }

  /** What lies in one file comes, or fails, together; the order stays. */
  private static <T> Map<PartFile, List<T>> byFile(List<T> tables, Function<T, PartFile> file) {
    return tables.stream()
        .collect(Collectors.groupingBy(file, LinkedHashMap::new, Collectors.toList()));
  }

  /** One table of a file, with its period found and its columns held against the contract; throws {@link Unfit}. */
  private static Dated held(FeedPull.Fetched file, Periods periods) {
    var examined = file.examined();
    var period = periods.of(file);
    if (examined.table().load() == Load.PERIOD && !period.isSaid()) {
      throw LandingSentences.noPeriod(examined.feed(), examined.table());
    }
    return new Dated(file, period, ColumnRules.hold(examined, period.period()));
  }

  /** What was fetched, but for parts of a snapshot of which none is new: they still lie at the sender, and nothing has arrived. */
  private List<FeedPull.Fetched> arrived(FeedPull pull) {
    var anyNew = pull.fetched().stream()
        .anyMatch(file -> !seen.contains(pull.feed(), file.part().offered().seenKey()));
    if (anyNew) {
      return pull.fetched();
    }
    pull.fetched().forEach(file -> PartFiles.delete(file.part().path()));
    return List.of();
  }

  private static List<FeedPull.Fetched> inOrder(List<FeedPull.Fetched> files) {
    return files.stream()
        .sorted(Comparator.comparingLong(
                (FeedPull.Fetched file) -> file.part().offered().modified())
            .thenComparing(file -> file.part().offered().name()))
        .toList();
  }

  private static List<String> namedOnly(List<Dated> files) {
    return files.stream()
        .filter(file -> file.period().by() == ReadPeriod.By.NAME)
        .map(file -> file.file().part().offered().name())
        .toList();
  }

  /** The hashes of all files of the same table and pull. */
  private static Set<String> besides(Dated file, List<Dated> all) {
    return all.stream()
        .filter(other -> other.table().equals(file.table()))
        .map(other -> other.file().part().sha256())
        .collect(Collectors.toSet());
  }

  private void accept(
      FeedContract feed, Dated dated, Set<String> together, List<String> sentences) {
    ColumnRules.warning(dated.file().examined(), dated.period().period())
        .map(warning -> LandingSentences.of(dated.file().part().offered(), warning))
        .ifPresent(sentences::add);
    var part = dated.file().part();
    var target = folders.landed(feed).resolve(part.landedName());
    var delivery = delivery(feed, dated, folders.home().relativize(target), together);
    var judgement = receipts.judge(night.night(), delivery);
    shrinking(feed, delivery, judgement).ifPresent(sentences::add);
    place(part, target, judgement);
    receipts.accept(night.night(), judgement.isNewContent() ? delivery : notKept(delivery));
  }

  /** A file of several tables has been moved by the first that is new. */
  private void place(PartFile part, Path target, Judgement judgement) {
    if (judgement.isNewContent() && Files.exists(part.path())) {
      night.fence().whileHeld(() -> move(part, target));
    }
  }

  private static void move(PartFile part, Path target) {
    try {
      Files.move(
          part.path(), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException cannotWrite) {
      throw LandingSentences.cannotPlace(part.offered(), target, cannotWrite);
    }
  }

  private static Delivery delivery(
      FeedContract feed, Dated dated, Path path, Set<String> together) {
    var part = dated.file().part();
    var examined = dated.file().examined();
    return new Delivery(
        feed.feed(),
        examined.table().table(),
        feed.sender(),
        dated.period().period(),
        supersession(examined.table().load()),
        together,
        stored(part, path, examined.survey().rows()));
  }

  private static Supersession supersession(Load load) {
    return switch (load) {
      case SNAPSHOT -> Supersession.NEWEST_REPLACES;
      case SNAPSHOT_IN_PARTS -> Supersession.SET_REPLACES;
      case PERIOD -> Supersession.PERIOD_REPLACES;
      case DELTA -> Supersession.ACCUMULATES;
    };
  }

  private static StoredFile stored(PartFile part, Path path, long rows) {
    return new StoredFile(part.sha256(), part.offered().name(), path, part.bytes(), rows);
  }

  /** The path under which this content lies since it first came; none where its first copy has been retired. */
  private Delivery notKept(Delivery again) {
    var file = again.file();
    var path = receipts.inForce(again.feed()).stream()
        .filter(receipt -> receipt.sha256().equals(file.sha256()))
        .map(receipt -> receipt.delivery().file().path())
        .findFirst()
        .orElse(NOT_KEPT);
    return new Delivery(
        again.feed(),
        again.table(),
        again.sender(),
        again.period(),
        again.supersession(),
        again.together(),
        new StoredFile(file.sha256(), file.originalName(), path, file.bytes(), file.rows()));
  }

  private Optional<String> shrinking(FeedContract feed, Delivery delivery, Judgement judgement) {
    return judgement.retires().stream()
        .filter(old -> delivery.supersession() != Supersession.SET_REPLACES)
        .map(Receipt::delivery)
        .map(old -> old.file().rows())
        .filter(rows -> rows >= 2 * Math.max(1, delivery.file().rows()))
        .max(Comparator.naturalOrder())
        .map(rows -> LandingSentences.shrunk(feed, delivery, rows));
  }

  private void quarantine(FeedContract feed, FeedPull.Refused file) {
    var reason = LandingSentences.of(file.part().offered(), file.because().sentence());
    var path = new Quarantine(folders).keep(feed, file.part(), reason);
    receipts.quarantined(
        night.night(),
        new Turned(feed.feed(), file.because().table(), stored(file.part(), path, 0), reason));
    seen.refused(feed, file.part().offered());
  }

  /** Nothing of the file was read, so its hash stands for the offer and not for its content. */
  private void notTaken(FeedPull pull, Offered offered) {
    var stored = new StoredFile(
        Sha256.hex("not read: " + offered.seenKey()), offered.name(), NOT_KEPT, offered.bytes(), 0);
    receipts.notTaken(
        night.night(),
        new Turned(
            pull.feed().feed(), Optional.empty(), stored, pull.closedBecause().orElseThrow()));
  }
}
