package org.trivet.matching;

import java.util.List;

/** The parts of a name of several words. */
final class Parts {
  private static final int SHORTEST = 3;

  private Parts() {}

  static List<String> of(String name) {
    return List.of(name.split(" ", -1));
  }

  /** Whether one of the words, long enough to mean something, is in both. */
  static boolean share(String one, String other) {
    var others = of(other);
    for (var part : of(one)) {
      if (part.length() >= SHORTEST && others.contains(part)) {
        return true;
      }
    }
    return false;
  }
}
