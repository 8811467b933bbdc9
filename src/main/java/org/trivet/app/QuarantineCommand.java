package org.trivet.app;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.trivet.ledger.Arrival;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code quarantine}: the files that wait, and why. */
@Command(
    name = "quarantine",
    description = "Files that arrived and were not taken, and why.",
    footerHeading = "%nExample:%n",
    footer = "  trivet quarantine list",
    subcommands = QuarantineCommand.Listing.class)
final class QuarantineCommand {
  @Mixin
  private Place place = new Place();

  /** {@code quarantine list}. */
  @Command(
      name = "list",
      description = "Every file that waits: in quarantine, or behind a shut legal gate.")
  static final class Listing implements Callable<Integer> {
    @picocli.CommandLine.ParentCommand
    private QuarantineCommand parent = new QuarantineCommand();

    @Override
    public Integer call() {
      try (var workshop = Workshop.open(parent.place, Clock.systemUTC())) {
        var waiting = workshop.ledger().arrivals().waiting();
        waiting.forEach(Listing::print);
        if (waiting.isEmpty()) {
          System.out.println("No file waits.");
        }
        return 0;
      }
    }

    private static void print(Arrival arrival) {
      System.out.printf(
          "%s  %-24s %s, %s%n      %s%n",
          arrival.night(),
          arrival.feed(),
          arrival.file().originalName(),
          Printing.words(arrival.verdict().name()),
          arrival.reason().orElse(""));
    }
  }
}
