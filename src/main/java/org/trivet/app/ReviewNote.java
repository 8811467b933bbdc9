package org.trivet.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code match review note}: a word on a pair that decides nothing. */
@Command(
    name = "note",
    description =
        "Write a note on a pair without deciding. It is kept for good under your name: write no name of a child into it.",
    footerHeading = "%nExample:%n",
    footer = "  trivet match review note 1f0c9a77b2 \"The clinic will call back on Monday\"")
final class ReviewNote implements Callable<Integer> {
  @ParentCommand
  private ReviewCommand parent = new ReviewCommand();

  @Mixin
  private PairReference pair = new PairReference();

  @Parameters(index = "1", paramLabel = "TEXT", description = "At most 1,000 characters")
  private String text = "";

  @Override
  public Integer call() {
    return parent.onDesk(
        (desk, visit) -> ReviewText.say(parent.format(), desk.note(visit, pair.text(), text)));
  }
}
