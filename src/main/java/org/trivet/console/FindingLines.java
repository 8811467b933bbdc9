package org.trivet.console;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trivet.ledger.FindingRecord;

/** The counts of a night's findings by feed. */
final class FindingLines {
  private static final String SET_ASIDE = "set-aside";
  private static final String STOPPED = "stop";

  private FindingLines() {}

  static List<FindingLine> of(List<FindingRecord> findings) {
    return findings.stream()
        .collect(Collectors.groupingBy(FindingRecord::feed, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(feed -> new FindingLine(
            feed.getKey(),
            warned(feed.getValue()),
            count(feed.getValue(), SET_ASIDE),
            count(feed.getValue(), STOPPED)))
        .toList();
  }

  private static long warned(List<FindingRecord> findings) {
    return total(findings) - count(findings, SET_ASIDE) - count(findings, STOPPED);
  }

  private static long total(List<FindingRecord> findings) {
    return findings.stream().mapToLong(FindingRecord::count).sum();
  }

  private static long count(List<FindingRecord> findings, String beginning) {
    return total(findings.stream()
        .filter(finding -> word(finding.severity()).startsWith(beginning))
        .toList());
  }

  /** A severity as people read it, however the step that found it wrote it. */
  static String word(String severity) {
    return severity.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
