package org.trivet.landing;

import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.support.ScheduledPollEndpoint;
import org.trivet.vocabulary.Refusal;

/** Starts Camel for one pull: the two doors, then each feed's route by itself, so that one bad route or source stops no other. */
final class CamelPull {
  private static final String DOORS = "shared/landing.camel.yaml";

  private final LandingConfig config;
  private final FeedPulls pulls;

  CamelPull(LandingConfig config, FeedPulls pulls) {
    this.config = config;
    this.pulls = pulls;
  }

  /** Pulls every source until it is idle, all at once. */
  void run(FetchFile landing, TurnFile quarantine) {
    var context = context(landing, quarantine);
    try {
      openDoors(context);
      pulls.all().forEach(pull -> open(context, pull));
      awaitEnds();
    } finally {
      context.stop();
    }
  }

  /** Stream caching would copy every file to memory or to a temporary folder first. */
  private CamelContext context(FetchFile landing, TurnFile quarantine) {
    var context = new DefaultCamelContext();
    context.disableJMX();
    context.setStreamCaching(false);
    context.getShutdownStrategy().setTimeout(10);
    context.getShutdownStrategy().setLogInflightExchangesOnTimeout(false);
    var rules = new SourceRules(config);
    var properties = context.getPropertiesComponent();
    config.sources().forEach(properties::addInitialProperty);
    Beans.bindDoors(context.getRegistry(), landing, quarantine);
    for (var pull : pulls.all()) {
      config.source(pull.feed().feed()).map(Source::of).ifPresent(source -> {
        Beans.bind(context.getRegistry(), pull, source, config.waiting());
        properties.addOverrideProperty(
            LandingConfig.sourceKey(pull.feed().feed()), rules.complete(pull, source));
      });
    }
    return context;
  }

  private void openDoors(CamelContext context) {
    var doors = config.routes().resolve(DOORS);
    if (!Files.isRegularFile(doors)) {
      throw new Refusal(SourceSentences.noDoors(doors));
    }
    context.start();
    load(context, resource(context, doors.toUri().toString())).ifPresent(cause -> {
      throw new Refusal(SourceSentences.badDoors(doors, cause));
    });
  }

  private void open(CamelContext context, FeedPull pull) {
    var feed = pull.feed();
    var source = config.source(feed.feed());
    var route = config.routeFile(feed.feed());
    if (!Files.isRegularFile(route)) {
      pull.unreachable(SourceSentences.noRoute(feed, route));
    } else if (source.isEmpty()) {
      pull.unreachable(SourceSentences.noSource(feed));
    } else {
      load(context, resource(context, route.toUri().toString()))
          .map(cause -> SourceSentences.badRoute(feed, route, cause))
          .or(() -> unpolled(context, pull))
          .ifPresent(pull::unreachable);
    }
  }

  private Optional<String> unpolled(CamelContext context, FeedPull pull) {
    var polled = context.getRoutes().stream()
        .map(org.apache.camel.Route::getEndpoint)
        .anyMatch(endpoint -> isPolledBy(
            endpoint,
            context.getRegistry().lookupByNameAndType(Beans.ONE_PULL.of(pull), OnePull.class)));
    return polled
        ? Optional.empty()
        : Optional.of(
            SourceSentences.unpolled(pull.feed(), config.routeFile(pull.feed().feed())));
  }

  private static boolean isPolledBy(Endpoint endpoint, OnePull pull) {
    return endpoint instanceof ScheduledPollEndpoint scheduled
        && scheduled.getPollStrategy() == pull;
  }

  private static Resource resource(CamelContext context, String uri) {
    return ResourceHelper.resolveResource(context, uri);
  }

  /**
   * Loads and starts the routes of one file, or says what went wrong.
   *
   * <p>The one place that catches {@code Exception}: Camel declares nothing narrower, and one feed's broken route must not stop the night.
   */
  private static Optional<Throwable> load(CamelContext context, Resource routes) {
    try {
      PluginHelper.getRoutesLoader(context).loadRoutes(routes);
      return Optional.empty();
    } catch (RuntimeCamelException wrapped) {
      return Optional.of(wrapped.getCause() == null ? wrapped : wrapped.getCause());
    } catch (Exception broken) {
      return Optional.of(broken);
    }
  }

  private void awaitEnds() {
    var longest = config.waiting().longest();
    var deadline = System.nanoTime() + longest.toNanos();
    for (var pull : pulls.all()) {
      try {
        var left = Math.max(0, deadline - System.nanoTime());
        if (!pull.ended().await(left, TimeUnit.NANOSECONDS)) {
          pull.unreachable(LandingSentences.neverEnds(pull.feed(), longest));
        }
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new Refusal(LandingSentences.interrupted(), stopped);
      }
    }
  }
}
