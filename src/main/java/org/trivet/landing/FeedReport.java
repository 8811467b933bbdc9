package org.trivet.landing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trivet.ledger.Arrival;
import org.trivet.ledger.PollOutcome;
import org.trivet.ledger.SourcePoll;
import org.trivet.ledger.StoredFile;
import org.trivet.ledger.Verdict;
import org.trivet.vocabulary.NightId;

/**
 * One feed's part of the night's page.
 *
 * @param arrivals of this feed on this night, also those of a landing that was interrupted
 * @param tables when each of its tables came last
 */
record FeedReport(
    FeedPull pull, List<Arrival> arrivals, List<Lateness> tables, List<String> remarks) {
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  FeedReport {
    arrivals = List.copyOf(arrivals);
    tables = List.copyOf(tables);
    remarks = List.copyOf(remarks);
  }

  /** One line of numbers, then a line for everything a person should know. */
  List<String> sentences(NightId night, Instant now) {
    var sentences = new ArrayList<String>();
    sentences.add("%s from %s: %s.".formatted(pull.feed().feed(), pull.feed().sender(), numbers()));
    pull.unreachable().ifPresent(sentences::add);
    if (!pull.notTaken().isEmpty()) {
      pull.closedBecause().ifPresent(sentences::add);
    }
    late(night.date(), now).ifPresent(sentences::add);
    arrivals.stream()
        .filter(arrival -> arrival.verdict() == Verdict.QUARANTINED)
        .flatMap(arrival -> arrival.reason().stream())
        .forEach(sentences::add);
    arrivals.stream()
        .filter(arrival -> arrival.verdict() == Verdict.OVERTAKEN)
        .map(arrival -> "File %s of %s changes nothing. %s"
            .formatted(
                arrival.file().originalName(), arrival.feed(), arrival.reason().orElse("")))
        .forEach(sentences::add);
    sentences.addAll(pull.leftBehind());
    sentences.addAll(remarks);
    return sentences;
  }

  SourcePoll poll(NightId night, Instant now) {
    var late = late(night.date(), now);
    var outcome = pull.unreachable().isPresent()
        ? PollOutcome.UNREACHABLE
        : late.isPresent() ? PollOutcome.LATE : PollOutcome.OK;
    var message = pull.unreachable().or(() -> late).orElseGet(this::numbers);
    return new SourcePoll(night, pull.feed().feed(), outcome, message);
  }

  private Optional<String> late(LocalDate night, Instant now) {
    var late = tables.stream().filter(table -> table.isLate(night, now)).toList();
    if (late.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        "LATE: %s of %s (%s, promised by %s): %s. What came before still stands; ask %s."
            .formatted(
                names(late),
                pull.feed().feed(),
                pull.feed().cadence().word(),
                pull.feed().promised(),
                lastCame(late),
                pull.feed().sender()));
  }

  private static String names(List<Lateness> tables) {
    return tables.stream().map(late -> late.table().table()).collect(Collectors.joining(", "));
  }

  private static String lastCame(List<Lateness> late) {
    return late.stream()
        .map(table -> table.lastCame().map(date -> "last came " + date).orElse("never came"))
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private String numbers() {
    var files = files();
    var counts = new EnumMap<Verdict, Long>(Verdict.class);
    files.forEach(arrival -> counts.merge(arrival.verdict(), 1L, Long::sum));
    if (counts.isEmpty()) {
      return "nothing arrived" + nextDue();
    }
    return "%d %s arrived (%s)"
        .formatted(
            files.size(),
            files.size() == 1 ? "file" : "files",
            counts.entrySet().stream().map(FeedReport::counted).collect(Collectors.joining(", ")));
  }

  /** The first arrival of every file: one that holds several tables arrived as each of them. */
  private List<Arrival> files() {
    var tables = new HashMap<FileArrival, Optional<String>>();
    return arrivals.stream()
        .filter(arrival -> {
          var file = new FileArrival(arrival.file(), arrival.verdict());
          return tables.putIfAbsent(file, arrival.table()) == null
              || arrival.table().equals(tables.get(file));
        })
        .toList();
  }

  /** A file that came, and what became of it. */
  private record FileArrival(String sha256, String name, Verdict verdict) {
    FileArrival(StoredFile file, Verdict verdict) {
      this(file.sha256(), file.originalName(), verdict);
    }
  }

  private String nextDue() {
    return tables.stream()
        .flatMap(table -> table.lastCame().flatMap(table::due).stream())
        .min(java.util.Comparator.naturalOrder())
        .map(due -> "; due by " + DAY_AND_TIME.format(due))
        .orElse("");
  }

  private static String counted(Map.Entry<Verdict, Long> count) {
    var word = switch (count.getKey()) {
      case NEW -> "new";
      case CORRECTION -> "corrected";
      case UNCHANGED -> "unchanged";
      case DUPLICATE -> "duplicate";
      case OVERTAKEN -> "older than what stands";
      case NOT_TAKEN -> "not taken";
      case QUARANTINED -> "quarantined";
    };
    return count.getValue() + " " + word;
  }
}
