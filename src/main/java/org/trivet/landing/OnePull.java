package org.trivet.landing;

import java.time.Duration;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.PollingConsumerPollStrategy;

/** Polls one source until it has nothing more, then never again; a source that can't be reached ends its pull and no other. */
final class OnePull implements PollingConsumerPollStrategy {
  private final FeedPull pull;
  private final Source source;
  private final long givesUpAt;

  OnePull(FeedPull pull, Source source, Duration patience) {
    this.pull = pull;
    this.source = source;
    this.givesUpAt = System.nanoTime() + patience.toNanos();
  }

  @Override
  public boolean begin(Consumer consumer, Endpoint endpoint) {
    return !pull.hasEnded();
  }

  @Override
  public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
    var worthWaiting = pull.waitsForFiles() && System.nanoTime() < givesUpAt;
    if (polledMessages == 0 && !worthWaiting) {
      pull.end();
    }
  }

  @Override
  public boolean rollback(Consumer consumer, Endpoint endpoint, int retries, Exception cause) {
    pull.unreachable(SourceSentences.unreachable(pull.feed(), source, cause));
    return false;
  }
}
