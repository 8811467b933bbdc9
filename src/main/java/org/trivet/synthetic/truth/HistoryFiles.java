package org.trivet.synthetic.truth;

import java.io.Closeable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.trivet.synthetic.extract.CsvFile;
import org.trivet.synthetic.population.EhcStory.Request;
import org.trivet.synthetic.population.Person;
import org.trivet.synthetic.population.Setting;
import org.trivet.synthetic.population.Span;

/** {@code truth/statuses.csv}, what held from when to when, and {@code truth/events.csv}, what happened when; up to the last night. */
final class HistoryFiles implements Closeable {
  private final Setting setting;
  private final CsvFile statuses;
  private final CsvFile events;

  HistoryFiles(Path folder, Setting setting) {
    this.setting = setting;
    this.statuses = CsvFile.create(
        folder.resolve("statuses.csv"),
        List.of("person_id", "identity_id", "status", "from_date", "to_date"),
        Set.of());
    this.events = CsvFile.create(
        folder.resolve("events.csv"), List.of("person_id", "event", "on_date"), Set.of());
  }

  void write(Person person) {
    writeLife(person);
    writeEhc(person);
    writeCare(person);
    for (var referral : person.stories().health().referrals()) {
      if (!referral.team().isUniversal()) {
        status(person, "referral:" + referral.team(), referral.span());
      }
    }
    var schooling = person.stories().schooling();
    if (schooling.hasSupportOnCensus()) {
      status(person, "sen-support", Span.since(setting.censusDay()));
    }
  }

  private void writeLife(Person person) {
    event(person, "born", person.birth().date());
    person.life().home().move().ifPresent(move -> event(person, "moved", move.on()));
    person.life().nameChange().ifPresent(change -> event(person, "name-changed", change.on()));
    person.adoption().ifPresent(adoption -> event(person, "adopted", adoption.on()));
  }

  private void writeEhc(Person person) {
    for (var request : person.stories().ehc().requests()) {
      event(person, "ehc-requested", request.received());
      event(person, "ehc-decided", request.decision().on());
      status(person, "ehc-request", new Span(request.received(), closed(request)));
      request.plan().ifPresent(plan -> {
        event(person, "ehc-plan-issued", plan.span().from());
        event(person, "ehc-plan-ceased", plan.span().to());
        status(person, "ehc-plan", plan.span());
      });
    }
  }

  private static LocalDate closed(Request request) {
    return request
        .assessment()
        .map(assessed -> assessed.decision().on())
        .orElse(request.decision().on());
  }

  private void writeCare(Person person) {
    var care = person.stories().care();
    care.needs().forEach(need -> status(person, "in-need:" + need.code(), need.span()));
    care.protections().forEach(plan -> status(person, "protection-plan", plan.span()));
    care.care().forEach(episode -> status(person, "looked-after", episode.span()));
    person
        .adoption()
        .ifPresent(adoption -> adoption
            .care()
            .care()
            .forEach(episode -> statuses.row(
                person.id(),
                adoption.former().id(),
                "looked-after",
                episode.span().from().toString(),
                episode.span().to().toString())));
  }

  private void status(Person person, String status, Span span) {
    if (span.hasBegun(setting.lastNight())) {
      statuses.row(
          person.id(),
          person.identity().id(),
          status,
          span.from().toString(),
          span.endKnownOn(setting.lastNight()).map(LocalDate::toString).orElse(""));
    }
  }

  private void event(Person person, String event, LocalDate on) {
    if (!on.isAfter(setting.lastNight())) {
      events.row(person.id(), event, on.toString());
    }
  }

  @Override
  public void close() {
    statuses.close();
    events.close();
  }
}
