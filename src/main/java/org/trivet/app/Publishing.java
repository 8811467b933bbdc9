package org.trivet.app;

import java.nio.file.Path;
import java.time.Clock;
import org.trivet.access.Duties;
import org.trivet.access.People;
import org.trivet.access.Person;
import org.trivet.config.TrivetConfig;
import org.trivet.publish.release.ReleaseHouse;
import org.trivet.publish.release.ReleaseLog;

/** The publisher's desk over a workshop: where drafts and releases lie, who signs, and what was signed. */
record Publishing(Place place, Workshop workshop) {
  ReleaseHouse house() {
    var people = place.conf().resolve("people.yaml");
    return new ReleaseHouse(
        new ReleaseHouse.Where(
            workshop.home(), place.house().resolve("warehouse"), keys(workshop.config())),
        new ReleaseHouse.Who(People.in(people), Duties.in(people)),
        new ReleaseLog(workshop.ledger().decisions()),
        Clock.systemUTC());
  }

  Person person() {
    return new Desk(place).person();
  }

  /** Where the public half of the service's key lies, whether or not it was made yet. */
  static Path publicKey(TrivetConfig config) {
    return ReleaseHouse.publicKey(keys(config));
  }

  private static Path keys(TrivetConfig config) {
    return config
        .serve()
        .keys()
        .map(Path::of)
        .orElse(Path.of(System.getProperty("user.home"), ".config/trivet/keys"));
  }
}
