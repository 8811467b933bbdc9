package org.trivet.ledger;

import java.time.Instant;
import org.trivet.vocabulary.HashChain;

/**
 * What a person decided, as it stands in the log.
 *
 * @param number rises by one with each decision of any kind
 * @param prev the hash of the decision before
 */
public record Decision(long number, Instant at, By by, What what, String prev, String hash) {
  /** Who decided: the operating system's name for them, their own, and the role they had. */
  public record By(String user, String name, String role) {}

  /** What was decided: a kind such as {@code accept-issue}, what it is about, and a body of JSON whose keys the kind defines. */
  public record What(String kind, String subject, String body) {}

  static Decision following(Decision.By by, Decision.What what, Place place) {
    return new Decision(
        place.number(), place.at(), by, what, place.prev(), hashOf(by, what, place));
  }

  /** Where in the chain a decision stands. */
  record Place(long number, Instant at, String prev) {}

  /** Whether its hash is that of its text. */
  boolean isTrueToItself() {
    return hash.equals(hashOf(by, what, new Place(number, at, prev)));
  }

  /** Lengths stand before the texts, so that no letter can move from one into the next. */
  private static String hashOf(By by, What what, Place place) {
    var text = new StringBuilder();
    for (var part : new String[] {
      Long.toString(place.number()),
      place.at().toString(),
      by.user(),
      by.name(),
      by.role(),
      what.kind(),
      what.subject(),
      what.body(),
      place.prev()
    }) {
      text.append(part.length()).append(':').append(part);
    }
    return HashChain.hash(text.toString());
  }
}
