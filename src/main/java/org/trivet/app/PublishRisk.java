package org.trivet.app;

import java.util.concurrent.Callable;
import org.trivet.publish.release.Approvals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code publish accept-risk}: the risk's owner lets a draft on that failed its audit. */
@Command(
    name = "accept-risk",
    description =
        "Accept what a failed audit found, as the owner of the risk. It holds for that very audit, and the manifest says who did.",
    footerHeading = "%nExample:%n",
    footer =
        "  trivet publish accept-risk board-quarterly --because \"The department prints the same figure\"")
final class PublishRisk implements Callable<Integer> {
  @ParentCommand
  private PublishCommand parent = new PublishCommand();

  @Mixin
  private DraftChoice choice = new DraftChoice();

  @Option(
      names = "--because",
      required = true,
      paramLabel = "TEXT",
      description = "Why the figures may go out all the same; kept for good")
  private String because = "";

  @Override
  public Integer call() {
    return choice.onDesk(parent.place(), (house, person) -> {
      var id = choice.draft(house);
      new Approvals(house).acceptRisk(person, id, because);
      System.out.printf("%s: the risk is accepted by %s%n", id, person.name());
      return 0;
    });
  }
}
