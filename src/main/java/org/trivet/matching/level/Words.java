package org.trivet.matching.level;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rules over texts of several words. */
final class Words {
  private static final int SHORTEST_THAT_SAYS_SOMETHING = 3;
  private static final int GRAM = 3;

  private Words() {}

  static boolean shareOne(String one, String other) {
    var others = of(other);
    return of(one).stream()
        .anyMatch(word -> word.length() >= SHORTEST_THAT_SAYS_SOMETHING && others.contains(word));
  }

  static boolean areSameJoined(String one, String other) {
    return one.replace(" ", "").equals(other.replace(" ", ""));
  }

  /** The share of all words that both have (Jaccard). */
  static double overlap(String one, String other) {
    return overlap(new HashSet<>(of(one)), new HashSet<>(of(other)));
  }

  /** The share of all runs of three letters that both have. */
  static double likeness(String one, String other) {
    return overlap(grams(one), grams(other));
  }

  private static double overlap(Set<String> some, Set<String> others) {
    var both = some.stream().filter(others::contains).count();
    return (double) both / (some.size() + others.size() - both);
  }

  private static Set<String> grams(String text) {
    var padded = " " + text + " ";
    var grams = new HashSet<String>();
    for (var at = 0; at + GRAM <= padded.length(); at++) {
      grams.add(padded.substring(at, at + GRAM));
    }
    return grams;
  }

  private static List<String> of(String text) {
    return List.of(text.split(" ", -1));
  }
}
