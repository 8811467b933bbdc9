package org.trivet.landing;

import java.util.stream.Collectors;
import org.trivet.contract.FeedContract;
import org.trivet.contract.Load;
import org.trivet.ledger.SeenFiles;
import org.trivet.vocabulary.Sha256;

/**
 * Which offers need no look any more. A file that was taken never does; one that was refused does again as soon as its feed's contract
 * has been changed, so that mending a contract is all it takes.
 */
record SeenKeys(SeenFiles seen) {

  /** Whether an offer needs no look: parts of a snapshot always do, since what stands is what came together. */
  boolean isSettled(FeedContract feed, String key) {
    var inParts = feed.tables().stream().anyMatch(table -> table.load() == Load.SNAPSHOT_IN_PARTS);
    return !inParts && contains(feed, key);
  }

  boolean contains(FeedContract feed, String key) {
    return seen.contains(feed.feed(), key) || seen.contains(feed.feed(), refusedKey(feed, key));
  }

  void taken(FeedContract feed, Offered offered) {
    seen.add(feed.feed(), offered.seenKey());
  }

  void refused(FeedContract feed, Offered offered) {
    seen.add(feed.feed(), refusedKey(feed, offered.seenKey()));
  }

  private static String refusedKey(FeedContract feed, String key) {
    return "refused under " + fingerprint(feed) + ": " + key;
  }

  /** Of all that can make a file fit: format, policy, and tables with their columns. */
  private static String fingerprint(FeedContract feed) {
    var text = feed.tables().stream()
        .map(table -> table.table()
            + table.load()
            + table.period()
            + table.key()
            + table.columns()
            + table.differences())
        .collect(Collectors.joining("\n", feed.format().toString() + feed.policy(), ""));
    return Sha256.hex(text).substring(0, 12);
  }
}
