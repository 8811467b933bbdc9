package org.trivet.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.trivet.access.AccessLog;
import org.trivet.access.People;
import org.trivet.alert.AlertPost;
import org.trivet.alert.AlertRounds;
import org.trivet.console.ConsoleServer;
import org.trivet.console.ConsoleSettings;
import org.trivet.console.HealthCheck;
import org.trivet.console.NightMetrics;
import org.trivet.console.NightReports;
import org.trivet.console.Visitors;
import org.trivet.console.Watched;
import org.trivet.console.review.ReviewRoutes;
import org.trivet.night.schedule.NightKeeper;
import org.trivet.night.schedule.NightSchedule;
import org.trivet.night.schedule.NightTime;
import org.trivet.serve.release.ReleaseShelf;
import org.trivet.serve.sql.DoorSettings;
import org.trivet.serve.sql.SqlDoors;

/** The service while it is up: schedule, alerts and console over one ledger. */
final class Serving implements AutoCloseable {
  private static final Duration ROUNDS = Duration.ofSeconds(20);
  private static final Duration BEAT = Duration.ofSeconds(3);

  private final NightSchedule schedule;
  private final HealthCheck health;
  private final ConsoleServer console;

  private Serving(NightSchedule schedule, HealthCheck health, ConsoleServer console) {
    this.schedule = schedule;
    this.health = health;
    this.console = console;
  }

  /**
   * Starts all parts, the schedule first; a part that refuses takes the others down again.
   *
   * @param places the options by which a night finds the same home and configuration
   */
  static Serving start(Workshop workshop, Place place, Clock clock, List<String> places) {
    var config = workshop.config();
    var text = config.service();
    var time = NightTime.parse(text.nightAt(), text.nightDays(), text.nightDoneBy());
    var settings = new ConsoleSettings(text.host(), text.port(), text.header());
    var ledger = workshop.ledger();
    var post = new AlertPost(ledger.alerts(), new AlertWiring(config).channels(), clock);
    var rounds = new AlertRounds(ledger, time, workshop.contracts(), clock);
    var keeper = new NightKeeper(
        ledger,
        time,
        new ChildNight(workshop.home(), places),
        new NightKeeper.Keeping(clock, BEAT));
    var schedule = NightSchedule.start(
        ledger, time, new NightSchedule.Duties(keeper, () -> tell(rounds, post), ROUNDS));
    var watched = new Watched(config.authority().name(), ledger, workshop.contracts(), time, clock);
    var health = new HealthCheck(watched, schedule, post);
    try {
      var rooms = new ConsoleServer.Rooms(
          new NightReports(watched, doors(workshop.home())),
          health,
          new NightMetrics(watched, schedule, post),
          visitors(place, workshop.home(), settings),
          review(workshop, place, settings));
      return new Serving(schedule, health, ConsoleServer.start(watched, settings, rooms));
    } catch (RuntimeException refused) {
      health.close();
      schedule.close();
      throw refused;
    }
  }

  int port() {
    return console.port();
  }

  /** No new night begins and no page answers any more; a night that runs goes on by itself. */
  @Override
  public void close() {
    console.close();
    health.close();
    schedule.close();
  }

  private static void tell(AlertRounds rounds, AlertPost post) {
    rounds.go();
    post.deliver();
  }

  private static SqlDoors doors(Path home) {
    return new SqlDoors(
        new ReleaseShelf(home),
        AccessLog.ofHome(home, Clock.systemUTC()),
        DoorSettings.standard(home));
  }

  private static ReviewRoutes review(Workshop workshop, Place place, ConsoleSettings settings) {
    var desk = new Reviewing(workshop, place).desk();
    var authority = workshop.config().authority().name();
    return settings.personHeader().isPresent()
        ? ReviewRoutes.forNamedVisitors(desk, authority)
        : ReviewRoutes.forThisMachine(desk, authority);
  }

  private static Visitors visitors(Place place, Path home, ConsoleSettings settings) {
    return new Visitors(
        People.in(place.conf().resolve("people.yaml")),
        AccessLog.ofHome(home, Clock.systemUTC()),
        settings.personHeader());
  }
}
