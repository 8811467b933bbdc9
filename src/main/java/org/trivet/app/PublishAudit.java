package org.trivet.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.trivet.publish.release.DraftAudit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code publish audit}: attack a draft together with everything that is out. */
@Command(
    name = "audit",
    description = {
      "Attack a draft together with every release there was and the figures that others print; the record is restricted.",
      "Exit code 1 where any cell is weak: such a draft can't be approved. What a withdrawn release gave away before is told, and is no fault of the draft."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  trivet publish audit board-quarterly",
      "  trivet publish audit board-quarterly --night night-2026-11-20"
    })
final class PublishAudit implements Callable<Integer> {
  private static final int MOST_TOLD = 20;

  @ParentCommand
  private PublishCommand parent = new PublishCommand();

  @Mixin
  private DraftChoice choice = new DraftChoice();

  @Override
  public Integer call() {
    return choice.onDesk(parent.place(), (house, person) -> {
      var id = choice.draft(house);
      var outcome = new DraftAudit(house).audit(person, id);
      System.out.printf(
          "%s: %s, against %s%n",
          id,
          outcome.passed() ? "passed" : "failed",
          outcome.against().isEmpty()
              ? "itself (nothing was published yet)"
              : String.join(", ", outcome.against()));
      tell(outcome.weak());
      if (!outcome.found().alreadyGivenAway().isEmpty()) {
        System.out.println("Known already from releases that were withdrawn, and no fault of it:");
        tell(outcome.found().alreadyGivenAway());
      }
      return outcome.passed() ? 0 : 1;
    });
  }

  private static void tell(List<String> cells) {
    cells.stream().limit(MOST_TOLD).forEach(cell -> System.out.println("  " + cell));
    if (cells.size() > MOST_TOLD) {
      System.out.printf("  and %,d more%n", cells.size() - MOST_TOLD);
    }
  }
}
