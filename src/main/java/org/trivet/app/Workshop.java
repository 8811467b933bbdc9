package org.trivet.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.trivet.config.ConfigLoader;
import org.trivet.config.TrivetConfig;
import org.trivet.contract.ContractLoader;
import org.trivet.contract.Contracts;
import org.trivet.job.SparkEngine;
import org.trivet.job.match.ChildrenModel;
import org.trivet.job.match.ChildrenRecords;
import org.trivet.job.match.MatchChildren;
import org.trivet.job.measure.MeasureNight;
import org.trivet.job.standardise.StandardiseNight;
import org.trivet.landing.LandExtracts;
import org.trivet.landing.LandingConfig;
import org.trivet.ledger.Ledger;
import org.trivet.ledger.LedgerConfig;
import org.trivet.matching.text.ModelTexts;
import org.trivet.matching.value.Records;
import org.trivet.measure.Measures;
import org.trivet.night.NightOrder;
import org.trivet.night.NightRun;
import org.trivet.night.NightSetup;
import org.trivet.night.Progress;
import org.trivet.night.Step;
import org.trivet.night.Versions;
import org.trivet.vocabulary.NightId;

/** Everything a night needs, put together from the house, the configuration and the home; engines start when first asked for. */
final class Workshop implements AutoCloseable {
  private final Place place;
  private final Path home;
  private final TrivetConfig config;
  private final Contracts contracts;
  private final Ledger ledger;
  private final Clock clock;
  private @Nullable SparkSession spark;

  private Workshop(Place place, TrivetConfig config, Clock clock) {
    this.place = place;
    this.home = place.home();
    this.config = config;
    this.clock = clock;
    this.contracts = ContractLoader.ofHouse(place.house(), place.conf()).load();
    this.ledger = Ledger.open(ledgerConfig(), Clock.systemUTC());
  }

  /**
   * Opens the ledger and reads every text of the house.
   *
   * @param clock names the night and dates its sentences; the ledger keeps real time
   */
  static Workshop open(Place place, Clock clock) {
    return new Workshop(place, place.config(), clock);
  }

  static Workshop open(Place place, TrivetConfig config, Clock clock) {
    return new Workshop(place, config, clock);
  }

  /** The same house on another night's clock and inbox, with the engine that has been started here; this one is over. */
  Workshop next(TrivetConfig other, Clock later) {
    ledger.close();
    var next = new Workshop(place, other, later);
    next.spark = spark();
    return next;
  }

  Path home() {
    return home;
  }

  TrivetConfig config() {
    return config;
  }

  Contracts contracts() {
    return contracts;
  }

  Ledger ledger() {
    return ledger;
  }

  Measures measures() {
    return Measures.in(place.house().resolve("jobs/measures"));
  }

  /** The night over all its steps, in the order of {@code jobs/night.yaml}. */
  NightRun night(Progress progress) {
    var order = NightOrder.read(place.house().resolve("jobs/night.yaml"));
    return new NightRun(
        ledger,
        new NightSetup(
            System.getProperty("user.name"),
            home,
            order.arrange(steps()),
            versions(),
            progress,
            clock));
  }

  private List<Step> steps() {
    var landing = new LandingConfig(place.house().resolve("routes"), config.sources());
    return List.of(
        new LandExtracts(contracts, ledger, landing),
        new LaterStep("standardise", () -> new StandardiseNight(spark(), contracts)),
        new LaterStep(
            "match", () -> new MatchChildren(spark(), contracts, ChildrenModel.load(matchPlan()))),
        new LaterStep(
            "measure",
            () -> new MeasureNight(
                spark(), measures(), contracts, config.authority().code(), reference())),
        new Releasing(place, config, home, clock).step(contracts, measures(), ledger));
  }

  private Path matchPlan() {
    return matchPlan(place);
  }

  /** How the night's children are matched. */
  static Path matchPlan(Place place) {
    return place.house().resolve("jobs/match/children.yaml");
  }

  /** The open person records of the last night that finished, as the night's own plan reads them, in memory. */
  Records personsOfLastNight() {
    return new ChildrenRecords(
            spark(), contracts, new ChildrenModel(ModelTexts.ofPlan(matchPlan())))
        .open(home.resolve("standardised").resolve(lastNight().name()));
  }

  /** The last night that finished; refused where there is none yet. */
  NightId lastNight() {
    return ledger
        .nights()
        .latestFinished()
        .orElseThrow(MatchRefusals::noNightYet)
        .night();
  }

  private Path reference() {
    return place.house().resolve("warehouse/reference");
  }

  /** Starts the engine beside what is done first; the steps that need it wait for it. */
  Workshop warmingUp() {
    var engine = new Thread(this::spark, "start-engine");
    engine.setDaemon(true);
    engine.start();
    return this;
  }

  /** The one session, made the active one of the asking thread too: row encoders look up its settings there. */
  private synchronized SparkSession spark() {
    var started = spark;
    if (started == null) {
      var settings = config.spark();
      started = new SparkEngine(
              settings.master(), settings.shufflePartitions(), home.resolve("scratch"))
          .start();
      spark = started;
    }
    SparkSession.setActiveSession(started);
    return started;
  }

  private Versions versions() {
    var house = place.house();
    var texts = List.of(
        house.resolve("jobs"), house.resolve("routes"), house.resolve("warehouse"), place.conf());
    return new Versions(
        ConfigLoader.hash(texts),
        Version.text(),
        ChildrenModel.load(matchPlan()).version(),
        new Releasing(place, config, home, clock).keyId());
  }

  private LedgerConfig ledgerConfig() {
    return config
        .ledger()
        .database()
        .map(url -> new LedgerConfig(
            url,
            Optional.ofNullable(config.ledger().user()).orElse(""),
            password(config.ledger().passwordFile()),
            Duration.ofSeconds(60)))
        .orElseGet(() -> LedgerConfig.inHome(home));
  }

  private static String password(@Nullable String file) {
    if (file == null || file.isBlank()) {
      return "";
    }
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public synchronized void close() {
    ledger.close();
    if (spark != null) {
      spark.stop();
    }
  }
}
