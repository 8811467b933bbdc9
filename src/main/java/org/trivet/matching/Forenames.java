package org.trivet.matching;

import java.util.List;

/** Compares the forenames of two records, knowing short forms; the best agreement of any two of their names counts. */
final class Forenames {
  private final ShortForms shortForms;

  Forenames(ShortForms shortForms) {
    this.shortForms = shortForms;
  }

  Likeness compare(Names one, Names other) {
    if (one.forenames().isEmpty() || other.forenames().isEmpty()) {
      return Likeness.MISSING;
    }

    var best = Likeness.DIFFERENT;
    for (var a : one.forenames()) {
      for (var b : other.forenames()) {
        best = better(best, compare(a, b));
      }
    }
    return best == Likeness.DIFFERENT || best == Likeness.NEAR
        ? lastResort(one, other, best)
        : best;
  }

  private Likeness compare(String one, String other) {
    if (one.equals(other)) {
      return Likeness.SAME;
    }
    if (one.length() == 1 || other.length() == 1) {
      return one.charAt(0) == other.charAt(0) ? Likeness.INITIAL : Likeness.DIFFERENT;
    }
    if (shortForms.relate(one, other)) {
      return Likeness.SHORT_FORM;
    }
    if (one.indexOf(' ') >= 0 || other.indexOf(' ') >= 0) {
      return compareParts(one, other);
    }
    return Spelling.of(one, other);
  }

  private static Likeness compareParts(String one, String other) {
    if (one.replace(" ", "").equals(other.replace(" ", ""))) {
      return Likeness.SAME;
    }
    return Parts.share(one, other) ? Likeness.PART : Spelling.of(one, other);
  }

  private static Likeness lastResort(Names one, Names other, Likeness best) {
    if (turned(one, other)) {
      return Likeness.SWAPPED;
    }
    return usesMiddleNameOf(one, other) || usesMiddleNameOf(other, one) ? Likeness.PART : best;
  }

  private static boolean turned(Names one, Names other) {
    return anyIn(one.forenames(), other.surnames()) && anyIn(other.forenames(), one.surnames());
  }

  private static boolean usesMiddleNameOf(Names one, Names other) {
    return anyIn(one.forenames(), other.middleNames());
  }

  private static boolean anyIn(List<String> some, List<String> others) {
    for (var one : some) {
      if (others.contains(one)) {
        return true;
      }
    }
    return false;
  }

  private static Likeness better(Likeness one, Likeness other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
