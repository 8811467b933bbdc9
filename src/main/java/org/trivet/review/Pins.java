package org.trivet.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trivet.vocabulary.Pin;
import org.trivet.vocabulary.RecordPair;

/**
 * The pins in force, by the order in which they came into force, and the pairs whose pin would contradict an earlier one and so is left out.
 *
 * <p>Pins contradict each other where a chain of "one child" joins two records of which another says "two children".
 */
public record Pins(List<Pin> inForce, List<RecordPair> contradicting) {
  public Pins {
    inForce = List.copyOf(inForce);
    contradicting = List.copyOf(contradicting);
  }

  static Pins of(List<PairHistory> histories) {
    var taken = new Taken();
    var contradicting = new ArrayList<RecordPair>();
    histories.stream()
        .flatMap(history -> history.inForce().stream())
        .sorted(Comparator.comparingLong(PairHistory.Standing::since))
        .map(PairHistory.Standing::pin)
        .forEach(pin -> {
          if (taken.contradicts(pin)) {
            contradicting.add(pin.pair());
          } else {
            taken.add(pin);
          }
        });
    return new Pins(taken.pins, contradicting);
  }

  /** Pins taken one by one, and who is joined to whom by them. */
  private static final class Taken {
    private final List<Pin> pins = new ArrayList<>();
    private final Map<String, String> joinedTo = new HashMap<>();

    boolean contradicts(Pin pin) {
      var one = rootOf(pin.recordKeyA());
      var other = rootOf(pin.recordKeyB());
      if (pin.verdict() == Pin.Verdict.DIFFERENT) {
        return one.equals(other);
      }
      return pins.stream()
          .filter(there -> there.verdict() == Pin.Verdict.DIFFERENT)
          .anyMatch(there -> {
            var some = rootOf(there.recordKeyA());
            var others = rootOf(there.recordKeyB());
            return (some.equals(one) && others.equals(other))
                || (some.equals(other) && others.equals(one));
          });
    }

    void add(Pin pin) {
      pins.add(pin);
      if (pin.verdict() == Pin.Verdict.SAME) {
        joinedTo.put(rootOf(pin.recordKeyA()), rootOf(pin.recordKeyB()));
      }
    }

    /** Whoever a record is joined to at the end of its chain; itself where to none. */
    private String rootOf(String record) {
      var root = record;
      var next = joinedTo.getOrDefault(root, root);
      while (!next.equals(root)) {
        root = next;
        next = joinedTo.getOrDefault(root, root);
      }
      return root;
    }
  }
}
