package org.trivet.app;

import java.util.concurrent.Callable;
import org.trivet.publish.release.DraftAudit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code publish audit}: attack a draft together with everything that is out. */
@Command(
    name = "audit",
    description = {
      "Attack a draft together with every release that is out and the figures that others print; the record is restricted.",
      "Exit code 1 where any cell is weak: such a draft can't be approved."
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
              ? "itself (nothing is out yet)"
              : String.join(", ", outcome.against()));
      outcome.weak().stream().limit(MOST_TOLD).forEach(weak -> System.out.println("  " + weak));
      if (outcome.weak().size() > MOST_TOLD) {
        System.out.printf("  and %,d more%n", outcome.weak().size() - MOST_TOLD);
      }
      return outcome.passed() ? 0 : 1;
    });
  }
}
