package org.trivet.app;

import java.util.concurrent.Callable;
import org.trivet.publish.release.Correcting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code publish correct}: make a draft the correction of a release. */
@Command(
    name = "correct",
    description = {
      "Make a draft the correction of the release that stands: v1.0 becomes v1.1, with its revised figures in a file of their own.",
      "Audit, approvals and release follow as for any draft; the audit sees both together."
    },
    footerHeading = "%nExample:%n",
    footer =
        "  trivet publish correct board-quarterly --of v1.0 --because \"One school's plans were missing\"")
final class PublishCorrect implements Callable<Integer> {
  @ParentCommand
  private PublishCommand parent = new PublishCommand();

  @Mixin
  private DraftChoice choice = new DraftChoice();

  @Mixin
  private VersionOption of = new VersionOption();

  @Option(
      names = "--because",
      required = true,
      paramLabel = "TEXT",
      description = "What was wrong; readers see it")
  private String because = "";

  @Override
  public Integer call() {
    return choice.onDesk(parent.place(), (house, person) -> {
      var id = choice.draft(house);
      var revised = new Correcting(house).correct(person, id, of.version(), because);
      System.out.printf(
          "%s corrects %s: %,d figures revised. Next: ./trivet publish audit %s%n",
          id, of.version(), revised, id.publication());
      return 0;
    });
  }
}
