package org.trivet.app;

import java.util.concurrent.Callable;
import org.trivet.review.PairVerdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code match review decide}: one child, two children, or unsure. */
@Command(
    name = "decide",
    description = {
      "Say under your name whether two records are one child. The last decision on a pair counts, from the next night on.",
      "same: always one child. different: never. unsure: parked until a record or the weight changes.",
      "Joining a record of an agency under review.two-people-for with another agency's takes a second person."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  trivet match review decide 1f0c9a77b2 same",
      "  trivet match review decide 1f0c9a77b2 different --note \"Twins, the clinic says\"",
      "  trivet match review decide 1f0c9a77b2 unsure --note \"Asked the school\""
    })
final class ReviewDecide implements Callable<Integer> {
  @ParentCommand
  private ReviewCommand parent = new ReviewCommand();

  @Mixin
  private PairReference pair = new PairReference();

  @Parameters(
      index = "1",
      paramLabel = "same|different|unsure",
      description = "One child, two children, or neither is sure")
  private PairVerdict verdict = PairVerdict.UNSURE;

  @Option(
      names = "--note",
      paramLabel = "TEXT",
      description = "Why, for whoever reads it later. It is kept for good: write no name into it")
  private String note = "";

  @Override
  public Integer call() {
    return parent.onDesk((desk, visit) ->
        ReviewText.say(parent.format(), desk.decide(visit, pair.text(), verdict, note)));
  }
}
