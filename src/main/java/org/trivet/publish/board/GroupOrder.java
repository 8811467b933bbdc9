package org.trivet.publish.board;

import java.util.Comparator;

/** Groups in the order that a reader expects: by their first number where they have one, what is not known last. */
final class GroupOrder {
  static final Comparator<String> NATURAL = Comparator.comparing(GroupOrder::isNotKnown)
      .thenComparingInt(GroupOrder::number)
      .thenComparing(Comparator.naturalOrder());

  private GroupOrder() {}

  private static boolean isNotKnown(String name) {
    return name.endsWith("not known");
  }

  private static int number(String name) {
    var digits = name.replaceFirst("^[^=]*=", "").replaceFirst("[^0-9].*$", "");
    return digits.isEmpty() || digits.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(digits);
  }
}
