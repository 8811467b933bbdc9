package org.trivet.app;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trivet.publish.release.Days;
import org.trivet.publish.release.MeetingCalendar;
import org.trivet.publish.release.ReleaseHouse;
import org.trivet.publish.release.Timing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code publish embargo}: when a draft may go out. */
@Command(
    name = "embargo",
    description =
        "Set the time before which a draft is not released: a moment, or the agenda of a meeting, counted back by clear days.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  trivet publish embargo board-quarterly --meeting 2026-12-10",
      "  trivet publish embargo board-quarterly --at 2026-12-03T09:30",
      "  trivet publish embargo board-quarterly --at 2026-12-04T09:30 --because \"Agenda printed a day later\""
    })
final class PublishEmbargo implements Callable<Integer> {
  @ParentCommand
  private PublishCommand parent = new PublishCommand();

  @Mixin
  private DraftChoice choice = new DraftChoice();

  @Option(
      names = "--at",
      paramLabel = "MOMENT",
      description = "Such as 2026-12-03T09:30, in England's time")
  private @Nullable String at;

  @Option(names = "--meeting", paramLabel = "DATE", description = "The day of the meeting")
  private @Nullable LocalDate meeting;

  @Option(
      names = "--because",
      paramLabel = "TEXT",
      description = "Why the time is changed; kept for good")
  private String because = "";

  @Override
  public Integer call() {
    return choice.onDesk(parent.place(), (house, person) -> {
      var id = choice.draft(house);
      var time = time(house, id.publication());
      new Timing(house).set(person, id, time, because);
      System.out.printf("%s: not before %s%n", id, Days.words(time.at()));
      return 0;
    });
  }

  private Timing.Time time(ReleaseHouse house, String publication) {
    if ((at == null) == (meeting == null)) {
      throw PublishWords.oneOfTwo();
    }
    return Optional.ofNullable(meeting)
        .map(day -> new Timing(house).agendaOf(publication, day))
        .orElseGet(
            () -> new Timing.Time(moment(Optional.ofNullable(at).orElse("")), Optional.empty()));
  }

  static Instant moment(String written) {
    try {
      return LocalDateTime.parse(written).atZone(MeetingCalendar.ENGLAND).toInstant();
    } catch (DateTimeException wrong) {
      throw PublishWords.noMoment(written);
    }
  }
}
