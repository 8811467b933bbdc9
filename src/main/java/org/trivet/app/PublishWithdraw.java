package org.trivet.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.trivet.publish.release.Register;
import org.trivet.publish.release.Withdrawing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code publish withdraw}: take a release back. */
@Command(
    name = "withdraw",
    description =
        "Take a release back: its files go, a notice stays. Assume that copies exist; tell those who must be told first.",
    footerHeading = "%nExample:%n",
    footer =
        "  trivet publish withdraw board-quarterly --of v1.0 --because \"A count was too small\" --told \"data protection officer\"")
final class PublishWithdraw implements Callable<Integer> {
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
      description = "Why; the notice says it")
  private String because = "";

  @Option(names = "--told", paramLabel = "WHOM", description = "Who was told; may be repeated")
  private List<String> told = new ArrayList<>();

  @Override
  public Integer call() {
    return choice.onDesk(parent.place(), (house, person) -> {
      var issue = house.release(choice.publication(), of.version());
      System.out.println(new Withdrawing(house).withdraw(person, issue, because, told));
      System.out.println(new Register(house).write());
      return 0;
    });
  }
}
