package org.trivet.matching;

import java.io.Serializable;

/** From which match weight on a pair is linked, and from which on a person is asked. */
public record Thresholds(double link, double review) implements Serializable {
  public Thresholds {
    if (review > link) {
      throw new IllegalArgumentException(
          "The review threshold (%s) must not exceed the link threshold (%s)"
              .formatted(review, link));
    }
  }
}
