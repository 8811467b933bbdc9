package org.trivet.serve.review;

import java.util.List;
import java.util.Optional;
import org.trivet.review.PairDecision.Sight;
import org.trivet.review.PairEvent;
import org.trivet.review.PairHistory;
import org.trivet.review.PairState;
import org.trivet.vocabulary.RecordKey;
import org.trivet.vocabulary.RecordPair;

/**
 * One pair on the list: what the night asked, what people did, and how it stands for the one who looks.
 *
 * @param asked the queue's question; empty once the night no longer asks
 * @param isParked someone was unsure, and neither the records nor the weight changed since
 * @param viewer the user who looks, and whether blind
 */
public record ReviewedPair(
    RecordPair pair,
    Optional<QueuedPair> asked,
    Optional<PairHistory> history,
    boolean isParked,
    Viewer viewer) {
  private static final int LAST = 9;

  /** Who looks, and how. */
  public record Viewer(String user, Sight sight) {}

  /** What commands and addresses call it. */
  public String reference() {
    return pair.reference();
  }

  /** Blind only until one has decided oneself. */
  public Sight sight() {
    return isDecidedByViewer() ? Sight.OPEN : viewer.sight();
  }

  public boolean isBlind() {
    return sight() == Sight.BLIND;
  }

  public PairPlace place() {
    var state = history.map(PairHistory::state).orElse(PairState.OPEN);
    return switch (state) {
      case OPEN -> PairPlace.OPEN;
      case WAITS_FOR_SECOND -> sight() == Sight.BLIND ? PairPlace.OPEN : PairPlace.WAITS_FOR_SECOND;
      case UNSURE -> isParked ? PairPlace.PARKED : PairPlace.OPEN;
      case SAME -> sight() == Sight.BLIND ? PairPlace.DECIDED : PairPlace.SAME;
      case DIFFERENT -> sight() == Sight.BLIND ? PairPlace.DECIDED : PairPlace.DIFFERENT;
    };
  }

  /** Whether this very person has said one child and another must say so too. */
  public boolean isOnlyForAnother() {
    return history
            .map(PairHistory::state)
            .filter(PairState.WAITS_FOR_SECOND::equals)
            .isPresent()
        && isDecidedByViewer();
  }

  public boolean isDecidedByViewer() {
    return history.filter(known -> known.isDecidedBy(viewer.user())).isPresent();
  }

  public Optional<String> assignee() {
    return history.flatMap(PairHistory::assignee);
  }

  /** What people did with it, without what a blind reviewer must not know yet. */
  public List<PairEvent> events() {
    return history.stream()
        .flatMap(known -> known.events().stream())
        .filter(event -> sight() == Sight.OPEN
            || event.kind() == PairEvent.Kind.ASSIGN
            || event.by().user().equals(viewer.user()))
        .toList();
  }

  /** The two feeds, {@code education/ehc-cases} first where it is A's. */
  public List<String> feeds() {
    return List.of(feed(pair.recordKeyA()), feed(pair.recordKeyB()));
  }

  public int priority() {
    return asked.map(QueuedPair::priority).orElse(LAST);
  }

  double weight() {
    return asked.map(QueuedPair::weight).orElse(0.0);
  }

  private static String feed(String key) {
    return RecordKey.parse(key).map(RecordKey::feed).orElse("?");
  }
}
