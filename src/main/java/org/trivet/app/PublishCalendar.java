package org.trivet.app;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trivet.publish.release.CountBack;
import org.trivet.publish.release.DraftId;
import org.trivet.publish.release.ReleaseHouse;
import org.trivet.publish.release.Timing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code publish calendar}: what must be done by when, counted back. */
@Command(
    name = "calendar",
    description =
        "The steps of a publication counted back from a meeting, or from the time that is set, and whom each waits for.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  trivet publish calendar board-quarterly --meeting 2026-12-10",
      "  trivet publish calendar board-quarterly --format json"
    })
final class PublishCalendar implements Callable<Integer> {
  @ParentCommand
  private PublishCommand parent = new PublishCommand();

  @Mixin
  private DraftChoice choice = new DraftChoice();

  @Option(
      names = "--meeting",
      paramLabel = "DATE",
      description = "The day of the meeting; default the time that is set for the draft")
  private @Nullable LocalDate meeting;

  @Option(names = "--format", paramLabel = "text|json", description = "How to print; default text")
  private Printing format = Printing.TEXT;

  @Override
  public Integer call() {
    return choice.onDesk(parent.place(), (house, person) -> {
      var draft = house.drafts(choice.publication()).isEmpty()
          ? Optional.<DraftId>empty()
          : Optional.of(choice.draft(house));
      var time = time(house, draft);
      PublishText.say(format, time, new CountBack(house).lines(choice.publication(), draft, time));
      return 0;
    });
  }

  private Timing.Time time(ReleaseHouse house, Optional<DraftId> draft) {
    return Optional.ofNullable(meeting)
        .map(day -> new Timing(house).agendaOf(choice.publication(), day))
        .or(() -> draft.flatMap(id -> Timing.of(house.draft(id))))
        .orElseThrow(PublishWords::noMeeting);
  }
}
