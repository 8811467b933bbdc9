package org.trivet.serve.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trivet.ledger.KnownPair;
import org.trivet.review.PairDecision.People;
import org.trivet.review.PairDecision.Sight;
import org.trivet.review.PairHistory;
import org.trivet.review.PairState;
import org.trivet.review.ReviewLog;
import org.trivet.serve.duck.Duck;
import org.trivet.vocabulary.RecordKey;
import org.trivet.vocabulary.RecordPair;

/** The newest night's queue and the log beside it, open for the length of one look; nothing of a closed identity leaves it. */
final class OpenQueue implements AutoCloseable {
  private static final int MOST_NEIGHBOURS = 12;
  private static final Comparator<ReviewedPair> BY_CONSEQUENCE = Comparator.comparingInt(
          OpenQueue::rank)
      .thenComparingInt(ReviewedPair::priority)
      .thenComparing(ReviewedPair::weight, Comparator.reverseOrder())
      .thenComparing(ReviewedPair::reference);

  private final ReviewTables tables;
  private final ReviewLog log;
  private final Duck duck;
  private final List<PersonTable> persons;
  private final SealedRecords sealed;

  private OpenQueue(ReviewHouse house, ReviewTables tables, Duck duck) {
    this.tables = tables;
    this.log = ReviewLog.of(house.ledger());
    this.duck = duck;
    this.persons = PersonTable.all(duck, tables, house.contracts());
    this.sealed = house.sealed(tables, () -> SealedRecords.of(duck, tables, persons));
  }

  static OpenQueue open(ReviewHouse house, ReviewTables tables) {
    var duck = tables.open();
    try {
      return new OpenQueue(house, tables, duck).withoutPartedPairs();
    } catch (RuntimeException unreadable) {
      duck.close();
      throw unreadable;
    }
  }

  @Override
  public void close() {
    duck.close();
  }

  ReviewLog log() {
    return log;
  }

  ReviewList list(ReviewedPair.Viewer viewer) {
    var asked = QueuedPair.all(duck, tables).stream()
        .collect(Collectors.toMap(
            QueuedPair::pair, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    var histories = log.histories().stream()
        .collect(Collectors.toMap(
            PairHistory::pair, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    var marks = marks(histories.values().stream()
        .filter(history -> history.state() == PairState.UNSURE)
        .map(PairHistory::known)
        .toList());
    var pairs = new LinkedHashSet<>(asked.keySet());
    pairs.addAll(histories.keySet());
    return new ReviewList(
        tables.night(),
        pairs.stream()
            .filter(pair -> !sealed.touch(pair))
            .map(pair -> {
              var question = Optional.ofNullable(asked.get(pair));
              var history = Optional.ofNullable(histories.get(pair));
              return new ReviewedPair(
                  pair, question, history, isParked(question, history, marks), viewer);
            })
            .sorted(BY_CONSEQUENCE)
            .toList());
  }

  PairView view(ReviewedPair about, ReviewRules rules) {
    var pair = about.pair();
    var cards = cards(List.of(pair.recordKeyA(), pair.recordKeyB()));
    var left = card(cards, pair.recordKeyA());
    var right = card(cards, pair.recordKeyB());
    var children = neighbourhood().children(pair);
    var around = neighbourhood().around(children, List.of(left, right));
    around.keySet().removeIf(sealed.areOpen().negate());
    var shown = around.keySet().stream().limit(MOST_NEIGHBOURS).toList();
    var others = cards(shown);
    return new PairView(
        about,
        left,
        right,
        shown.stream()
            .map(key -> new Neighbour(card(others, key), around.getOrDefault(key, "")))
            .toList(),
        around.size() - shown.size(),
        about.sight() == Sight.OPEN ? evidence(pair) : Optional.empty(),
        toJoin(children, rules));
  }

  Optional<LinkEvidence> evidence(RecordPair pair) {
    return LinkEvidence.find(duck, tables, pair);
  }

  /** How many people it takes to say that the pair is one child: all records of both children count. */
  People toJoin(RecordPair pair, ReviewRules rules) {
    return toJoin(neighbourhood().children(pair), rules);
  }

  private static People toJoin(Neighbourhood.Children children, ReviewRules rules) {
    return rules.toJoin(agencies(children.ofA()), agencies(children.ofB()));
  }

  /** A mark of what both records say now. */
  String mark(KnownPair known) {
    return marks(List.of(known)).getOrDefault(known.pair(), "");
  }

  private Map<RecordPair, String> marks(List<KnownPair> known) {
    var cards = cards(known.stream()
        .flatMap(one -> Stream.of(one.pair().recordKeyA(), one.pair().recordKeyB()))
        .distinct()
        .toList());
    return known.stream()
        .collect(Collectors.toMap(
            KnownPair::pair,
            one -> one.markOf(card(cards, one.pair().recordKeyA()).text()
                + "\n--\n"
                + card(cards, one.pair().recordKeyB()).text())));
  }

  private Neighbourhood neighbourhood() {
    return new Neighbourhood(duck, tables, persons);
  }

  /** Cuts the tie between the log and every pair that a seal has come to part since it was decided. */
  private OpenQueue withoutPartedPairs() {
    log.pairs().all().stream()
        .filter(known -> sealed.part(known.pair()))
        .forEach(log.pairs()::forget);
    return this;
  }

  private Map<String, RecordCard> cards(List<String> keys) {
    if (keys.isEmpty() || persons.isEmpty()) {
      return Map.of();
    }
    var where = "record_key IN (%s)".formatted(ReviewTables.marks(keys));
    var facts = persons.stream()
        .map(table -> table.facts(where))
        .collect(Collectors.joining("\nUNION ALL\n"));
    var bound = new ArrayList<String>();
    persons.stream()
        .filter(table -> table.facts(where).contains("?"))
        .forEach(table -> bound.addAll(keys));
    return RecordCard.of(duck.rowsWith(bound, SealedRecords.withoutMarkedNumbers(facts, tables)));
  }

  private static RecordCard card(Map<String, RecordCard> cards, String key) {
    return Optional.ofNullable(cards.get(key))
        .orElseGet(() -> RecordCard.silent(RecordKey.parse(key).orElseThrow()));
  }

  private static List<String> agencies(Set<String> keys) {
    return keys.stream()
        .flatMap(key -> RecordKey.parse(key).stream())
        .map(RecordCard::agencyOf)
        .distinct()
        .toList();
  }

  /** Unsure stays parked while the night asks the same as then. */
  private static boolean isParked(
      Optional<QueuedPair> asked, Optional<PairHistory> history, Map<RecordPair, String> marks) {
    return history
        .filter(known -> known.state() == PairState.UNSURE)
        .flatMap(PairHistory::last)
        .flatMap(last -> last.decision())
        .filter(decision -> asked
            .filter(
                now -> !decision.seen().isStill(now.weight(), marks.getOrDefault(now.pair(), "")))
            .isEmpty())
        .isPresent();
  }

  private static int rank(ReviewedPair pair) {
    if (pair.place().isOpen()) {
      return pair.isOnlyForAnother() ? 1 : 0;
    }
    return pair.place() == PairPlace.PARKED ? 2 : 3;
  }
}
