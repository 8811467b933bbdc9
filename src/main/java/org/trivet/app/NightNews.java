package org.trivet.app;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.trivet.contract.Contracts;
import org.trivet.contract.FeedContract;
import org.trivet.ledger.Ledger;
import org.trivet.ledger.PollOutcome;
import org.trivet.ledger.SourcePoll;
import org.trivet.publish.NightFacts;
import org.trivet.vocabulary.NightId;

/** What the ledger says of a night that a reader of its figures should know. */
record NightNews(Ledger ledger, Contracts contracts) {
  private static final Pattern LEFT_OUT =
      Pattern.compile("(?<measure>[a-z0-9_]+) was not counted: (?<why>.*)", Pattern.DOTALL);

  NightFacts of(NightId night) {
    return new NightFacts(notCounted(night), late(night));
  }

  private Map<String, String> notCounted(NightId night) {
    var reasons = new HashMap<String, String>();
    ledger.steps().of(night).stream()
        .filter(step -> step.step().equals("measure"))
        .flatMap(step -> step.sentences().stream())
        .map(LEFT_OUT::matcher)
        .filter(java.util.regex.Matcher::matches)
        .forEach(said -> reasons.put(said.group("measure"), sentence(said.group("why"))));
    return reasons;
  }

  private Map<String, String> late(NightId night) {
    var late = new HashMap<String, String>();
    for (var poll : ledger.polls().of(night)) {
      if (poll.outcome() != PollOutcome.OK) {
        contracts
            .feed(poll.feed())
            .ifPresent(feed ->
                feed.tables().forEach(table -> late.put(table.table(), sentence(feed, poll))));
      }
    }
    return late;
  }

  private static String sentence(FeedContract feed, SourcePoll poll) {
    return "%s: %s; what it sent before still stands."
        .formatted(
            feed.title(),
            poll.outcome() == PollOutcome.LATE
                ? "nothing came in time for this night"
                : "the sender could not be reached this night");
  }

  private static String sentence(String why) {
    var first = why.substring(0, 1).toUpperCase(java.util.Locale.UK) + why.substring(1);
    return first.endsWith(".") || first.endsWith("?") ? first : first + ".";
  }
}
