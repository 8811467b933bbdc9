package org.trivet.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code match review show}: one pair side by side. */
@Command(
    name = "show",
    description = {
      "Both records of a pair side by side, what differs, who lives and was born beside them, the evidence, and what people did.",
      "Shows people by name: the look is written into the access log before it happens."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  trivet match review show 1f0c9a77b2",
      "  trivet match review show 1f0c9a77b2 --no-blind",
      "  trivet match review show 1f0c9a77b2 --format json"
    })
final class ReviewShow implements Callable<Integer> {
  @ParentCommand
  private ReviewCommand parent = new ReviewCommand();

  @Mixin
  private PairReference pair = new PairReference();

  @Override
  public Integer call() {
    return parent.onDesk((desk, visit) -> {
      var view = desk.show(visit, pair.text()).view();
      if (parent.isJson()) {
        System.out.print(ReviewJson.of(view));
      } else {
        new PairText(System.out).print(view);
      }
    });
  }
}
