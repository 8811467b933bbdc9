package org.trivet.synthetic.extract;

import java.util.EnumMap;
import java.util.Map;

/** Hands out local ids that follow no order, so that neighbours in one list are strangers in the next. */
final class LocalIds {
  private static final long RANGE = 10_000_000L;
  private static final long STEP = 3_141_593L;
  private static final long APART = 1_299_709L;

  private final Map<Source, Long> given = new EnumMap<>(Source.class);

  String next(Source source) {
    var count = given.merge(source, 1L, Long::sum);
    var number = (count * STEP + source.letter() * APART) % RANGE;
    return source.letter() + Long.toString(RANGE + number).substring(1);
  }
}
