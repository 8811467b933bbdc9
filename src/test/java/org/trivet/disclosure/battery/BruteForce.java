package org.trivet.disclosure.battery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trivet.disclosure.table.Tables;

/**
 * Every table of whole numbers that agrees with what is shown, tried one by one: knows nothing of the engine. Cells are not negative, and a
 * hidden cell counts at most a cap.
 */
final class BruteForce {
  private static final long MOST_TRIES = 3_000_000;

  private final Map<String, Long> shown = new HashMap<>();
  private final List<String> hidden = new ArrayList<>();
  private final List<int[]> signs = new ArrayList<>();
  private final List<Long> rests = new ArrayList<>();
  private final long cap;
  private final long[] now;
  private final long[][] ends;
  private long tries;

  private BruteForce(Tables tables, Set<String> hiddenIds, long cap) {
    this.cap = cap;
    tables.cells().forEach((id, value) -> {
      if (hiddenIds.contains(id)) {
        hidden.add(id);
      } else {
        shown.put(id, value.longValueExact());
      }
    });
    this.now = new long[hidden.size()];
    this.ends = new long[hidden.size()][];
    for (var equation : tables.equations()) {
      var sign = new int[hidden.size()];
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

  private long count(String id, int by, int[] sign) {
    var at = hidden.indexOf(id);
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
    for (var at = 0; at < force.hidden.size(); at++) {
      ranges.put(force.hidden.get(at), force.ends[at]);
    }
    return Optional.of(ranges);
  }

  private boolean tried(int at) {
    if (++tries > MOST_TRIES) {
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
    for (var value = 0L; value <= cap; value++) {
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
          high += cap;
        } else if (sign[at] < 0) {
          low -= cap;
        }
      }
      if (low > 0 || high < 0) {
        return false;
      }
    }
    return true;
  }
}
