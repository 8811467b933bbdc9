package org.trivet.console.review;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.trivet.ledger.Ledger;
import org.trivet.review.PairHistory;
import org.trivet.review.ReviewLog;
import org.trivet.serve.review.QueueHouse;
import org.trivet.vocabulary.Pin;
import org.trivet.vocabulary.Refusal;

/** The review pages over a made-up queue on a free port, each request by the person that its header names. */
final class ReviewSite implements AutoCloseable {
  static final String HEADER = "X-Steward";
  private static final int FORBIDDEN = 403;

  private final Ledger ledger;
  private final Javalin server;

  ReviewSite(Path home) {
    this(home, false);
  }

  private ReviewSite(Path home, boolean alone) {
    QueueHouse.write(home);
    ledger = QueueHouse.ledger(home);
    QueueHouse.record(ledger);
    var desk = QueueHouse.desk(home, ledger);
    var routes = alone
        ? ReviewRoutes.forThisMachine(desk, "Example Council")
        : ReviewRoutes.forNamedVisitors(desk, "Example Council");
    server = Javalin.create(config -> configure(config, routes)).start("127.0.0.1", 0);
  }

  /** The pages where nobody signs in. */
  static ReviewSite withoutSignIn(Path home) {
    return new ReviewSite(home, true);
  }

  String at(String path) {
    return "http://127.0.0.1:%d%s".formatted(server.port(), path);
  }

  List<Pin> pins() {
    return ReviewLog.of(ledger).pins().inForce();
  }

  List<PairHistory> histories() {
    return ReviewLog.of(ledger).histories();
  }

  @Override
  public void close() {
    server.stop();
    ledger.close();
  }

  private static void configure(JavalinConfig config, ReviewRoutes routes) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    routes.open(
        config,
        context -> QueueHouse.people()
            .named(Optional.ofNullable(context.header(HEADER)).orElse("faziz")));
    config.routes.exception(
        Refusal.class,
        (refused, context) ->
            context.status(FORBIDDEN).result(String.valueOf(refused.getMessage())));
  }
}
