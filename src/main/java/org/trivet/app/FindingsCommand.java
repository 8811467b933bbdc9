package org.trivet.app;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trivet.ledger.FindingRecord;
import org.trivet.night.NightHistory;
import org.trivet.vocabulary.NightId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code findings}: what was wrong with what arrived, by rule and column. */
@Command(
    name = "findings",
    description =
        "What was wrong with what arrived: rule, column and how often. No values, only places.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  trivet findings",
      "  trivet findings --night night-2026-11-19 --table census_pupils"
    })
final class FindingsCommand implements Callable<Integer> {
  @Mixin
  private Place place = new Place();

  @Option(names = "--night", paramLabel = "NIGHT", description = "Default the newest")
  private @Nullable String night;

  @Option(names = "--table", paramLabel = "TABLE", description = "Only this table")
  private @Nullable String table;

  @Override
  public Integer call() {
    try (var workshop = Workshop.open(place, Clock.systemUTC())) {
      var which =
          night == null ? new NightHistory(workshop.ledger()).newest().night() : new NightId(night);
      System.out.printf(
          "%-9s %-36s %-20s %-24s %s%n", "count", "table", "rule", "column", "what follows");
      workshop.ledger().findings().of(which).stream()
          .filter(finding -> table == null || finding.table().equals(table))
          .forEach(FindingsCommand::print);
      return 0;
    }
  }

  private static void print(FindingRecord finding) {
    System.out.printf(
        "%,9d %-36s %-20s %-24s %s%n",
        finding.count(),
        finding.table(),
        finding.rule(),
        finding.column().isEmpty() ? "(whole row)" : finding.column(),
        Printing.words(finding.severity()));
  }
}
