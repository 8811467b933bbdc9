package org.trivet.synthetic.extract;

import java.util.EnumMap;
import java.util.Map;

/** Hands out local ids that follow no order, so that neighbours in one list are strangers in the next. */
final class LocalIds {
  private static final long RANGE = 10_000_000L;
  private static final long STEP = 3_141_593L;

  private final Map<Source, Long> given = new EnumMap<>(Source.class);

  String next(Source source) {
    var count = given.merge(source, 1L, Long::sum);
    var number = (count * STEP + source.feed().length() * 99_991L) % RANGE;
    return prefix(source) + Long.toString(RANGE + number).substring(1);
  }

  private static String prefix(Source source) {
    return switch (source) {
      case EHC -> "E";
      case CENSUS -> "C";
      case SSD -> "S";
      case PROVIDER -> "P";
      case HOSPITAL -> "H";
    };
  }
}
