package org.trivet.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.trivet.publish.release.LeaveCover;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code publish delegate}: lend a duty while one is away. */
@Command(
    name = "delegate",
    description =
        "Lend one of your duties to somebody else for some days of leave. They can't lend it on, and nobody signs twice.",
    footerHeading = "%nExample:%n",
    footer =
        "  trivet publish delegate owner-health --to ilund --from 2026-12-01 --until 2026-12-05")
final class PublishDelegate implements Callable<Integer> {
  @ParentCommand
  private PublishCommand parent = new PublishCommand();

  @Parameters(paramLabel = "DUTY", description = "As conf/people.yaml names it")
  private String duty = "";

  @Option(names = "--to", required = true, paramLabel = "USER", description = "Who stands in")
  private String to = "";

  @Option(names = "--from", required = true, paramLabel = "DATE", description = "The first day")
  private LocalDate from = LocalDate.EPOCH;

  @Option(names = "--until", required = true, paramLabel = "DATE", description = "The last day")
  private LocalDate until = LocalDate.EPOCH;

  @Override
  public Integer call() {
    try (var workshop = Workshop.open(parent.place(), Clock.systemUTC())) {
      var publishing = new Publishing(parent.place(), workshop);
      new LeaveCover(publishing.house())
          .delegate(publishing.person(), duty, to, new LeaveCover.Leave(from, until));
      System.out.printf("%s: %s from %s to %s%n", duty, to, from, until);
      return 0;
    }
  }
}
