package org.trivet.measure;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;
import org.trivet.vocabulary.NightId;

/**
 * Where and when a measure is counted: the night, the authority's own code, and for a joint measure the share of records that matching
 * linked across agencies.
 */
public record Counting(NightId night, String place, OptionalDouble matchQuality) {
  public Counting {
    requireNonNull(night, "night is null");
    requireNonNull(place, "place is null");
    requireNonNull(matchQuality, "matchQuality is null");
  }
}
