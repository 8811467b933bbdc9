package org.trivet.landing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trivet.contract.Contracts;
import org.trivet.contract.FeedContract;
import org.trivet.contract.HeaderMatch;
import org.trivet.contract.Load;
import org.trivet.vocabulary.Refusal;

/** Holds one file against the contracts exactly as landing would, and writes nothing. */
public final class CheckFile {
  private final Contracts contracts;
  private final FileExamination examination;

  public CheckFile(Contracts contracts) {
    this.contracts = contracts;
    this.examination = new FileExamination(contracts.feeds());
  }

  /**
   * What would happen to a file.
   *
   * @param feed the feed it arrives as; without it, the feed that it is most like
   * @param date the day whose agreements count
   */
  public FileVerdict examine(Path file, Optional<String> feed, LocalDate date) {
    if (!Files.isRegularFile(file)) {
      throw new Refusal(LandingSentences.noSuchFile(file));
    }
    var offered = offered(file);
    return feed.map(this::named)
        .or(() -> examination.likest(file).map(HeaderMatch::feed))
        .map(contract -> examine(file, contract, date))
        .orElseGet(() -> new FileVerdict(
            FileVerdict.Outcome.QUARANTINE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0,
            List.of(LandingSentences.of(offered, LandingSentences.likeNoFeed()))));
  }

  private FeedContract named(String feed) {
    return contracts
        .feed(feed)
        .orElseThrow(() -> new Refusal(LandingSentences.noSuchFeed(
            feed, contracts.feeds().stream().map(FeedContract::feed).toList())));
  }

  private FileVerdict examine(Path file, FeedContract feed, LocalDate date) {
    var offered = offered(file);
    try {
      var part = new PartFile(offered, file, "0".repeat(64), offered.bytes());
      var tables = examination.examine(file, feed).stream()
          .map(examined -> new FeedPull.Fetched(part, examined))
          .toList();
      return verdict(tables, contracts.agreements().closedBecause(feed, date));
    } catch (Unfit unfit) {
      return new FileVerdict(
          FileVerdict.Outcome.QUARANTINE,
          Optional.of(feed.feed()),
          unfit.table(),
          Optional.empty(),
          0,
          List.of(LandingSentences.of(offered, unfit.sentence())));
    }
  }

  private static FileVerdict verdict(List<FeedPull.Fetched> tables, Optional<String> closed) {
    var periods = new Periods(tables);
    var sentences = new ArrayList<>(closed.stream().toList());
    for (var table : tables) {
      var period = periods.of(table);
      ColumnRules.hold(table.examined(), period.period());
      sentences.addAll(toKnow(table, period));
      if (tables.size() > 1) {
        sentences.add("Table %s: %,d rows."
            .formatted(
                table.examined().table().table(), table.examined().survey().rows()));
      }
    }
    var first = tables.get(0);
    return new FileVerdict(
        closed.isPresent() ? FileVerdict.Outcome.WAIT : FileVerdict.Outcome.LAND,
        Optional.of(first.examined().feed().feed()),
        Optional.of(first.examined().table().table()).filter(only -> tables.size() == 1),
        periods.of(first).period(),
        tables.stream().mapToLong(table -> table.examined().survey().rows()).sum(),
        sentences);
  }

  private static List<String> toKnow(FeedPull.Fetched file, ReadPeriod period) {
    var examined = file.examined();
    var offered = file.part().offered();
    var sentences = new ArrayList<String>();
    ColumnRules.warning(examined, period.period())
        .map(warning -> LandingSentences.of(offered, warning))
        .ifPresent(sentences::add);
    if (period.by() == ReadPeriod.By.NAME) {
      LandingSentences.periodsFromNames(examined.feed(), List.of(offered.name()))
          .ifPresent(sentences::add);
    }
    if (examined.table().load() == Load.PERIOD && !period.isSaid()) {
      sentences.add(LandingSentences.periodFromTheSet(offered));
    }
    return sentences;
  }

  private static Offered offered(Path file) {
    try {
      return new Offered(
          file.getFileName().toString(),
          Files.size(file),
          Files.getLastModifiedTime(file).toMillis());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
