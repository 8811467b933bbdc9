package org.trivet.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code match review assign}: whose turn a pair is. */
@Command(
    name = "assign",
    description = "Give a pair to a steward of conf/people.yaml, or back to everyone.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  trivet match review assign 1f0c9a77b2 oreed",
      "  trivet match review assign 1f0c9a77b2            anyone's again"
    })
final class ReviewAssign implements Callable<Integer> {
  @ParentCommand
  private ReviewCommand parent = new ReviewCommand();

  @Mixin
  private PairReference pair = new PairReference();

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "USER",
      description = "Whose turn it is; nobody's in particular when left out")
  private String user = "";

  @Override
  public Integer call() {
    return parent.onDesk(
        (desk, visit) -> ReviewText.say(parent.format(), desk.assign(visit, pair.text(), user)));
  }
}
