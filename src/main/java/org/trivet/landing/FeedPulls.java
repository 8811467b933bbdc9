package org.trivet.landing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;

/** The pulls of one night, by feed. */
final class FeedPulls {
  private static final String FEED = "feed";

  private final Map<String, FeedPull> byFeed = new LinkedHashMap<>();

  FeedPulls(Collection<FeedPull> pulls) {
    pulls.forEach(pull -> byFeed.put(pull.feed().feed(), pull));
  }

  /** The pull that an exchange belongs to, by the header that its route set. */
  FeedPull of(Exchange exchange) {
    var feed = exchange.getMessage().getHeader(FEED, "", String.class);
    var pull = byFeed.get(feed);
    if (pull == null) {
      throw new IllegalArgumentException(
          "Route %s set the header 'feed' to '%s', which no contract has"
              .formatted(exchange.getFromRouteId(), feed));
    }
    return pull;
  }

  List<FeedPull> all() {
    return List.copyOf(byFeed.values());
  }
}
