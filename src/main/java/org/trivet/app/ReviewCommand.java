package org.trivet.app;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivet.review.PairDecision.Sight;
import org.trivet.serve.review.ReviewDesk;
import org.trivet.serve.review.Visit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code match review}: the pairs that the night did not decide, laid before a match steward. */
@Command(
    name = "review",
    description = {
      "Pairs of records that the evidence neither links nor keeps apart: look at them, decide, undo.",
      "For people whose role sees names and who are listed in conf/people.yaml; each look is on record.",
      "A decision counts from the next night on and outlives every new model."
    },
    subcommands = {
      ReviewList.class,
      ReviewShow.class,
      ReviewDecide.class,
      ReviewUndo.class,
      ReviewAssign.class,
      ReviewNote.class
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  trivet match review list                                    what waits, the most pressing first",
      "  trivet match review show 1f0c9a77b2                         both records side by side",
      "  trivet match review decide 1f0c9a77b2 same --note \"Seen with the school\"",
      "  trivet match review decide 1f0c9a77b2 unsure",
      "  trivet match review undo 1f0c9a77b2",
      "  trivet match review assign 1f0c9a77b2 oreed",
      "  trivet match review list --show decided --no-blind"
    })
final class ReviewCommand {
  @Mixin
  private Place place = new Place();

  @Option(
      names = "--purpose",
      paramLabel = "PURPOSE",
      scope = ScopeType.INHERIT,
      description = "What it is for, of your purposes in conf/people.yaml; default match-review")
  private @Nullable String purpose;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      scope = ScopeType.INHERIT,
      description = "How to print; default text")
  private Printing format = Printing.TEXT;

  @Option(
      names = "--blind",
      negatable = true,
      scope = ScopeType.INHERIT,
      description =
          "Hide the machine's weight and others' decisions until you have decided; default as review.blind says")
  private @Nullable Boolean blind;

  /** What a subcommand does at the desk as somebody. */
  interface Work {
    void at(ReviewDesk desk, Visit visit);
  }

  Printing format() {
    return format;
  }

  boolean isJson() {
    return format == Printing.JSON;
  }

  /** Opens the house for as long as the work takes. */
  int onDesk(Work work) {
    try (var workshop = Workshop.open(place, Clock.systemUTC())) {
      var desk = new Reviewing(workshop, place).desk();
      work.at(desk, visit(desk));
      return 0;
    }
  }

  private Visit visit(ReviewDesk desk) {
    var sight = Optional.ofNullable(blind)
        .map(hidden -> hidden ? Sight.BLIND : Sight.OPEN)
        .orElse(desk.rules().sight());
    return new Visit(new Desk(place).person(), Optional.ofNullable(purpose), sight, "match review");
  }
}
