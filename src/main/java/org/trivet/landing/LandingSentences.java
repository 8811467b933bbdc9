package org.trivet.landing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivet.contract.Column;
import org.trivet.contract.FeedContract;
import org.trivet.contract.HeaderMatch;
import org.trivet.contract.TableContract;
import org.trivet.format.BrokenFile;
import org.trivet.ledger.Delivery;
import org.trivet.vocabulary.Refusal;

/** Every sentence by which landing says no, or yes with a frown. None of them holds text from a row of a file. */
final class LandingSentences {
  private static final int NAMES_SHOWN = 8;

  private LandingSentences() {}

  static String of(Offered offered, String sentence) {
    return "File " + offered.name() + " " + sentence;
  }

  static Unfit emptyFile(FeedContract feed) {
    return new Unfit(
        Optional.empty(),
        "is empty. It is in quarantine and what the feed held last night still stands; ask %s to send it again."
            .formatted(feed.sender()));
  }

  static Unfit noPersonAtAll(FeedContract feed, TableContract table) {
    return new Unfit(
        Optional.of(table.table()),
        "has the header of %s and not one row: loading it would let everyone of the feed disappear. It is in quarantine and last night's %s still stands; ask %s to send it again."
            .formatted(table.table(), table.table(), feed.sender()));
  }

  static Unfit broken(FeedContract feed, Optional<TableContract> table, BrokenFile broken) {
    return new Unfit(
        table.map(TableContract::table),
        "can't be read: %s. It is in quarantine and nothing of it was loaded; ask %s to send it again."
            .formatted(broken.getMessage(), feed.sender()));
  }

  static Unfit ofAnotherFeed(FeedContract feed, HeaderMatch likest) {
    return new Unfit(
        Optional.empty(),
        "arrived as %s, but its columns are those of %s of feed %s. It is in quarantine and nothing of it was loaded; ask %s whether it was put into the wrong folder."
            .formatted(feed.feed(), likest.table().table(), likest.feed().feed(), feed.sender()));
  }

  static Unfit unrecognised(FeedContract feed) {
    return new Unfit(
        Optional.empty(),
        "is like no table of %s (%s) nor of any other feed: fewer than half of its columns are known. It is in quarantine and nothing of it was loaded; does its first line hold the column names?"
            .formatted(
                feed.feed(),
                shown(feed.tables().stream().map(TableContract::table).toList())));
  }

  static Unfit severalPeriods(FeedContract feed, TableContract table, SortedSet<String> periods) {
    return new Unfit(
        Optional.of(table.table()),
        "names %d periods (%s), and a file of %s may replace only one. It is in quarantine and nothing of it was loaded; ask %s for one file a period."
            .formatted(periods.size(), shown(periods), table.table(), feed.sender()));
  }

  static Unfit noPeriod(FeedContract feed, TableContract table) {
    return new Unfit(
        Optional.of(table.table()),
        "says nowhere which period it is for, neither in its rows nor in a file that came with it nor in its name. It is in quarantine and nothing of it was loaded; ask %s to send the whole set of %s again."
            .formatted(feed.sender(), feed.feed()));
  }

  static Unfit missingColumns(HeaderMatch match) {
    return new Unfit(
        Optional.of(match.table().table()),
        "lacks %s, which %s must have%s. It is in quarantine and last night's %s still stands; ask %s to send the %s again. %s"
            .formatted(
                shown(match.missing().stream().map(LandingSentences::asWritten).toList()),
                match.table().table(),
                match.unknown().isEmpty() ? "" : ", and has unknown " + shown(match.unknown()),
                match.table().table(),
                match.feed().sender(),
                match.missing().size() == 1 ? "column" : "columns",
                proposal(match)));
  }

  static Unfit unknownColumns(HeaderMatch match) {
    return new Unfit(
        Optional.of(match.table().table()),
        "has columns that %s does not know: %s. The feed's policy lets no such file in; it is in quarantine and last night's %s still stands. %s"
            .formatted(
                match.table().table(),
                shown(match.unknown()),
                match.table().table(),
                proposal(match)));
  }

  static String differentColumns(HeaderMatch match) {
    var lacks = match.missing().stream().map(LandingSentences::asWritten).toList();
    return "was taken as %s although it %s. %s"
        .formatted(
            match.table().table(),
            lacks.isEmpty()
                ? "has unknown columns, which were left out: " + shown(match.unknown())
                : "lacks " + shown(lacks)
                    + (match.unknown().isEmpty()
                        ? ""
                        : " and has unknown columns, which were left out: "
                            + shown(match.unknown())),
            proposal(match));
  }

