package org.trivet.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trivet.ledger.KnownPair;
import org.trivet.vocabulary.Pin;
import org.trivet.vocabulary.RecordPair;

/** Everything people did with one pair, the oldest first, and what follows. */
public record PairHistory(KnownPair known, List<PairEvent> events) {
  public PairHistory {
    events = List.copyOf(events);
  }

  /** A pin and the line of the log by which it came into force. */
  record Standing(Pin pin, long since) {}

  public RecordPair pair() {
    return known.pair();
  }

  /** The decisions that nobody took back, the oldest first. */
  public List<PairEvent> standing() {
    var standing = new ArrayList<PairEvent>();
    for (var event : events) {
      if (event.kind() == PairEvent.Kind.DECIDE) {
        standing.add(event);
      } else if (event.kind() == PairEvent.Kind.UNDO && !standing.isEmpty()) {
        standing.remove(standing.size() - 1);
      }
    }
    return standing;
  }

  /** The decision that counts: the last one that stands. */
  public Optional<PairEvent> last() {
    var standing = standing();
    return standing.isEmpty() ? Optional.empty() : Optional.of(standing.get(standing.size() - 1));
  }

  public PairState state() {
    return last()
        .map(event -> switch (event.verdict()) {
          case UNSURE -> PairState.UNSURE;
          case DIFFERENT -> PairState.DIFFERENT;
          case SAME -> isEnough(lastRun(standing())) ? PairState.SAME : PairState.WAITS_FOR_SECOND;
        })
        .orElse(PairState.OPEN);
  }

  /** The user whose turn it is; empty when the pair is anyone's. */
  public Optional<String> assignee() {
    return events.stream()
        .filter(event -> event.kind() == PairEvent.Kind.ASSIGN)
        .reduce((earlier, later) -> later)
        .map(PairEvent::text)
        .filter(user -> !user.isEmpty());
  }

  /** Whether a decision of this user stands. */
  public boolean isDecidedBy(String user) {
    return standing().stream().anyMatch(event -> event.isBy(user));
  }

  /** What holds; a verdict that still waits for a second person leaves in force what held before it. */
  Optional<Standing> inForce() {
    var left = standing();
    while (!left.isEmpty()) {
      var top = left.get(left.size() - 1);
      if (top.verdict() == PairVerdict.UNSURE) {
        return Optional.empty();
      }
      if (top.verdict() == PairVerdict.DIFFERENT) {
        return Optional.of(standing(top, Pin.Verdict.DIFFERENT));
      }
      var run = lastRun(left);
      if (isEnough(run)) {
        return Optional.of(standing(top, Pin.Verdict.SAME));
      }
      left = left.subList(0, left.size() - run.size());
    }
    return Optional.empty();
  }

  /** Whether it is this user's own word that waits for a second person's. */
  boolean waitsAfter(String user) {
    return state() == PairState.WAITS_FOR_SECOND
        && lastRun(standing()).stream().anyMatch(event -> event.isBy(user));
  }

  PairHistory with(PairEvent event) {
    return new PairHistory(
        known, Stream.concat(events.stream(), Stream.of(event)).toList());
  }

  private Standing standing(PairEvent event, Pin.Verdict verdict) {
    return new Standing(Pin.of(pair(), verdict), event.number());
  }

  /** The decisions at the end that all say {@code same}. */
  private static List<PairEvent> lastRun(List<PairEvent> standing) {
    var first = standing.size();
    while (first > 0 && standing.get(first - 1).verdict() == PairVerdict.SAME) {
      first--;
    }
    return standing.subList(first, standing.size());
  }

  private static boolean isEnough(List<PairEvent> run) {
    var people = run.stream().map(event -> event.by().user()).collect(Collectors.toSet());
    return people.size() > 1
        || run.stream().noneMatch(event -> event.decided().takes() == PairDecision.People.TWO);
  }
}
