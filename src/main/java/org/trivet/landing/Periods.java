package org.trivet.landing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Pattern;
import org.trivet.contract.Column;
import org.trivet.contract.FeedContract;
import org.trivet.contract.Load;
import org.trivet.contract.TableContract;
import org.trivet.contract.TableContract.PeriodSource;

/** Finds the period of each file of a set: in its own rows, in a sibling's, or, for want of both, in its name. */
final class Periods {
  private final List<FeedPull.Fetched> set;

  Periods(List<FeedPull.Fetched> set) {
    this.set = List.copyOf(set);
  }

  /** The period of one file of the set; throws {@link Unfit} when the file names more than one and could replace only one. */
  ReadPeriod of(FeedPull.Fetched file) {
    var examined = file.examined();
    return examined
        .table()
        .period()
        .map(source ->
            inContent(file, source).or(() -> inName(file, source)).orElseGet(ReadPeriod::unsaid))
        .orElseGet(ReadPeriod::unsaid);
  }

  private Optional<ReadPeriod> inContent(FeedPull.Fetched file, PeriodSource source) {
    return source.table().isPresent()
        ? inSibling(file, source)
        : only(file.examined(), file.examined().survey().periods())
            .map(period -> new ReadPeriod(Optional.of(period), ReadPeriod.By.CONTENT));
  }

  private static Optional<String> only(Examined examined, SortedSet<String> periods) {
    if (periods.isEmpty()) {
      return Optional.empty();
    }
    if (periods.size() > 1 && examined.table().load() == Load.PERIOD) {
      throw LandingSentences.severalPeriods(examined.feed(), examined.table(), periods);
    }
    return Optional.of(periods.last());
  }

  private Optional<ReadPeriod> inSibling(FeedPull.Fetched file, PeriodSource source) {
    return set.stream()
        .filter(other ->
            source.table().filter(other.examined().table().table()::equals).isPresent())
        .max(Comparator.comparingInt(other -> commonStart(other, file)))
        .flatMap(sibling -> only(sibling.examined(), periodsOf(sibling, source)))
        .map(period -> new ReadPeriod(Optional.of(period), ReadPeriod.By.SIBLING));
  }

  private static SortedSet<String> periodsOf(FeedPull.Fetched sibling, PeriodSource source) {
    var examined = sibling.examined();
    return RowSurvey.of(sibling.part().path(), examined.feed(), examined.table(), source.columns())
        .periods();
  }

  /** Sets of several periods in one folder are told apart by how their names begin. */
  private static int commonStart(FeedPull.Fetched one, FeedPull.Fetched other) {
    var first = one.part().offered().name();
    var second = other.part().offered().name();
    var same = 0;
    while (same < Math.min(first.length(), second.length())
        && first.charAt(same) == second.charAt(same)) {
      same++;
    }
    return same;
  }

  private static Optional<ReadPeriod> inName(FeedPull.Fetched file, PeriodSource source) {
    var examined = file.examined();
    return source
        .hint()
        .map(hint -> Pattern.compile(hint, Pattern.CASE_INSENSITIVE))
        .map(pattern -> pattern.matcher(file.part().offered().plainName()))
        .filter(java.util.regex.Matcher::find)
        .map(found -> {
          var parts = new ArrayList<String>();
          for (var group = 1; group <= found.groupCount(); group++) {
            parts.add(asContentWouldSay(
                columnOf(examined.feed(), examined.table(), source, group - 1),
                found.group(group)));
          }
          return new ReadPeriod(Optional.of(String.join("-", parts)), ReadPeriod.By.NAME);
        });
  }

  private static Optional<Column> columnOf(
      FeedContract feed, TableContract table, PeriodSource source, int place) {
    var holder = source.table().flatMap(feed::table).orElse(table);
    return source.columns().stream().skip(place).findFirst().flatMap(holder::column);
  }

  /** A name may spell a code out: {@code spring} where the column would hold {@code SPR}. */
  private static String asContentWouldSay(Optional<Column> column, String named) {
    return column
        .flatMap(Column::codes)
        .flatMap(codes -> codes.codes().entrySet().stream()
            .filter(code ->
                code.getKey().equalsIgnoreCase(named) || code.getValue().equalsIgnoreCase(named))
            .map(Map.Entry::getKey)
            .findFirst())
        .orElse(named.toLowerCase(Locale.ROOT));
  }
}
