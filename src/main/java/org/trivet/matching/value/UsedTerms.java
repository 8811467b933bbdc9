package org.trivet.matching.value;

import java.util.BitSet;
import java.util.IdentityHashMap;

/** Dictionaries without the values that no record has any more. */
final class UsedTerms {
  private final IdentityHashMap<Terms, BitSet> marks = new IdentityHashMap<>();
  private final IdentityHashMap<Terms, Renumbered> byOld = new IdentityHashMap<>();

  /** Where to mark which values of a dictionary are used. */
  BitSet marks(Terms old) {
    return marks.computeIfAbsent(old, any -> new BitSet(any.size()));
  }

  /** The dictionary with what is marked of it. */
  Renumbered of(Terms old) {
    return byOld.computeIfAbsent(old, any -> new Renumbered(any, marks(any)));
  }

  /** One dictionary, and its values' numbers by those they had. */
  static final class Renumbered {
    private final Terms terms;
    private final int[] numbers;

    Renumbered(Terms old, BitSet used) {
      this.numbers = new int[old.size()];
      this.terms = new Terms(old.cleaning());
      used.stream().forEach(number -> numbers[number] = terms.addedClean(old.text(number)));
    }

    int number(int oldNumber) {
      return oldNumber == Terms.MISSING ? Terms.MISSING : numbers[oldNumber];
    }

    Terms terms() {
      return terms;
    }
  }
}
