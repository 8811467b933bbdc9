package org.trivet.serve.review;

import java.util.Optional;
import org.trivet.access.Person;
import org.trivet.review.PairDecision.Sight;

/**
 * Who comes to review, why, and by which door.
 *
 * @param purpose as stated; the review's own where nothing is said
 * @param door what the access log calls the way in, such as {@code match review}
 */
public record Visit(Person person, Optional<String> purpose, Sight sight, String door) {
  /** The purpose for which a steward looks at pairs, as {@code conf/people.yaml} lists it. */
  public static final String PURPOSE = "match-review";

  ReviewedPair.Viewer viewer() {
    return new ReviewedPair.Viewer(person.user(), sight);
  }
}
