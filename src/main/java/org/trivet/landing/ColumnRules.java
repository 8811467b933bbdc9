package org.trivet.landing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trivet.contract.Column;
import org.trivet.contract.HeaderMatch;
import org.trivet.contract.Reaction;
import org.trivet.night.FindingCount;

/** Holds a file's columns against the contract that was in force for its period, and does as the feed's policy says. */
final class ColumnRules {
  static final String UNKNOWN = "unknown-column";
  static final String MISSING = "missing-column";

  private ColumnRules() {}

  /** The findings that are only told; throws {@link Unfit} for those that stop the file. */
  static List<FindingCount> hold(Examined file, Optional<String> period) {
    if (file.header().isEmpty()) {
      return List.of();
    }
    var table = period.map(file.table()::inForceFor).orElse(file.table());
    var match = HeaderMatch.of(file.feed(), table, file.header());
    var policy = file.feed().policy();
    if (!match.missingAndNeeded().isEmpty() || stops(match.missing(), policy.missingColumn())) {
      throw LandingSentences.missingColumns(match);
    }
    if (stops(match.unknown(), policy.unknownColumn())) {
      throw LandingSentences.unknownColumns(match);
    }
    return findings(match);
  }

  /** The words for what {@link #hold} found and let pass; none where the header is as agreed. */
  static Optional<String> warning(Examined file, Optional<String> period) {
    var table = period.map(file.table()::inForceFor).orElse(file.table());
    var match = HeaderMatch.of(file.feed(), table, file.header());
    return file.header().isEmpty()
            || (match.missing().isEmpty() && match.unknown().isEmpty())
        ? Optional.empty()
        : Optional.of(LandingSentences.differentColumns(match));
  }

  private static boolean stops(List<?> columns, Reaction reaction) {
    return !columns.isEmpty() && reaction != Reaction.WARN;
  }

  private static List<FindingCount> findings(HeaderMatch match) {
    var unknown = match.unknown().stream().map(header -> finding(match, UNKNOWN, header));
    var missing =
        match.missing().stream().map(Column::name).map(column -> finding(match, MISSING, column));
    return Stream.concat(unknown, missing).toList();
  }

  private static FindingCount finding(HeaderMatch match, String rule, String column) {
    return new FindingCount(
        match.feed().feed(), match.table().table(), rule, column, Reaction.WARN.word(), 1);
  }
}
