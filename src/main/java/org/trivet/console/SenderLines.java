package org.trivet.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trivet.contract.Contracts;
import org.trivet.contract.FeedContract;
import org.trivet.ledger.Arrival;
import org.trivet.ledger.Ledger;
import org.trivet.ledger.PollOutcome;
import org.trivet.ledger.SourcePoll;
import org.trivet.ledger.Verdict;
import org.trivet.vocabulary.NightId;

/** What each sender did on one night, from the ledger. */
record SenderLines(Ledger ledger, Contracts contracts) {
  private static final String LATE = "LATE: ";
  private static final int MOST_NOTES = 5;

  List<SenderLine> of(NightId night) {
    var polls =
        ledger.polls().of(night).stream().collect(Collectors.toMap(SourcePoll::feed, poll -> poll));
    var arrivals =
        ledger.arrivals().of(night).stream().collect(Collectors.groupingBy(Arrival::feed));
    var feeds = new TreeSet<>(polls.keySet());
    feeds.addAll(arrivals.keySet());
    return feeds.stream()
        .map(feed -> line(
            feed, Optional.ofNullable(polls.get(feed)), arrivals.getOrDefault(feed, List.of())))
        .toList();
  }

  private SenderLine line(String feed, Optional<SourcePoll> poll, List<Arrival> arrivals) {
    var contract = contracts.feed(feed);
    return new SenderLine(
        feed,
        contract.map(FeedContract::title).orElse(feed),
        contract.map(FeedContract::sender).orElse("a sender without a contract"),
        state(poll, arrivals),
        counted(arrivals),
        notes(poll, arrivals));
  }

  private static SenderState state(Optional<SourcePoll> poll, List<Arrival> arrivals) {
    var outcome = poll.map(SourcePoll::outcome).orElse(PollOutcome.OK);
    return switch (outcome) {
      case UNREACHABLE -> SenderState.UNREACHABLE;
      case LATE -> SenderState.LATE;
      case OK -> state(arrivals);
    };
  }

  private static SenderState state(List<Arrival> arrivals) {
    if (arrivals.isEmpty()) {
      return SenderState.QUIET;
    }
    if (any(arrivals, Verdict.QUARANTINED)) {
      return SenderState.SET_ASIDE;
    }
    if (any(arrivals, Verdict.NOT_TAKEN)) {
      return SenderState.WAITING;
    }
    return any(arrivals, Verdict.CORRECTION) ? SenderState.CORRECTED : SenderState.ARRIVED;
  }

  private static boolean any(List<Arrival> arrivals, Verdict verdict) {
    return arrivals.stream().anyMatch(arrival -> arrival.verdict() == verdict);
  }

  private static String counted(List<Arrival> arrivals) {
    if (arrivals.isEmpty()) {
      return "no file";
    }
    var counts = new EnumMap<Verdict, Long>(Verdict.class);
    arrivals.forEach(arrival -> counts.merge(arrival.verdict(), 1L, Long::sum));
    return Arrays.stream(Verdict.values())
        .filter(counts::containsKey)
        .map(verdict -> Map.entry(verdict, counts.getOrDefault(verdict, 0L)))
        .map(count -> "%d %s".formatted(count.getValue(), words(count.getKey())))
        .collect(Collectors.joining(", "));
  }

  static String words(Verdict verdict) {
    return switch (verdict) {
      case NEW -> "new";
      case CORRECTION -> "corrected";
      case UNCHANGED -> "unchanged";
      case DUPLICATE -> "duplicate";
      case OVERTAKEN -> "overtaken";
      case NOT_TAKEN -> "not taken";
      case QUARANTINED -> "set aside";
    };
  }

  private static List<String> notes(Optional<SourcePoll> poll, List<Arrival> arrivals) {
    var said = poll
        .filter(found -> found.outcome() != PollOutcome.OK)
        .map(SourcePoll::message)
        .map(message -> message.startsWith(LATE) ? message.substring(LATE.length()) : message)
        .stream();
    var reasons = arrivals.stream()
        .filter(arrival ->
            arrival.verdict() == Verdict.QUARANTINED || arrival.verdict() == Verdict.NOT_TAKEN)
        .flatMap(arrival -> arrival.reason().stream())
        .distinct()
        .toList();
    var notes =
        new ArrayList<>(Stream.concat(said, reasons.stream().limit(MOST_NOTES)).toList());
    if (reasons.size() > MOST_NOTES) {
      notes.add(
          "And %d more; see ./trivet quarantine list.".formatted(reasons.size() - MOST_NOTES));
    }
    return notes;
  }
}
