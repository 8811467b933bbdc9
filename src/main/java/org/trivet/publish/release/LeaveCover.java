package org.trivet.publish.release;

import java.time.LocalDate;
import org.trivet.access.Person;
import org.trivet.publish.release.ReleaseLog.Attempt;

/** Lends one's own duty to somebody else for some days. */
public record LeaveCover(ReleaseHouse house) {
  private static final int LONGEST_DAYS = 62;

  /** From when to when, both days included. */
  public record Leave(LocalDate first, LocalDate last) {}

  public void delegate(Person by, String duty, String to, Leave leave) {
    house.log().orRecorded(by, new Attempt("delegate", duty), () -> {
      house.refuseUnlisted(by);
      if (!house.who().duties().holds(by.user(), duty)) {
        throw ReleaseRefusals.withoutDuty(by, duty, house.who().duties().of(duty));
      }
      var known = house.who().people().listed().stream()
          .anyMatch(person -> person.user().equals(to));
      if (!known || to.equals(by.user())) {
        throw ReleaseRefusals.nobodyToDelegateTo(to);
      }
      var today = LocalDate.ofInstant(house.clock().instant(), MeetingCalendar.ENGLAND);
      if (leave.last().isBefore(leave.first())
          || leave.last().isBefore(today)
          || leave.first().plusDays(LONGEST_DAYS).isBefore(leave.last())) {
        throw ReleaseRefusals.noLeave(leave.first(), leave.last(), LONGEST_DAYS);
      }
      return house
          .delegations()
          .write(by, new Delegations.Delegation(by.user(), to, duty, leave.first(), leave.last()));
    });
  }
}
