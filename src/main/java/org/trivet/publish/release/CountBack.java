package org.trivet.publish.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The calendar of a publication counted back from its day: what should be done by when, and whom it waits for. */
public record CountBack(ReleaseHouse house) {

  /**
   * One step.
   *
   * @param state done, open, or late
   * @param awaited the people who can do it
   */
  public record Line(LocalDate by, String step, String state, List<String> awaited) {
    public Line {
      awaited = List.copyOf(awaited);
    }
  }

  /** The steps in their order; a draft that does not exist yet has done none of them. */
  public List<Line> lines(String publication, Optional<DraftId> id, Timing.Time time) {
    var terms = house.terms(publication);
    var calendar = new Timing(house).calendar();
    var day = LocalDate.ofInstant(time.at(), MeetingCalendar.ENGLAND);
    var state = id.map(draft -> ReleaseState.of(house, draft));
    var lines = new ArrayList<Line>();
    terms
        .times()
        .stepsBefore()
        .forEach((step, days) ->
            lines.add(line(calendar.back(day, days), step, state, awaited(step, terms, state))));
    lines.add(line(day, "release", state, people(terms.publisher())));
    time.meeting().ifPresent(meeting -> lines.add(new Line(meeting, "meeting", "", List.of())));
    lines.sort(Comparator.comparing(Line::by));
    return List.copyOf(lines);
  }

  private Line line(LocalDate by, String step, Optional<ReleaseState> state, List<String> awaited) {
    if (state.filter(there -> isDone(step, there)).isPresent()) {
      return new Line(by, step, "done", List.of());
    }
    var today = LocalDate.ofInstant(house.clock().instant(), MeetingCalendar.ENGLAND);
    return new Line(by, step, today.isAfter(by) ? "late" : "open", awaited);
  }

  private static boolean isDone(String step, ReleaseState state) {
    var stands = state.stands();
    var isOver = stands.equals("released") || stands.equals("withdrawn");
    return switch (step) {
      case "draft" -> true;
      case "audit" -> isOver || List.of("audited", "approved", "waiting", "due").contains(stands);
      case "approve" -> isOver || List.of("approved", "waiting", "due").contains(stands);
      default -> isOver;
    };
  }

  private List<String> awaited(String step, Terms terms, Optional<ReleaseState> state) {
    if (!step.equals("approve")) {
      return List.of();
    }
    return terms.seats().stream()
        .filter(
            seat -> state.map(there -> there.awaited().contains(seat.name())).orElse(true))
        .map(seat -> "%s (%s)".formatted(seat.name(), String.join(" or ", people(seat.duty()))))
        .toList();
  }

  /** Who holds a duty, by name. */
  private List<String> people(String duty) {
    var names =
        house.who().duties().of(duty).stream().map(house::nameOf).collect(Collectors.toList());
    return names.isEmpty() ? List.of("nobody holds " + duty) : names;
  }
}
