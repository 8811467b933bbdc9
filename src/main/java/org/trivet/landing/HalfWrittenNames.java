package org.trivet.landing;

import java.util.List;
import java.util.Locale;

/** The endings that senders' programs give a file until it is whole. */
final class HalfWrittenNames {
  private static final List<String> ENDINGS =
      List.of(".part", ".tmp", ".filepart", ".partial", ".crdownload", ".swp");

  private HalfWrittenNames() {}

  static boolean hasOne(Offered offered) {
    var name = offered.name().toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }
}
