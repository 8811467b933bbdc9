package org.trivet.app;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trivet.disclosure.rule.SensitivityClass;
import org.trivet.ledger.Receipt;
import org.trivet.publish.board.Board;
import org.trivet.publish.board.Story;
import org.trivet.publish.release.DraftFacts;
import org.trivet.publish.release.DraftFacts.Matched;

/**
 * What a manifest says of a board beside its files: definitions, match quality, and what each source brought.
 *
 * @param lists the lists of persons that the night matched
 * @param rule for counts of records that were joined across agencies
 */
record ReleaseFacts(Workshop workshop, List<MatchedList> lists, SensitivityClass rule) {

  /**
   * A list of persons as the night matched it.
   *
   * @param persons its records
   * @param joined those whose child another agency knows too
   */
  record MatchedList(String feed, long persons, long joined) {}

  DraftFacts of(Board board) {
    var counted =
        board.stories().stream().flatMap(story -> story.counted().stream()).toList();
    return new DraftFacts(
        board.publication().head().title(),
        board.edition().site().name(),
        board.publication().head().contact(),
        board.edition().date().toString(),
        Version.text(),
        counted.stream().map(ReleaseFacts::measure).toList(),
        sources(counted));
  }

  private static DraftFacts.MeasureFact measure(Story.Counted counted) {
    var first = counted.points().get(0).period().label();
    var last = counted.now().period().label();
    var quality = counted.now().matchQuality();
    return new DraftFacts.MeasureFact(
        counted.measure().id(),
        counted.measure().facts().definition().version(),
        first.equals(last) ? last : first + " to " + last,
        quality.isPresent()
            ? Optional.of(DraftFacts.hundredths(quality.getAsDouble()))
            : Optional.empty());
  }

  /** The feeds that the measures read, and where a figure joins agencies every list that says who is who, with the rows in force. */
  private List<DraftFacts.SourceFact> sources(List<Story.Counted> counted) {
    var tables = counted.stream()
        .flatMap(one -> one.measure().facts().reads().tables().stream())
        .collect(Collectors.toSet());
    var isJoint = counted.stream().anyMatch(one -> one.now().matchQuality().isPresent());
    var persons = lists.stream().collect(Collectors.toMap(MatchedList::feed, list -> list));
    var feeds = workshop.ledger().receipts().inForce().stream()
        .filter(receipt ->
            tables.contains(receipt.table()) || (isJoint && persons.containsKey(receipt.feed())))
        .collect(Collectors.groupingBy(Receipt::feed, TreeMap::new, Collectors.toList()));
    return feeds.entrySet().stream()
        .map(feed -> new DraftFacts.SourceFact(
            feed.getKey(),
            feed.getValue().stream()
                .map(receipt -> LocalDate.ofInstant(receipt.arrivedAt(), ZoneOffset.UTC))
                .max(LocalDate::compareTo)
                .map(LocalDate::toString)
                .orElse(""),
            feed.getValue().stream()
                .mapToLong(receipt -> receipt.delivery().file().rows())
                .sum(),
            Optional.ofNullable(persons.get(feed.getKey()))
                .map(list -> Matched.of(rule, list.persons(), list.joined()))))
        .toList();
  }
}
