package org.trivet.matching;

/** Compares the surnames of two records, legal, preferred and former alike; the best agreement of any two counts. */
final class Surnames {
  private Surnames() {}

  static Likeness compare(Names one, Names other) {
    if (one.surnames().isEmpty() || other.surnames().isEmpty()) {
      return Likeness.MISSING;
    }

    var best = Likeness.DIFFERENT;
    for (var a : one.surnames()) {
      for (var b : other.surnames()) {
        var likeness = compare(a, b);
        best = likeness.compareTo(best) < 0 ? likeness : best;
      }
    }
    return best == Likeness.DIFFERENT && turned(one, other) ? Likeness.SWAPPED : best;
  }

  private static Likeness compare(String one, String other) {
    if (one.equals(other)) {
      return Likeness.SAME;
    }
    if (one.indexOf(' ') < 0 && other.indexOf(' ') < 0) {
      return Spelling.of(one, other);
    }
    if (one.replace(" ", "").equals(other.replace(" ", ""))) {
      return Likeness.SAME;
    }
    return Parts.share(one, other) ? Likeness.PART : Spelling.of(one, other);
  }

  private static boolean turned(Names one, Names other) {
    return one.surnames().stream().anyMatch(other.forenames()::contains)
        && other.surnames().stream().anyMatch(one.forenames()::contains);
  }
}
