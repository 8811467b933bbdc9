package org.trivet.landing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trivet.contract.Contracts;
import org.trivet.contract.FeedContract;
import org.trivet.contract.TableContract;
import org.trivet.ledger.Arrival;
import org.trivet.ledger.Ledger;
import org.trivet.ledger.Receipt;
import org.trivet.night.FindingCount;
import org.trivet.night.NightContext;
import org.trivet.night.Step;
import org.trivet.night.StepReport;
import org.trivet.vocabulary.Refusal;

/** The night's first step: one pull of every source, each file in its place and in the ledger, and a page on what came and what did not. */
public final class LandExtracts implements Step {
  private final Contracts contracts;
  private final Ledger ledger;
  private final LandingConfig config;

  /**
   * The step over these contracts and sources.
   *
   * @param ledger holds the lease of the night, as everything a night writes there asks for
   */
  public LandExtracts(Contracts contracts, Ledger ledger, LandingConfig config) {
    this.contracts = contracts;
    this.ledger = ledger;
    this.config = config;
  }

  @Override
  public String name() {
    return "land";
  }

  @Override
  public String purpose() {
    return "Fetch what the senders have put out, whole and once, and say what is late";
  }

  /** Throws a {@link Refusal} when the disk is full; what had been landed before stands, and a resumed night fetches the rest. */
  @Override
  public StepReport run(NightContext night) {
    var folders = new LandingFolders(night.home(), night.night().date());
    var pulls = pulls(night.night().date());
    contracts.feeds().forEach(folders::clearParts);
    try {
      pull(pulls, folders);
      return receive(night, pulls);
    } finally {
      pulls.all().forEach(pull -> folders.clearParts(pull.feed()));
    }
  }

  private FeedPulls pulls(LocalDate date) {
    var seen = new SeenKeys(ledger.seen());
    return new FeedPulls(connected().map(feed -> pull(feed, seen, date)).toList());
  }

  /** The feeds that this site receives: those with a source, and those that have sent before, whose source is missed. */
  private Stream<FeedContract> connected() {
    var senders =
        ledger.receipts().inForce().stream().map(Receipt::feed).collect(Collectors.toSet());
    return contracts.feeds().stream()
        .filter(feed -> config.source(feed.feed()).isPresent() || senders.contains(feed.feed()));
  }

  private FeedPull pull(FeedContract feed, SeenKeys seen, LocalDate date) {
    var closed = contracts.agreements().closedBecause(feed, date);
    Predicate<String> known =
        closed.isPresent() ? key -> seen.contains(feed, key) : key -> seen.isSettled(feed, key);
    return new FeedPull(feed, closed, known);
  }

  private void pull(FeedPulls pulls, LandingFolders folders) {
    var examination = new FileExamination(contracts.feeds());
    new CamelPull(config, pulls)
        .run(new FetchFile(pulls, folders, examination), new TurnFile(pulls));
  }

  private StepReport receive(NightContext night, FeedPulls pulls) {
    var reception = new Reception(night, ledger.receipts(), new SeenKeys(ledger.seen()));
    var remarks = pulls.all().stream()
        .collect(Collectors.toMap(pull -> pull.feed().feed(), reception::receive));
    refuseIfNothingMoreFits(pulls);
    return report(night, pulls, remarks);
  }

  private static void refuseIfNothingMoreFits(FeedPulls pulls) {
    pulls.all().stream()
        .flatMap(pull -> pull.cannotStore().stream())
        .findFirst()
        .ifPresent(sentence -> {
          throw new Refusal(sentence);
        });
  }

  private StepReport report(
      NightContext night, FeedPulls pulls, Map<String, Reception.Remarks> remarks) {
    var arrivals =
        ledger.arrivals().of(night.night()).stream().collect(Collectors.groupingBy(Arrival::feed));
    var arrived = Arrived.until(night.night(), ledger, tables());
    var sentences = new ArrayList<String>();
    var findings = new ArrayList<FindingCount>();
    for (var pull : pulls.all()) {
      var feed = pull.feed();
      var told = Optional.ofNullable(remarks.get(feed.feed())).orElseThrow();
      var report = new FeedReport(
          pull,
          arrivals.getOrDefault(feed.feed(), List.of()),
          lateness(feed, arrived),
          told.sentences());
      sentences.addAll(report.sentences(night.night(), night.clock().instant()));
      findings.addAll(told.findings());
      ledger.polls().record(report.poll(night.night(), night.clock().instant()));
    }
    sentences.addAll(routesWithoutContract());
    SourceSentences.notConnected(notConnected(pulls)).ifPresent(sentences::add);
    return new StepReport(List.of(), sentences, findings);
  }

  private List<FeedContract> notConnected(FeedPulls pulls) {
    var asked = pulls.all().stream().map(FeedPull::feed).collect(Collectors.toSet());
    return contracts.feeds().stream().filter(feed -> !asked.contains(feed)).toList();
  }

  private java.util.Set<String> tables() {
    return contracts.feeds().stream()
        .flatMap(feed -> feed.tables().stream())
        .map(TableContract::table)
        .collect(Collectors.toSet());
  }

  private static List<Lateness> lateness(FeedContract feed, Arrived arrived) {
    return feed.tables().stream()
        .map(table -> new Lateness(feed, table, arrived.last(table.table())))
        .toList();
  }

  private List<String> routesWithoutContract() {
    try (Stream<Path> files = Files.walk(config.routes(), 2)) {
      return files
          .filter(file -> file.toString().endsWith(".camel.yaml"))
          .map(file -> config.routes().relativize(file).toString().replace('\\', '/'))
          .map(name -> name.substring(0, name.length() - ".camel.yaml".length()))
          .filter(name -> !name.equals("shared/landing") && contracts.feed(name).isEmpty())
          .sorted()
          .map(name -> SourceSentences.noContract(name, config.routeFile(name)))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
