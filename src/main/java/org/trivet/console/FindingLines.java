package org.trivet.console;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trivet.contract.Reaction;
import org.trivet.ledger.FindingRecord;

/** The counts of a night's findings by feed. */
final class FindingLines {
  private FindingLines() {}

  static List<FindingLine> of(List<FindingRecord> findings) {
    return findings.stream()
        .collect(Collectors.groupingBy(FindingRecord::feed, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(feed -> new FindingLine(
            feed.getKey(),
            warned(feed.getValue()),
            count(feed.getValue(), Reaction.SET_ASIDE),
            count(feed.getValue(), Reaction.STOP)))
        .toList();
  }

  private static long warned(List<FindingRecord> findings) {
    return total(findings) - count(findings, Reaction.SET_ASIDE) - count(findings, Reaction.STOP);
  }

  private static long total(List<FindingRecord> findings) {
    return findings.stream().mapToLong(FindingRecord::count).sum();
  }

  private static long count(List<FindingRecord> findings, Reaction reaction) {
    return total(findings.stream()
        .filter(finding -> finding.severity().equals(reaction.word()))
        .toList());
  }
}
