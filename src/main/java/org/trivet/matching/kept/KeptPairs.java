package org.trivet.matching.kept;

import java.util.ArrayList;
import java.util.List;
import org.trivet.matching.pair.ScoredPairs;
import org.trivet.matching.value.IntColumn;

/** The pairs that were found night by night: one stands until one of its records is touched by a later night. What they weigh is not kept. */
final class KeptPairs {
  private final List<OfNight> nights = new ArrayList<>();

  private record OfNight(IntColumn touched, ScoredPairs found) {}

  /** Adds what the next night touched, and the pairs that it found. */
  void add(IntColumn touched, IntColumn ones, IntColumn others) {
    nights.add(new OfNight(
        touched, ScoredPairs.of(ones.toArray(), others.toArray(), new double[ones.size()])));
  }

  /** The pairs after all nights, of so many records. */
  ScoredPairs standing(int records) {
    var lastTouched = new int[records];
    for (var night = 0; night < nights.size(); night++) {
      var touched = nights.get(night).touched();
      for (var at = 0; at < touched.size(); at++) {
        lastTouched[touched.at(at)] = night;
      }
    }
    var standing = new ScoredPairs();
    for (var night = 0; night < nights.size(); night++) {
      var last = night;
      standing.addAll(nights
          .get(night)
          .found()
          .only((one, other) -> lastTouched[one] <= last && lastTouched[other] <= last));
    }
    return standing;
  }
}
