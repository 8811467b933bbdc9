package org.trivet.console;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trivet.access.AccessLog;
import org.trivet.access.People;
import org.trivet.alert.AlertPost;
import org.trivet.console.review.ReviewRoutes;
import org.trivet.ledger.FindingRecord;
import org.trivet.ledger.Holder;
import org.trivet.ledger.Ledger;
import org.trivet.ledger.LedgerConfig;
import org.trivet.ledger.PollOutcome;
import org.trivet.ledger.Release;
import org.trivet.ledger.SourcePoll;
import org.trivet.ledger.StepDone;
import org.trivet.ledger.StoredFile;
import org.trivet.ledger.TableRecord;
import org.trivet.ledger.Turned;
import org.trivet.night.StepReport;
import org.trivet.night.schedule.NightKeeper;
import org.trivet.night.schedule.NightSchedule;
import org.trivet.night.schedule.NightStarter;
import org.trivet.night.schedule.NightTime;
import org.trivet.review.PairDecision;
import org.trivet.serve.MadeUpNight;
import org.trivet.serve.release.HouseRelease;
import org.trivet.serve.release.ReleaseShelf;
import org.trivet.serve.review.ReviewDesk;
import org.trivet.serve.review.ReviewHouse;
import org.trivet.serve.review.ReviewRules;
import org.trivet.serve.sql.DoorSettings;
import org.trivet.serve.sql.SqlDoors;
import org.trivet.vocabulary.NightId;

/** A home with two nights and a release of three named children, and a console over it on a free port. */
final class ConsoleHouse implements AutoCloseable {
  static final NightId THURSDAY = new NightId("night-2026-11-19");
  static final NightId FRIDAY = new NightId("night-2026-11-20");
  private static final String WARNING =
      StepReport.warning("linked_pct falls behind for sex=F: 70% against 90% of all.");
  private static final Clock EIGHT_O_CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), NightTime.ENGLAND);
  private static final NightTime TIME = NightTime.parse("06:15", "every day", "07:30");

  private final Path home;
  final Ledger ledger;
  private final NightSchedule schedule;
  private final HealthCheck health;
  private final ConsoleServer console;

  ConsoleHouse(Path home, Optional<String> personHeader) {
    this.home = home;
    this.ledger = Ledger.open(LedgerConfig.inHome(home), Clock.systemUTC());
    ledger.lease().take("night", Holder.thisProcess("farah"));
    var watched =
        new Watched("Example & <Council>", ledger, MadeUpNight.CONTRACTS, TIME, EIGHT_O_CLOCK);
    var post = new AlertPost(ledger.alerts(), List.of(), EIGHT_O_CLOCK);
    this.schedule = NightSchedule.start(
        ledger,
        TIME,
        new NightSchedule.Duties(
            new NightKeeper(
                ledger,
                TIME,
                ConsoleHouse::none,
                new NightKeeper.Keeping(EIGHT_O_CLOCK, java.time.Duration.ofMillis(50))),
            () -> {},
            java.time.Duration.ofMinutes(5)));
    this.health = new HealthCheck(watched, schedule, post);
    var log = AccessLog.ofHome(home, EIGHT_O_CLOCK);
    var doors = new SqlDoors(new ReleaseShelf(home), log, DoorSettings.standard(home));
    this.console = ConsoleServer.start(
        watched,
        new ConsoleSettings("127.0.0.1", 0, personHeader),
        new ConsoleServer.Rooms(
            new NightReports(watched, doors),
            health,
            new NightMetrics(watched, schedule, post),
            new Visitors(People.standard(), log, personHeader),
            ReviewRoutes.forThisMachine(
                new ReviewDesk(
                    new ReviewHouse(home, ledger, MadeUpNight.CONTRACTS),
                    new ReviewRules(Set.of("social-care"), PairDecision.Sight.BLIND),
                    People.standard(),
                    log),
                "Example Council")));
  }

  String at(String path) {
    return "http://127.0.0.1:%d%s".formatted(console.port(), path);
  }

  /** Thursday without a fault; Friday with a late sender, a file set aside and findings. */
  ConsoleHouse withTwoNights() {
    begin(THURSDAY, Optional.empty());
    ledger.nights().finish(THURSDAY);
    begin(FRIDAY, Optional.of(THURSDAY));
    ledger
        .polls()
        .record(new SourcePoll(
            FRIDAY,
            "health/fhir-patients",
            PollOutcome.LATE,
            "LATE: fhir_patients last came 2026-11-19. Ask example-hospital-trust."));
    ledger
        .receipts()
        .quarantined(
            FRIDAY,
            new Turned(
                "health/provider",
                Optional.empty(),
                new StoredFile("a".repeat(64), "<script>alert(1)</script>.csv", Path.of("q"), 9, 0),
                "File <script>alert(1)</script>.csv is empty; ask example-community-health."));
    ledger.nights().finish(FRIDAY);
    released();
    return this;
  }

  private void begin(NightId night, Optional<NightId> before) {
    ledger.nights().start(night, before);
    var position = 0;
    for (var step : List.of("land", "standardise", "match", "measure", "release")) {
      ledger.steps().begin(night, position++, step);
      ledger
          .steps()
          .done(
              night,
              step,
              new StepDone(
                  List.of(new TableRecord(
                      night, step, step, step + "_table", Path.of(step), 1234, "hash")),
                  step.equals("measure") ? List.of("3 measures counted.", WARNING) : List.of(),
                  List.of(new FindingRecord(
                      night,
                      "education/ehc-cases",
                      "ehc_persons",
                      "not-a-upn",
                      "upn",
                      step.equals("match") ? "SET_ASIDE" : "WARNING",
                      3))));
    }
    for (var feed : List.of("education/ehc-cases", "social-care/ssd")) {
      ledger.polls().record(new SourcePoll(night, feed, PollOutcome.OK, "nothing arrived"));
    }
  }

  private void released() {
    var night = MadeUpNight.ofThreeChildren(home, FRIDAY.name());
    Map.of(THURSDAY, 206, FRIDAY, 209)
        .forEach((when, number) -> night.raw(
            "measured/measured",
            "SELECT 'ehc_20wk_incl_exceptions_pct' AS measure_id, 1 AS definition_version, '2026' AS period, DATE '2026-01-15' AS as_at, 'E09999999' AS place, 'school' AS geography_basis, 'all' AS breakdown, %1$d::DOUBLE AS numerator, 1000::DOUBLE AS denominator, %1$d::BIGINT AS children_num, 1000::BIGINT AS children_den, 1000::BIGINT AS contributors, 1::DOUBLE AS largest1, 1::DOUBLE AS largest2, 'final' AS status, NULL::DOUBLE AS match_quality, '%2$s' AS night"
                .formatted(number, when)));
    var unused = HouseRelease.release(night);
    var file = new Release(
        FRIDAY,
        "pseudonymised",
        Path.of("served"),
        1,
        "hash",
        EIGHT_O_CLOCK.instant().minusSeconds(3600));
    ledger.releases().publish(FRIDAY, List.of(file), () -> {});
  }

  private static NightStarter.Started none(NightStarter.Call call) {
    throw new IllegalStateException("No night is due in this test, but one was started: " + call);
  }

  @Override
  public void close() {
    console.close();
    health.close();
    schedule.close();
    ledger.close();
  }
}
