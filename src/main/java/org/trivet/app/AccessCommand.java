package org.trivet.app;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.trivet.access.AccessLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code access}: the log of who looked. */
@Command(
    name = "access",
    description = "The log of who looked, and of what people decided.",
    footerHeading = "%nExample:%n",
    footer = "  trivet access verify",
    subcommands = AccessCommand.Verify.class)
final class AccessCommand {
  @Mixin
  private Place place = new Place();

  /** {@code access verify}. */
  @Command(
      name = "verify",
      description =
          "Hold every line of the access log and of the log of decisions against the line before it; ends with 1 when one is broken.",
      footerHeading = "%nExample:%n",
      footer = "  trivet access verify")
  static final class Verify implements Callable<Integer> {
    @ParentCommand
    private AccessCommand parent = new AccessCommand();

    @Override
    public Integer call() {
      var looks = AccessLog.ofHome(parent.place.home(), Clock.systemUTC()).verify();
      System.out.printf(
          "Access log: %,d lines, the last hash is %s%n", looks.lines(), looks.head());
      looks.breaks().forEach(System.out::println);
      try (var workshop = Workshop.open(parent.place, Clock.systemUTC())) {
        var breaks = workshop.ledger().decisions().breaks();
        System.out.printf("Log of decisions: %s%n", breaks.isEmpty() ? "whole" : "broken");
        breaks.forEach(System.out::println);
        return looks.isWhole() && breaks.isEmpty() ? 0 : 1;
      }
    }
  }
}
