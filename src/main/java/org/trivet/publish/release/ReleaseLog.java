package org.trivet.publish.release;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.trivet.access.Person;
import org.trivet.ledger.Decision;
import org.trivet.ledger.Decisions;
import org.trivet.vocabulary.Refusal;

/** What happened to publications, in the ledger's log of decisions; refusals stand in it like deeds. */
public record ReleaseLog(Decisions decisions) {
  /** The longest reason there may be, in characters. */
  public static final int LONGEST_REASON = 1_000;

  private static final int LONGEST_REFUSAL = 3_000;

  /** Everything that happened, in its order. */
  public List<Event> all() {
    return decisions.ofAny(Step.kinds()).stream().map(ReleaseLog::event).toList();
  }

  /** What happened to one draft or release. */
  public List<Event> of(String subject) {
    return all().stream().filter(event -> event.subject().equals(subject)).toList();
  }

  /** Writes something down under a person's name. */
  public Event append(Person by, Step step, String subject, Map<String, ?> body) {
    var who = new Decision.By(by.user(), by.name(), by.role().name());
    return event(decisions.append(who, new Decision.What(step.kind(), subject, Json.line(body))));
  }

  /** Does it, and writes a refusal down before it is told. */
  public <T> T orRecorded(Person by, Attempt attempt, Supplier<T> deed) {
    try {
      return deed.get();
    } catch (Refusal refused) {
      var why = String.valueOf(refused.getMessage());
      append(
          by,
          Step.REFUSED,
          attempt.subject(),
          Map.of(
              "what",
              attempt.what(),
              "why",
              why.substring(0, Math.min(why.length(), LONGEST_REFUSAL))));
      throw refused;
    }
  }

  /** What somebody tries, and with what. */
  public record Attempt(String what, String subject) {}

  private static Event event(Decision line) {
    return new Event(
        line.number(),
        line.at(),
        line.by(),
        Step.ofKind(line.what().kind()),
        line.what().subject(),
        Json.tree(line.what().body()));
  }
}
