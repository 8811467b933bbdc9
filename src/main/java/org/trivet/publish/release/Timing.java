package org.trivet.publish.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import org.trivet.access.Person;
import org.trivet.publish.release.ReleaseLog.Attempt;

/** Sets the time before which nothing is released: a moment, or the agenda of a meeting. */
public record Timing(ReleaseHouse house) {

  /**
   * When it shall go out.
   *
   * @param meeting whose agenda it is part of; empty where a moment was named
   */
  public record Time(Instant at, Optional<LocalDate> meeting) {}

  /** The time of a draft, once somebody set it. */
  public static Optional<Time> of(Draft draft) {
    return draft
        .last(Step.TIMED)
        .map(event -> new Time(
            Instant.parse(event.text("at")),
            Optional.of(event.text("meeting"))
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse)));
  }

  /** The agenda of a meeting: the last moment that leaves the publication's clear days. */
  public Time agendaOf(String publication, LocalDate meeting) {
    var times = house.terms(publication).times();
    var day = calendar().agendaOf(meeting, times.clearDays());
    return new Time(MeetingCalendar.inEngland(day, times.at()), Optional.of(meeting));
  }

  MeetingCalendar calendar() {
    return MeetingCalendar.in(
        house.where().warehouse().resolve("reference").resolve("bank-holidays.csv"));
  }

  /** Sets it; whoever changes a time that was set says why. */
  public void set(Person by, DraftId id, Time time, String because) {
    house.log().orRecorded(by, new Attempt("set the time of", id.subject()), () -> {
      house.refuseWithout(by, house.terms(id.publication()).publisher());
      var draft = house.draft(id);
      draft.refuseUnlessAsDrafted();
      if (time.meeting().isPresent() && time.at().isBefore(house.clock().instant())) {
        throw ReleaseRefusals.tooLateForTheAgenda(time);
      }
      if (of(draft).isPresent()) {
        Reasons.refuseUnfit(because);
      }
      var line = new TreeMap<String, Object>();
      line.put("at", time.at().toString());
      line.put("meeting", time.meeting().map(LocalDate::toString).orElse(""));
      line.put("because", because);
      return house.log().append(by, Step.TIMED, id.subject(), line);
    });
  }
}
