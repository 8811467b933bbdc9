package org.trivet.matching.value;

import java.util.Arrays;
import java.util.IdentityHashMap;

/** Dictionaries that hold only the values which records still have, numbered anew. */
final class UsedTerms {
  private final IdentityHashMap<Terms, Renumbered> byOld = new IdentityHashMap<>();

  Renumbered of(Terms old) {
    return byOld.computeIfAbsent(old, Renumbered::new);
  }

  /** One dictionary; a value gets its new number when it is first asked for. */
  static final class Renumbered {
    private final Terms old;
    private final Terms terms;
    private final int[] numbers;

    Renumbered(Terms old) {
      this.old = old;
      this.terms = new Terms(old.cleaning());
      this.numbers = new int[old.size()];
      Arrays.fill(numbers, Terms.MISSING);
    }

    int number(int oldNumber) {
      if (oldNumber == Terms.MISSING) {
        return Terms.MISSING;
      }
      if (numbers[oldNumber] == Terms.MISSING) {
        numbers[oldNumber] = terms.addedClean(old.text(oldNumber));
      }
      return numbers[oldNumber];
    }

    Terms terms() {
      return terms;
    }
  }
}
