package org.trivet.landing;

import org.apache.camel.spi.Registry;

/** The names under which routes find what the engine gives to each source. */
enum Beans {
  SEEN_FILES("seenFiles"),
  SETTLED_FILES("settledFiles"),
  OFFERS("offers"),
  ONE_PULL("onePull"),
  LOSSES("losses");

  private final String prefix;

  Beans(String prefix) {
    this.prefix = prefix;
  }

  String of(FeedPull pull) {
    return prefix + "-" + pull.feed().feed().replace('/', '-');
  }

  static void bind(Registry registry, FeedPull pull, Source source, LandingConfig.Waiting waiting) {
    registry.bind(SEEN_FILES.of(pull), new OffersSeen(pull));
    registry.bind(SETTLED_FILES.of(pull), new SettledFiles(pull, waiting.quiet()));
    registry.bind(OFFERS.of(pull), new Offers(pull));
    registry.bind(ONE_PULL.of(pull), new OnePull(pull, source, waiting.patience()));
    registry.bind(LOSSES.of(pull), new Losses(pull));
  }

  /** Bound for the two routes that every extract's route leads to. */
  static void bindDoors(Registry registry, FetchFile landing, TurnFile quarantine) {
    registry.bind("landing", landing);
    registry.bind("quarantine", quarantine);
  }
}
