package org.trivet.matching;

import java.util.Set;
import org.trivet.vocabulary.Postcode;

/** Compares where two records say a person lives or lived. */
final class Homes {
  private Homes() {}

  static Likeness compare(Set<Postcode> some, Set<Postcode> others) {
    if (some.isEmpty() || others.isEmpty()) {
      return Likeness.MISSING;
    }

    var best = Likeness.DIFFERENT;
    for (var one : some) {
      if (others.contains(one)) {
        return Likeness.SAME;
      }
      best = anyInTheSectorOf(one, others) ? Likeness.CLOSE : best;
    }
    return best;
  }

  private static boolean anyInTheSectorOf(Postcode one, Set<Postcode> others) {
    var withoutLastTwo = one.text().length() - 2;
    for (var other : others) {
      if (other.text().length() == one.text().length()
          && other.text().regionMatches(0, one.text(), 0, withoutLastTwo)) {
        return true;
      }
    }
    return false;
  }
}
