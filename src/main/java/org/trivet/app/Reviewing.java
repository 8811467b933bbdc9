package org.trivet.app;

import java.time.Clock;
import java.util.Set;
import org.trivet.access.AccessLog;
import org.trivet.access.People;
import org.trivet.config.TrivetConfig;
import org.trivet.review.PairDecision.Sight;
import org.trivet.serve.review.ReviewDesk;
import org.trivet.serve.review.ReviewHouse;
import org.trivet.serve.review.ReviewRules;

/** The stewards' desk over a workshop, for the command line and for the service alike. */
record Reviewing(Workshop workshop, Place place) {
  ReviewDesk desk() {
    return new ReviewDesk(
        new ReviewHouse(workshop.home(), workshop.ledger(), workshop.contracts()),
        rules(workshop.config().review()),
        People.in(place.conf().resolve("people.yaml")),
        AccessLog.ofHome(workshop.home(), Clock.systemUTC()));
  }

  private static ReviewRules rules(TrivetConfig.ReviewSettings settings) {
    return new ReviewRules(
        Set.copyOf(settings.twoPeopleFor()), settings.blind() ? Sight.BLIND : Sight.OPEN);
  }
}
