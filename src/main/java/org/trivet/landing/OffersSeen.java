package org.trivet.landing;

import org.apache.camel.spi.IdempotentRepository;

/**
 * The offers that need no look any more. Routes only ask here: an offer is remembered for later nights when its file stands in its place,
 * which is after the route has ended.
 */
final class OffersSeen implements IdempotentRepository {
  private final FeedPull pull;

  OffersSeen(FeedPull pull) {
    this.pull = pull;
  }

  @Override
  public boolean contains(String key) {
    return pull.knows(key);
  }

  @Override
  public boolean add(String key) {
    return true;
  }

  @Override
  public boolean remove(String key) {
    return true;
  }

  @Override
  public boolean confirm(String key) {
    return true;
  }

  @Override
  public void clear() {}

  @Override
  public void start() {}

  @Override
  public void stop() {}
}
