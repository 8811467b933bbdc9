package org.trivet.disclosure.battery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.trivet.disclosure.table.Tables;

/**
 * Every table of whole numbers that agrees with what is shown, tried one by one: knows nothing of the engine. Cells are not negative, a
 * hidden cell counts at most a cap, and one that is shown rounded is any number that would be shown alike.
 */
final class BruteForce {
  private static final long MOST_TRIES = 3_000_000;

  /** Rounding opens so many cells that most tables are given up on: sooner, then. */
  private static final long MOST_TRIES_ROUNDED = 100_000;

  private final Map<String, Long> shown = new HashMap<>();
  private final List<String> open = new ArrayList<>();
  private final List<Long> lows = new ArrayList<>();
  private final List<Long> highs = new ArrayList<>();
  private final List<int[]> signs = new ArrayList<>();
  private final List<Long> rests = new ArrayList<>();
  private final long[] now;
  private final long[][] ends;
  private long triesLeft;

  private BruteForce(Tables tables, Set<String> hiddenIds, long cap) {
    tables.cells().forEach((id, value) -> {
      var base = tables.knowledge().rounded().get(id);
      if (hiddenIds.contains(id)) {
        open(id, 0, cap);
      } else if (base == null) {
        shown.put(id, value.longValueExact());
      } else {
        openRounded(id, value.longValueExact(), base.longValueExact());
      }
    });
    this.triesLeft = tables.knowledge().rounded().isEmpty() ? MOST_TRIES : MOST_TRIES_ROUNDED;
    this.now = new long[open.size()];
    this.ends = new long[open.size()][];
    for (var equation : tables.equations()) {
      var sign = new int[open.size()];
      var rest = 0L;
      rest += count(equation.total(), 1, sign);
      for (var part : equation.parts()) {
        rest += count(part, -1, sign);
      }
      if (Arrays.stream(sign).anyMatch(each -> each != 0)) {
        signs.add(sign);
        rests.add(rest);
      }
    }
  }

  private void open(String id, long low, long high) {
    open.add(id);
    lows.add(low);
    highs.add(high);
  }

  private void openRounded(String id, long value, long base) {
    var alike = LongStream.rangeClosed(Math.max(0, value - base), value + base)
        .filter(other -> rounded(other, base) == rounded(value, base))
        .summaryStatistics();
    open(id, alike.getMin(), alike.getMax());
  }

  /** To the nearest, halves up. */
  private static long rounded(long value, long base) {
    return (2 * value + base) / (2 * base) * base;
  }

  private long count(String id, int by, int[] sign) {
    var at = open.indexOf(id);
    if (at < 0) {
      return by * shown.getOrDefault(id, 0L);
    }
    sign[at] = by;
    return 0;
  }

  /** The least and the largest value of each hidden cell; empty where there is too much to try. */
  static Optional<Map<String, long[]>> ranges(Tables tables, Set<String> hidden, long cap) {
    var force = new BruteForce(tables, hidden, cap);
    if (!force.tried(0)) {
      return Optional.empty();
    }
    var ranges = new LinkedHashMap<String, long[]>();
    for (var at = 0; at < force.open.size(); at++) {
      if (hidden.contains(force.open.get(at))) {
        ranges.put(force.open.get(at), force.ends[at]);
      }
    }
    return Optional.of(ranges);
  }

  private boolean tried(int at) {
    if (--triesLeft < 0) {
      return false;
    }
    if (at == now.length) {
      for (var each = 0; each < now.length; each++) {
        ends[each] = ends[each] == null
            ? new long[] {now[each], now[each]}
            : new long[] {Math.min(ends[each][0], now[each]), Math.max(ends[each][1], now[each])};
      }
      return true;
    }
    for (var value = lows.get(at); value <= highs.get(at); value++) {
      now[at] = value;
      if (canStillHold(at) && !tried(at + 1)) {
        return false;
      }
    }
    return true;
  }

  /** Whether every relation can still come out at nothing with the cells that are yet to be chosen. */
  private boolean canStillHold(int last) {
    for (var each = 0; each < signs.size(); each++) {
      long low = rests.get(each);
      long high = low;
      var sign = signs.get(each);
      for (var at = 0; at < sign.length; at++) {
        if (at <= last) {
          low += sign[at] * now[at];
          high += sign[at] * now[at];
        } else if (sign[at] > 0) {
          low += lows.get(at);
          high += highs.get(at);
        } else if (sign[at] < 0) {
          low -= highs.get(at);
          high -= lows.get(at);
        }
      }
      if (low > 0 || high < 0) {
        return false;
      }
    }
    return true;
  }
}
