package org.trivet.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trivet.contract.FeedContract;
import org.trivet.ledger.Arrival;
import org.trivet.ledger.FindingTrend;
import org.trivet.ledger.NightRecord;
import org.trivet.ledger.Verdict;
import org.trivet.quality.AcceptedIssues;
import org.trivet.quality.FoundKind;
import org.trivet.quality.Rule;
import org.trivet.vocabulary.NightId;

/**
 * What one night found, sender by sender, beside the night before and what has been accepted.
 *
 * @param today the day on which acceptances hold or have lapsed
 */
record FindingsPage(Workshop workshop, NightRecord night, LocalDate today) {
  static final String FILE_NOT_TAKEN = "FILE_NOT_TAKEN";

  /** The page of a night, the newest where none is named. */
  static FindingsPage of(Workshop workshop, Optional<NightId> night, LocalDate today) {
    var nights = workshop.ledger().nights();
    var record = night.isPresent()
        ? nights.find(night.get()).orElseThrow(() -> FindingsRefusals.noSuchNight(night.get()))
        : new org.trivet.night.NightHistory(workshop.ledger()).newest().record();
    return new FindingsPage(workshop, record, today);
  }

  /** Every kind of fault by its sender, whether accepted or not; the largest first. */
  Map<String, List<FoundKind>> bySender() {
    return covered(kinds()).stream()
        .collect(Collectors.groupingBy(FoundKind::sender, TreeMap::new, Collectors.toList()));
  }

  /** Kinds as they were found, without what was accepted. */
  List<FoundKind> kinds() {
    var kinds = new ArrayList<FoundKind>();
    notTaken().forEach(kinds::add);
    workshop.ledger().findings().trends(night.night(), night.previous()).stream()
        .map(this::kind)
        .forEach(kinds::add);
    return kinds;
  }

  private List<FoundKind> covered(List<FoundKind> kinds) {
    return accepted().over(kinds, today);
  }

  AcceptedIssues accepted() {
    return new AcceptanceLog(workshop.ledger().decisions()).standing();
  }

  /** Files in quarantine that this night knew of. */
  List<Arrival> quarantined() {
    return workshop.ledger().arrivals().waiting().stream()
        .filter(arrival -> arrival.verdict() == Verdict.QUARANTINED)
        .filter(arrival -> arrival.night().compareTo(night.night()) <= 0)
        .toList();
  }

  /** Every sender there is. */
  TreeSet<String> senders() {
    return workshop.contracts().feeds().stream()
        .map(FeedContract::sender)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  String sender(String feed) {
    return workshop.contracts().feed(feed).map(FeedContract::sender).orElse(feed);
  }

  /** What a file that could not be taken is listed under: its table where it was recognised, else its feed. */
  static String tableOf(Arrival arrival) {
    return arrival.table().orElse(arrival.feed());
  }

  private Stream<FoundKind> notTaken() {
    return quarantined().stream()
        .collect(Collectors.groupingBy(
            arrival -> Map.entry(arrival.feed(), tableOf(arrival)),
            java.util.LinkedHashMap::new,
            Collectors.toList()))
        .values()
        .stream()
        .map(this::notTaken);
  }

  private FoundKind notTaken(List<Arrival> files) {
    var first =
        files.stream().map(Arrival::night).min(Comparator.naturalOrder()).orElseThrow();
    return new FoundKind(
        sender(files.get(0).feed()),
        tableOf(files.get(0)),
        Rule.FILE_NOT_TAKEN.word(),
        "",
        FILE_NOT_TAKEN,
        files.size(),
        files.stream().filter(file -> file.night().compareTo(night.night()) < 0).count(),
        first.date(),
        Optional.empty());
  }

  private FoundKind kind(FindingTrend trend) {
    return new FoundKind(
        sender(trend.feed()),
        trend.table(),
        trend.rule(),
        trend.column(),
        trend.severity(),
        trend.now(),
        trend.before(),
        trend.firstNight().date(),
        Optional.empty());
  }
}
