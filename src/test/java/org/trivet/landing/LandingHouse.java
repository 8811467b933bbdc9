package org.trivet.landing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trivet.contract.Agreements;
import org.trivet.contract.ContractLoader;
import org.trivet.contract.Contracts;
import org.trivet.ledger.Arrival;
import org.trivet.ledger.Holder;
import org.trivet.ledger.Ledger;
import org.trivet.ledger.LedgerConfig;
import org.trivet.ledger.NightStatus;
import org.trivet.ledger.Verdict;
import org.trivet.night.FrozenInputs;
import org.trivet.night.NightContext;
import org.trivet.night.SilentProgress;
import org.trivet.night.StepReport;
import org.trivet.night.Versions;
import org.trivet.vocabulary.NightId;

/** A house with the real contracts and routes, an empty home and a ledger, in which nights land one after the other. */
final class LandingHouse implements AutoCloseable {
  static final LocalDate FIRST_DAY = LocalDate.parse("2026-11-19");
  static final Path REPOSITORY = Path.of("").toAbsolutePath();

  final Path home;
  final Path inbox;
  final Ledger ledger;
  private final Map<String, String> sources = new LinkedHashMap<>();
  private Contracts contracts =
      ContractLoader.ofHouse(REPOSITORY, REPOSITORY.resolve("conf")).load();
  private Path routes = REPOSITORY.resolve("routes");
  private Optional<Path> knownHosts = Optional.empty();
  private Duration patience = Duration.ZERO;
  private LocalDate today = FIRST_DAY;

  LandingHouse(Path folder) {
    this(folder.resolve("home"), folder.resolve("inbox"));
  }

  LandingHouse(Path home, Path inbox) {
    this.home = home;
    this.inbox = inbox;
    ledger = Ledger.open(LedgerConfig.inHome(inbox.resolveSibling("memory")), Clock.systemUTC());
    ledger.lease().take("night", Holder.thisProcess("test"));
  }

  Contracts contracts() {
    return contracts;
  }

  LandingHouse with(Contracts others) {
    contracts = others;
    return this;
  }

  LandingHouse with(Agreements others) {
    return with(new Contracts(contracts.feeds(), others));
  }

  LandingHouse routedBy(Path folder) {
    routes = folder;
    return this;
  }

  LandingHouse knowing(Path hosts) {
    knownHosts = Optional.of(hosts);
    return this;
  }

  LandingHouse waitingFor(Duration longer) {
    patience = longer;
    return this;
  }

  /** Gives a feed a folder of the inbox as its source. */
  Path receives(String feed) {
    var folder = inbox.resolve(feed);
    from(feed, "file:" + folder);
    return folder;
  }

  LandingHouse from(String feed, String uri) {
    sources.put(LandingConfig.sourceKey(feed), uri);
    return this;
  }

  Extract extract(String table) {
    return Extract.of(contracts, table);
  }

  /** Lands as the night of today does, at seven in the morning. */
  StepReport land() {
    var night = NightId.of(today);
    if (ledger.nights().find(night).isEmpty()) {
      ledger.nights().start(night, Optional.empty());
    }
    var report = step().run(context(night));
    ledger.nights().finish(night);
    return report;
  }

  LandingHouse theNextDay() {
    today = today.plusDays(1);
    return this;
  }

  List<Arrival> arrivals() {
    return ledger.arrivals().of(NightId.of(today));
  }

  List<Verdict> verdicts() {
    return arrivals().stream().map(Arrival::verdict).toList();
  }

  NightStatus status() {
    return ledger.nights().find(NightId.of(today)).orElseThrow().status();
  }

  private LandExtracts step() {
    var waiting =
        new LandingConfig.Waiting(Duration.ofMillis(150), patience, Duration.ofSeconds(60));
    return new LandExtracts(
        contracts, ledger, new LandingConfig(routes, sources, waiting, knownHosts));
  }

  private NightContext context(NightId night) {
    var nothing = new FrozenInputs(List.of(), new Versions("c", "v", "m", "k"), List.of());
    var seven = Instant.parse(today + "T07:00:00Z");
    return new NightContext(
        night,
        Optional.empty(),
        home,
        nothing,
        new SilentProgress(),
        Clock.fixed(seven, ZoneOffset.UTC));
  }

  @Override
  public void close() {
    ledger.close();
  }
}
