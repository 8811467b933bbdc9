package org.trivet.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trivet.ledger.Decision;
import org.trivet.ledger.Decisions;
import org.trivet.ledger.KnownPair;
import org.trivet.ledger.Ledger;
import org.trivet.ledger.PairsOfRecords;
import org.trivet.vocabulary.Pin;
import org.trivet.vocabulary.RecordPair;

/**
 * What people decided of pairs, in the ledger's log, and the pins that follow.
 *
 * <p>The last decision on a pair counts; an undo takes it back and lets the one before count again. Pins are about record keys, so a new
 * model changes none of them.
 */
public record ReviewLog(Decisions decisions, PairsOfRecords pairs) {
  /** The longest note there may be, in characters. */
  public static final int LONGEST_NOTE = 1_000;

  private static final Map<String, PairEvent.Kind> KINDS = Arrays.stream(PairEvent.Kind.values())
      .collect(Collectors.toMap(PairEvent.Kind::word, Function.identity()));
  private static final long NEXT = Long.MAX_VALUE;

  public static ReviewLog of(Ledger ledger) {
    return new ReviewLog(ledger.decisions(), ledger.pairs());
  }

  /** Every pair that anyone did something with and that was not forgotten, by the first thing done. */
  public List<PairHistory> histories() {
    return historiesUpTo(NEXT);
  }

  public Optional<PairHistory> of(RecordPair pair) {
    return histories().stream().filter(history -> history.pair().equals(pair)).findFirst();
  }

  /** The pins in force now, none of which contradict each other. */
  public Pins pins() {
    return Pins.of(histories());
  }

  /** The pins that were in force when the log ended with that number. */
  public List<Pin> pinsUpTo(long number) {
    return Pins.of(historiesUpTo(number)).inForce();
  }

  /**
   * Writes a decision down.
   *
   * @throws org.trivet.vocabulary.Refusal if it holds already, waits for another person than this one, or contradicts other decisions
   */
  public PairHistory decide(Decision.By by, KnownPair known, PairDecision decision) {
    refuseLongNote(known, decision.note());
    var before = historyOf(known);
    refuseIdle(by, before, decision);
    var line = EventText.line(known.id(), decision);
    refuseContradiction(before, event(by, PairEvent.Kind.DECIDE, line));
    return written(by, before, line);
  }

  /** Takes the last decision on a pair back, whoever made it. */
  public PairHistory undo(Decision.By by, KnownPair known) {
    var before = historyOf(known);
    if (before.last().isEmpty()) {
      throw ReviewRefusals.nothingToUndo(known.pair());
    }
    var line = EventText.line(known.id(), PairEvent.Kind.UNDO, "");
    refuseContradiction(before, event(by, PairEvent.Kind.UNDO, line));
    return written(by, before, line);
  }

  /** Gives a pair to a user, or to anyone when the user is empty. */
  public PairHistory assign(Decision.By by, KnownPair known, String user) {
    return written(by, historyOf(known), EventText.line(known.id(), PairEvent.Kind.ASSIGN, user));
  }

  public PairHistory note(Decision.By by, KnownPair known, String text) {
    if (text.isBlank()) {
      throw ReviewRefusals.emptyNote(known.pair());
    }
    refuseLongNote(known, text);
    return written(
        by, historyOf(known), EventText.line(known.id(), PairEvent.Kind.NOTE, text.strip()));
  }

  private List<PairHistory> historiesUpTo(long number) {
    var known = pairs.all().stream().collect(Collectors.toMap(KnownPair::id, Function.identity()));
    var events = new LinkedHashMap<String, List<PairEvent>>();
    for (var line : decisions.ofAny(List.copyOf(KINDS.keySet()))) {
      if (line.number() <= number && known.containsKey(line.what().subject())) {
        events
            .computeIfAbsent(line.what().subject(), any -> new ArrayList<>())
            .add(EventText.event(line, kindOf(line.what())));
      }
    }
    var histories = new ArrayList<PairHistory>();
    events.forEach((id, lines) -> Optional.ofNullable(known.get(id))
        .ifPresent(pair -> histories.add(new PairHistory(pair, lines))));
    return histories;
  }

  private PairHistory historyOf(KnownPair known) {
    return of(known.pair()).orElseGet(() -> new PairHistory(known, List.of()));
  }

  private PairHistory written(Decision.By by, PairHistory before, Decision.What line) {
    return before.with(EventText.event(decisions.append(by, line), kindOf(line)));
  }

  private static void refuseIdle(Decision.By by, PairHistory before, PairDecision decision) {
    if (decision.verdict() == PairVerdict.SAME && before.waitsAfter(by.user())) {
      throw ReviewRefusals.secondMustBeAnother(before.pair());
    }
    var holds = before.state().name().equals(decision.verdict().name());
    if (holds && decision.verdict() != PairVerdict.UNSURE) {
      throw ReviewRefusals.alreadyHolds(before.pair(), decision.verdict());
    }
  }

  private static void refuseLongNote(KnownPair known, String note) {
    if (note.length() > LONGEST_NOTE) {
      throw ReviewRefusals.tooLongANote(known.pair(), LONGEST_NOTE);
    }
  }

  /** Refuses what would leave out a pin of this pair or of any other. */
  private void refuseContradiction(PairHistory before, PairEvent next) {
    var others = histories();
    var already = Pins.of(others).contradicting();
    var after = new ArrayList<>(others);
    after.removeIf(history -> history.pair().equals(before.pair()));
    after.add(before.with(next));
    if (!already.containsAll(Pins.of(after).contradicting())) {
      throw ReviewRefusals.contradicts(before.pair());
    }
  }

  private static PairEvent event(Decision.By by, PairEvent.Kind kind, Decision.What line) {
    return EventText.event(new Decision(NEXT, Instant.EPOCH, by, line, "", ""), kind);
  }

  private static PairEvent.Kind kindOf(Decision.What line) {
    return Optional.ofNullable(KINDS.get(line.kind())).orElseThrow();
  }
}
