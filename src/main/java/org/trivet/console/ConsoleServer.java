package org.trivet.console;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import java.time.Duration;
import java.util.List;
import org.trivet.access.Person;
import org.trivet.console.review.ReviewRoutes;
import org.trivet.ledger.AlertRecord;
import org.trivet.vocabulary.NightId;
import org.trivet.vocabulary.Refusal;

/** The web door: addresses that are only read, and the stewards' review, which is written to. */
public final class ConsoleServer implements AutoCloseable {
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int AWAY = 503;
  private static final int MOST_TOLD = 8;
  private static final Duration TOLD_LATELY = Duration.ofDays(7);
  private static final String HTML = "text/html; charset=utf-8";

  private final Watched watched;
  private final Rooms rooms;
  private final Pages pages = new Pages();
  private final Javalin server;

  private ConsoleServer(Watched watched, ConsoleSettings settings, Rooms rooms) {
    this.watched = watched;
    this.rooms = rooms;
    this.server = Javalin.create(config -> configure(config, settings));
  }

  /** What the addresses show, and who may see it. */
  public record Rooms(
      NightReports reports,
      HealthCheck health,
      NightMetrics metrics,
      Visitors visitors,
      ReviewRoutes review) {}

  /** Starts to listen, or refuses with why it can't. */
  public static ConsoleServer start(Watched watched, ConsoleSettings settings, Rooms rooms) {
    var console = new ConsoleServer(watched, settings, rooms);
    try {
      console.server.start();
      return console;
    } catch (JavalinBindException taken) {
      throw ConsoleRefusals.cannotListen(settings, taken);
    }
  }

  /** The port that it listens on. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.stop();
  }

  private void configure(JavalinConfig config, ConsoleSettings settings) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.jetty.host = settings.host();
    config.jetty.port = settings.port();
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    config.routes.before(this::protect);
    config.routes.get("/", this::front);
    config.routes.get("/nights/{night}", this::night);
    rooms.review().open(config, this::named);
    config.routes.get("/health", this::health);
    config.routes.get("/metrics", this::metrics);
    config.routes.exception(Refusal.class, (refused, context) -> refuse(context, refused));
    config.routes.error(
        NOT_FOUND, context -> tell(context, "There is no such page. Start at the first one."));
  }

  /** Nothing from elsewhere, no script, no frame, nothing kept. */
  private void protect(Context context) {
    context.header(
        "Content-Security-Policy",
        "default-src 'none'; style-src '%s'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
            .formatted(pages.styleHash()));
    context.header("X-Content-Type-Options", "nosniff");
    context.header("X-Frame-Options", "DENY");
    context.header("Referrer-Policy", "no-referrer");
    context.header("Cache-Control", "no-store");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Cross-Origin-Resource-Policy", "same-origin");
  }

  private void front(Context context) {
    var person = admitted(context);
    context.contentType(HTML).result(pages.night(rooms.reports().newest(person), frame(true)));
  }

  private void night(Context context) {
    var name = context.pathParam("night");
    var night = name(name);
    var person = admitted(context);
    context.contentType(HTML).result(pages.night(rooms.reports().of(night, person), frame(false)));
  }

  private void health(Context context) {
    var health = rooms.health().now();
    context
        .status(health.status() == Health.Status.DOWN ? AWAY : 200)
        .contentType("application/json; charset=utf-8")
        .result(HealthText.of(health));
  }

  private void metrics(Context context) {
    context
        .contentType("text/plain; version=0.0.4; charset=utf-8")
        .result(rooms.metrics().text());
  }

  private Person admitted(Context context) {
    var person = named(context);
    rooms
        .visitors()
        .permit(
            person,
            context.path(),
            watched.ledger().releases().current().map(NightId::name).orElse("none"));
    return person;
  }

  private Person named(Context context) {
    var visitors = rooms.visitors();
    return visitors.of(visitors.header().map(context::header).orElse(null));
  }

  private static NightId name(String written) {
    try {
      return new NightId(written);
    } catch (IllegalArgumentException notOne) {
      throw ConsoleRefusals.notANight(written);
    }
  }

  private void refuse(Context context, Refusal refused) {
    context.status(context.path().startsWith("/nights/") ? NOT_FOUND : FORBIDDEN);
    tell(context, String.valueOf(refused.getMessage()));
  }

  private void tell(Context context, String says) {
    context
        .contentType(HTML)
        .result(pages.refusal(
            says, new Frame(watched.authority(), false, new Health(List.of()), List.of())));
  }

  private Frame frame(boolean isFront) {
    return new Frame(watched.authority(), isFront, rooms.health().now(), told());
  }

  private List<Frame.Told> told() {
    return watched.ledger().alerts().since(watched.clock().instant().minus(TOLD_LATELY)).stream()
        .limit(MOST_TOLD)
        .map(ConsoleServer::told)
        .toList();
  }

  private static Frame.Told told(AlertRecord alert) {
    return new Frame.Told(Words.of(alert.raisedAt()), alert.sentence());
  }
}
