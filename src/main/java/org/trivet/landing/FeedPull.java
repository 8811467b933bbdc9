package org.trivet.landing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.trivet.contract.FeedContract;

/**
 * What one pull of one feed's source has met so far. Camel's thread writes it, one file after the other; it is read when the pull has
 * ended.
 */
final class FeedPull {
  private final FeedContract feed;
  private final Optional<String> closedBecause;
  private final Predicate<String> seenBefore;
  private final CountDownLatch ended = new CountDownLatch(1);

  private final Set<String> begun = new TreeSet<>();
  private final Set<Offered> notTaken = new java.util.LinkedHashSet<>();
  private final List<Fetched> fetched = new ArrayList<>();
  private final List<Refused> refused = new ArrayList<>();
  private final Map<String, String> leftBehind = new TreeMap<>();
  private final Set<String> stillWritten = new TreeSet<>();
  private Optional<String> unreachable = Optional.empty();
  private Optional<String> cannotStore = Optional.empty();

  /** A file that can be read to its end, and what it is; once per table where a file holds several. */
  record Fetched(PartFile part, Examined examined) {}

  /** A file that can't be landed, and why. */
  record Refused(PartFile part, Unfit because) {}

  /**
   * A pull that met nothing yet.
   *
   * @param closedBecause why nothing of this feed may be taken today
   * @param seenBefore whether the offer of that key was dealt with on an earlier night
   */
  FeedPull(FeedContract feed, Optional<String> closedBecause, Predicate<String> seenBefore) {
    this.feed = feed;
    this.closedBecause = closedBecause;
    this.seenBefore = seenBefore;
  }

  FeedContract feed() {
    return feed;
  }

  /** Whether an offer needs no look any more: dealt with on an earlier night, or begun in this pull. */
  synchronized boolean knows(String seenKey) {
    return begun.contains(seenKey) || seenBefore.test(seenKey);
  }

  /** Whether a route may go on with this offer; one that may not is remembered with the reason. */
  synchronized boolean admits(Offered offered) {
    if (closedBecause.isPresent()) {
      if (!seenBefore.test(offered.seenKey())) {
        notTaken.add(offered);
      }
      return false;
    }
    if (HalfWrittenNames.hasOne(offered)) {
      leftBehind.put(offered.name(), LandingSentences.halfWrittenName(feed, offered));
      return false;
    }
    return true;
  }

  /** Begins with an offer; false when it was begun before, so that no failure makes a pull go round for ever. */
  synchronized boolean begin(Offered offered) {
    stillWritten.remove(offered.name());
    leftBehind.remove(offered.name());
    return begun.add(offered.seenKey());
  }

  synchronized void stillBeingWritten(Offered offered) {
    stillWritten.add(offered.name());
    leftBehind.put(offered.name(), LandingSentences.stillBeingWritten(feed, offered));
  }

  synchronized boolean waitsForFiles() {
    return !stillWritten.isEmpty();
  }

  synchronized void lost(String name, String sentence) {
    leftBehind.put(name, sentence);
  }

  synchronized void read(Fetched file) {
    fetched.add(file);
  }

  synchronized void refuse(Refused file) {
    refused.add(file);
  }

  synchronized void cannotStore(String sentence) {
    cannotStore = cannotStore.or(() -> Optional.of(sentence));
  }

  synchronized void unreachable(String sentence) {
    unreachable = unreachable.or(() -> Optional.of(sentence));
    end();
  }

  void end() {
    ended.countDown();
  }

  CountDownLatch ended() {
    return ended;
  }

  boolean hasEnded() {
    return ended.getCount() == 0;
  }

  synchronized Optional<String> closedBecause() {
    return closedBecause;
  }

  synchronized List<Offered> notTaken() {
    return List.copyOf(notTaken);
  }

  synchronized List<Fetched> fetched() {
    return List.copyOf(fetched);
  }

  synchronized List<Refused> refused() {
    return List.copyOf(refused);
  }

  synchronized List<String> leftBehind() {
    return List.copyOf(leftBehind.values());
  }

  synchronized Optional<String> unreachable() {
    return unreachable;
  }

  synchronized Optional<String> cannotStore() {
    return cannotStore;
  }
}
