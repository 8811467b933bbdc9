package org.trivet.app;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trivet.publish.release.Approvals;
import org.trivet.publish.release.ReleaseDiff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code publish approve}: look at what is different, then sign for it. */
@Command(
    name = "approve",
    description = {
      "Sign a draft off under your name, in every seat that your duties give you. Nobody approves what they made.",
      "Without --content it shows what is different from the last release, and what to type to approve just that."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  trivet publish approve board-quarterly                       what there is to approve",
      "  trivet publish approve board-quarterly --content 3fa9c01b77  I have seen it, and I approve"
    })
final class PublishApprove implements Callable<Integer> {
  private static final int SHORTEST = 8;

  @ParentCommand
  private PublishCommand parent = new PublishCommand();

  @Mixin
  private DraftChoice choice = new DraftChoice();

  @Option(
      names = "--content",
      paramLabel = "HASH",
      description = "What you saw: the first letters of the content's hash, eight at least")
  private @Nullable String content;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "How to print what is different; default text")
  private Printing format = Printing.TEXT;

  @Override
  public Integer call() {
    return choice.onDesk(parent.place(), (house, person) -> {
      var id = choice.draft(house);
      var approvals = new Approvals(house);
      var seen = approvals.toApprove(id);
      if (content == null) {
        PublishText.say(format, ReleaseDiff.of(house, id));
        System.err.printf(
            "To approve it: ./trivet publish approve %s --night %s --content %s%n",
            id.publication(), id.night(), seen.substring(0, SHORTEST + 2));
        return 0;
      }
      if (content.length() < SHORTEST || !seen.startsWith(content)) {
        throw PublishWords.anotherContent(content, id);
      }
      approvals
          .approve(person, id)
          .forEach(seat -> System.out.printf("%s: approved as %s%n", id, seat.name()));
      return 0;
    });
  }
}