  /** The contract change as one line; the first lines of the contract's own proposal say where it goes. */
  private static String proposal(HeaderMatch match) {
    if (match.unknown().isEmpty()) {
      return "If that is how it comes from now on, mark the column 'optional: true' in jobs/feeds/%s, table %s."
          .formatted(match.feed().feed(), match.table().table());
    }
    return "If that is how it comes from now on, put into jobs/feeds/%s, table %s: %s"
        .formatted(
            match.feed().feed(),
            match.table().table(),
            match
                .proposal()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("-"))
                .limit(NAMES_SHOWN)
                .collect(Collectors.joining(" ")));
  }

  private static String asWritten(Column column) {
    return column.asSent();
  }

  static String shrunk(FeedContract feed, Delivery delivery, long before) {
    return "%s of %s came with %d rows, less than half of the %d before it. It was taken; if that can't be, ask %s for the whole file."
        .formatted(delivery.table(), feed.feed(), delivery.file().rows(), before, feed.sender());
  }

  static Optional<String> periodsFromNames(FeedContract feed, List<String> files) {
    return files.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "The date of %d %s of %s was read from the name alone (%s), as no row says it."
                .formatted(
                    files.size(), files.size() == 1 ? "file" : "files", feed.feed(), shown(files)));
  }

  static CannotStore diskFull(Offered offered, Path folder) {
    return new CannotStore(
        "The disk of %s is full: %s (%,d bytes) does not fit. What had arrived of it was removed, files before it stand, and everything else waits at its sender. Free space there, then: ./trivet night resume"
            .formatted(folder.getParent(), offered.name(), offered.bytes()));
  }

  static CannotStore cannotStore(Offered offered, Path folder, IOException cause) {
    return isFull(cause)
        ? diskFull(offered, folder)
        : new CannotStore(
            "Cannot write %s into %s: %s. What had arrived of it was removed, and it waits at its sender. Check the rights on that folder, then: ./trivet night resume"
                .formatted(offered.name(), folder.getParent(), cause.getMessage()));
  }

  private static boolean isFull(IOException cause) {
    var told = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    return told.contains("no space left")
        || told.contains("not enough space")
        || told.contains("quota exceeded");
  }

  static Refusal cannotPlace(Offered offered, Path target, IOException cause) {
    return new Refusal(
        "Cannot put %s in its place %s: %s. It waits at its sender, and files before it stand. Check the space and the rights there, then: ./trivet night resume"
            .formatted(offered.name(), target, cause.getMessage()),
        cause);
  }

  static LostOnTheWay changedOnTheWay(Offered offered, long bytes) {
    return new LostOnTheWay(of(
        offered,
        "was listed with %,d bytes and %,d came: it was changed or cut off while it was fetched. Nothing of it was kept; it is fetched again next time."
            .formatted(offered.bytes(), bytes)));
  }

  static LostOnTheWay lostOnTheWay(Offered offered, Throwable cause) {
    return new LostOnTheWay(lost(offered, cause));
  }

  static String lost(Offered offered, @Nullable Throwable cause) {
    return cause instanceof LostOnTheWay told
        ? String.valueOf(told.getMessage())
        : of(
            offered,
            "could not be fetched: %s. Nothing of it was kept; it is fetched again next time."
                .formatted(SourceSentences.rootOf(cause)));
  }

  static String stillBeingWritten(FeedContract feed, Offered offered) {
    return of(
        offered,
        "of %s was still being written: it was left at its sender and is taken next time."
            .formatted(feed.feed()));
  }

  static String halfWrittenName(FeedContract feed, Offered offered) {
    return of(
        offered,
        "of %s has the name of a half-written file: it was left at its sender and is taken once it has its own name."
            .formatted(feed.feed()));
  }

  static String neverEnds(FeedContract feed, Duration longest) {
    return "The source of %s did not end within %d minutes and was given up; files that came whole were kept. The rest is fetched next time."
        .formatted(feed.feed(), longest.toMinutes());
  }

  static String interrupted() {
    return "Landing was stopped before every source had ended. Nothing half-fetched was kept; start it again with: ./trivet night resume";
  }

  static String noSuchFile(Path file) {
    return "There is no file %s. Nothing was checked; is the path right?".formatted(file);
  }

  static String noSuchFeed(String feed, List<String> feeds) {
    return "There is no feed '%s'. Nothing was checked; the feeds are: %s."
        .formatted(feed, String.join(", ", feeds));
  }

  static String likeNoFeed() {
    return "is like no table of any feed: fewer than half of its columns are known. It would go to quarantine; does its first line hold the column names?";
  }

  static String periodFromTheSet(Offered offered) {
    return of(
        offered,
        "does not say by itself which period it is for: that is read from the file of its set that does.");
  }

  private static String shown(Collection<String> names) {
    var first = names.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "));
    return names.size() > NAMES_SHOWN
        ? first + " and " + (names.size() - NAMES_SHOWN) + " more"
        : first;
  }
}
