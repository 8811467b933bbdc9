package org.trivet.console.review;

import java.util.List;
import java.util.Optional;
import org.trivet.access.Person;
import org.trivet.serve.review.ReviewedPair;

/**
 * What every review page shows around its matter.
 *
 * @param stewards the users to whom a pair may be given
 * @param token what its forms carry
 * @param done the pair that was decided a moment ago
 */
public record ReviewPage(
    String authority,
    Person person,
    List<String> stewards,
    Looking looking,
    String token,
    Optional<ReviewedPair> done) {
  public ReviewPage {
    stewards = List.copyOf(stewards);
  }
}
