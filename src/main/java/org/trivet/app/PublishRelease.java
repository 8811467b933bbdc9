package org.trivet.app;

import java.util.concurrent.Callable;
import org.trivet.publish.release.Issuing;
import org.trivet.publish.release.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code publish release}: let an approved draft out when its time has come. */
@Command(
    name = "release",
    description =
        "Put an approved draft into the public folder, with a signed manifest, once its time has come.",
    footerHeading = "%nExample:%n",
    footer = "  trivet publish release board-quarterly")
final class PublishRelease implements Callable<Integer> {
  @ParentCommand
  private PublishCommand parent = new PublishCommand();

  @Mixin
  private DraftChoice choice = new DraftChoice();

  @Override
  public Integer call() {
    return choice.onDesk(parent.place(), (house, person) -> {
      System.out.println(new Issuing(house).release(person, choice.draft(house)));
      System.out.println(new Register(house).write());
      return 0;
    });
  }
}
