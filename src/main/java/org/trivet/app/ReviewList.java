package org.trivet.app;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trivet.serve.review.ReviewList.Filter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code match review list}: what waits, without a word of what the records say. */
@Command(
    name = "list",
    description =
        "The pairs, the most pressing first: by priority (1 where social care is concerned), then by weight. No name, no number.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  trivet match review list",
      "  trivet match review list --mine",
      "  trivet match review list --assignee oreed --show all",
      "  trivet match review list --show parked",
      "  trivet match review list --format json"
    })
final class ReviewList implements Callable<Integer> {
  @ParentCommand
  private ReviewCommand parent = new ReviewCommand();

  @Option(
      names = "--show",
      paramLabel = "open|parked|decided|all",
      description = "Which pairs; default open")
  private Filter.Shown shown = Filter.Shown.OPEN;

  @Option(names = "--assignee", paramLabel = "USER", description = "Only pairs given to this user")
  private @Nullable String assignee;

  @Option(names = "--mine", description = "Only pairs given to you")
  private boolean mine;

  @Override
  public Integer call() {
    return parent.onDesk((desk, visit) -> {
      var list = desk.list(visit);
      var whose = mine ? Optional.of(visit.person().user()) : Optional.ofNullable(assignee);
      var pairs = list.only(new Filter(shown, whose));
      if (parent.isJson()) {
        System.out.print(ReviewJson.of(list, pairs));
      } else {
        new ReviewText(System.out).print(list, pairs, shown.name().toLowerCase(Locale.ROOT));
      }
    });
  }
}
