package org.trivet.app;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.trivet.publish.release.RestrictedRoute;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code publish confirm}: the second person releases a restricted list. */
@Command(
    name = "confirm",
    description =
        "Release a restricted list that somebody else prepared; it stays in a folder that is never published.",
    footerHeading = "%nExample:%n",
    footer = "  trivet publish confirm \"inspector-list-1 r1\"")
final class PublishConfirm implements Callable<Integer> {
  @ParentCommand
  private PublishCommand parent = new PublishCommand();

  @Parameters(paramLabel = "NAME", description = "As 'publish restricted' said it")
  private String subject = "";

  @Override
  public Integer call() {
    try (var workshop = Workshop.open(parent.place(), Clock.systemUTC())) {
      var publishing = new Publishing(parent.place(), workshop);
      System.out.println(
          new RestrictedRoute(publishing.house()).confirm(publishing.person(), subject));
      return 0;
    }
  }
}
