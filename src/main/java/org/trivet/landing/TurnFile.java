package org.trivet.landing;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** The bean {@code quarantine} of the routes: tells a bad file, which is kept aside, from a bad journey, which is made again. */
final class TurnFile implements Processor {
  static final String PART = "org.trivet.part";

  private final FeedPulls pulls;

  TurnFile(FeedPulls pulls) {
    this.pulls = pulls;
  }

  @Override
  public void process(Exchange exchange) {
    var pull = pulls.of(exchange);
    var cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    if (cause instanceof CannotStore full) {
      pull.cannotStore(String.valueOf(full.getMessage()));
    } else if (cause instanceof Unfit unfit
        && exchange.getProperty(PART) instanceof PartFile part) {
      pull.refuse(new FeedPull.Refused(part, unfit));
    } else {
      var offered = Offered.of(exchange.getMessage());
      pull.lost(offered.name(), LandingSentences.lost(offered, cause));
    }
  }
}
