package org.trivet.alert;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.trivet.contract.FeedContract;
import org.trivet.ledger.PollOutcome;
import org.trivet.vocabulary.NightId;

/**
 * Every sentence that goes out to people: what happened, what still stands, what to do.
 *
 * <p>They leave the network, so they name nights, steps, feeds and senders only: no reason is quoted, since a reason may name a file.
 */
final class AlertSentences {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM yyyy", Locale.UK);

  private AlertSentences() {}

  static String failed(NightId night, Optional<String> step, Optional<NightId> readersHave) {
    return "%s failed%s; %s: see why with ./trivet night show, put it right, then end it with ./trivet night resume."
        .formatted(
            night, step.map(name -> " in the step " + name).orElse(""), stillThere(readersHave));
  }

  static String cutShort(NightId night, int times, Optional<NightId> readersHave) {
    return "%s was cut short and %d attempts to go on with it failed too; %s: look for lack of memory or a full disk, then end it with ./trivet night resume."
        .formatted(night, times, stillThere(readersHave));
  }

  static String refused(ZonedDateTime due, Optional<NightId> readersHave) {
    return "The night due at %s was refused before it began; %s: see why on the page of the service or with ./trivet night plan, put it right, then start it with ./trivet night run."
        .formatted(MOMENT.format(due), stillThere(readersHave));
  }

  static String notStarted(ZonedDateTime due, LocalTime doneBy, Optional<NightId> readersHave) {
    return "The night due at %s has not begun although it should be done by %s; %s: check the service and its ledger, or start it by hand with ./trivet night run."
        .formatted(MOMENT.format(due), doneBy, stillThere(readersHave));
  }

  static String stillRunning(
      NightId night, String step, LocalTime doneBy, Optional<NightId> readersHave) {
    return "%s is not done at %s, when people count on it, and is in the step %s; %s: watch it with ./trivet night show."
        .formatted(night, doneBy, step, stillThere(readersHave));
  }

  static String senderLate(FeedContract feed, PollOutcome outcome, NightId night) {
    return "%s %s in %s; what came before still stands: ask %s."
        .formatted(
            feed.sender(),
            outcome == PollOutcome.UNREACHABLE
                ? "could not be reached for " + feed.feed()
                : "is late with %s, promised by %s,".formatted(feed.feed(), feed.promised()),
            night,
            outcome == PollOutcome.UNREACHABLE
                ? "%s, or whoever keeps the connection, and ./trivet night show says what it said"
                    .formatted(feed.sender())
                : feed.sender() + " when it comes; the next night takes it");
  }

  static String recovered(NightId night) {
    return "%s is done and readers have it, after trouble that was told before: nothing is left to do."
        .formatted(night);
  }

  private static String stillThere(Optional<NightId> readersHave) {
    return readersHave
        .map(night -> "readers still have " + night)
        .orElse("readers have no release yet");
  }
}
