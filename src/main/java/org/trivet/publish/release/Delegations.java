package org.trivet.publish.release;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trivet.access.Duties;
import org.trivet.access.Person;

/** Who stands in for whom while they are on leave, as they themselves wrote it down. A delegate can't delegate on. */
record Delegations(ReleaseLog log, Duties duties, Clock clock) {

  /** One of them, both days included. */
  record Delegation(String from, String to, String duty, LocalDate first, LocalDate last) {
    boolean covers(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }

  List<Delegation> all() {
    return log.all().stream()
        .filter(event -> event.step() == Step.DELEGATED)
        .map(event -> new Delegation(
            event.by().user(),
            event.text("to"),
            event.subject(),
            LocalDate.parse(event.text("first")),
            LocalDate.parse(event.text("last"))))
        .toList();
  }

  /** For whom a user may act in a duty today; whoever lost the duty since can't lend it. */
  Optional<String> forDuty(String user, String duty) {
    var today = LocalDate.ofInstant(clock.instant(), MeetingCalendar.ENGLAND);
    return all().stream()
        .filter(one -> one.to().equals(user) && one.duty().equals(duty) && one.covers(today))
        .filter(one -> duties.holds(one.from(), duty))
        .map(Delegation::from)
        .findFirst();
  }

  /** Whether a delegation of this duty to this user stood once and is over, for a plainer refusal. */
  Optional<Delegation> lapsed(String user, String duty) {
    return all().stream()
        .filter(one -> one.to().equals(user) && one.duty().equals(duty))
        .reduce((one, next) -> next);
  }

  Event write(Person by, Delegation delegation) {
    return log.append(
        by,
        Step.DELEGATED,
        delegation.duty(),
        Map.of(
            "to",
            delegation.to(),
            "first",
            delegation.first().toString(),
            "last",
            delegation.last().toString()));
  }
}
