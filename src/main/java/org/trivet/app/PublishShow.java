package org.trivet.app;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.trivet.publish.release.ReleaseDiff;
import org.trivet.publish.release.ReleaseState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code publish show}: how a draft stands, what happened to it, and what is different in it. */
@Command(
    name = "show",
    description =
        "How a draft stands, whom it waits for, what happened to it, and how its figures, definitions and match quality differ from the last release.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  trivet publish show board-quarterly",
      "  trivet publish show board-quarterly --format json"
    })
final class PublishShow implements Callable<Integer> {
  @ParentCommand
  private PublishCommand parent = new PublishCommand();

  @Mixin
  private DraftChoice choice = new DraftChoice();

  @Option(names = "--format", paramLabel = "text|json", description = "How to print; default text")
  private Printing format = Printing.TEXT;

  @Override
  public Integer call() {
    return choice.onDesk(parent.place(), (house, person) -> {
      var id = choice.draft(house);
      var state = ReleaseState.of(house, id);
      var events = new ArrayList<>(house.log().of(id.subject()));
      state.release().ifPresent(release -> events.addAll(house.log().of(release)));
      PublishText.say(format, state, events, ReleaseDiff.of(house, id));
      return 0;
    });
  }
}
