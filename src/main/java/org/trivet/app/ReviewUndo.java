package org.trivet.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code match review undo}: the last decision on a pair, taken back. */
@Command(
    name = "undo",
    description =
        "Take the last decision on a pair back, whoever made it; what held before it holds again. Both stay in the log.",
    footerHeading = "%nExample:%n",
    footer = "  trivet match review undo 1f0c9a77b2")
final class ReviewUndo implements Callable<Integer> {
  @ParentCommand
  private ReviewCommand parent = new ReviewCommand();

  @Mixin
  private PairReference pair = new PairReference();

  @Override
  public Integer call() {
    return parent.onDesk(
        (desk, visit) -> ReviewText.say(parent.format(), desk.undo(visit, pair.text())));
  }
}
