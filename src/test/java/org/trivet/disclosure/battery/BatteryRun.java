package org.trivet.disclosure.battery;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.trivet.disclosure.attack.Audit;
import org.trivet.disclosure.attack.AuditReport;
import org.trivet.disclosure.protect.Effort;
import org.trivet.disclosure.protect.Protection;
import org.trivet.disclosure.table.CellSystem;
import org.trivet.disclosure.table.Range;
import org.trivet.disclosure.table.Tables;

/** One made-up table after another protected, audited, and tried by brute force where it is small. */
final class BatteryRun {
  private static final long CAP = 25;
  private static final long LARGEST = 14;

  private int tables;
  private int proved;
  private int forced;
  private int hopeless;

  int tables() {
    return tables;
  }

  /** Tables with a cell that no pattern protects. */
  int hopeless() {
    return hopeless;
  }

  int proved() {
    return proved;
  }

  int forced() {
    return forced;
  }

  void run(long seed, int leaves) {
    var given = RandomTables.of(seed, leaves);
    var system = CellSystem.of(given);
    var protection = Protection.of(system, Effort.QUICK, (done, total) -> {});
    var report = Audit.of(system, protection.hidden());
    if (!report.weak().isEmpty()) {
      hopeless++;
      assertThat(weakWhateverIsHidden(system)).as("seed %d", seed).containsAll(report.weak());
    }
    tables++;
    proved += protection.proved() ? 1 : 0;
    var hidden = ids(system, protection.hidden());
    if (hidden.size() <= LARGEST) {
      force(seed, given, hidden, report);
    }
  }

  /** What is weak with every cell hidden: an insider knows a sum and, of one child, its parts. No pattern could help. */
  private static List<AuditReport.Weak> weakWhateverIsHidden(CellSystem system) {
    var all = system.unknown();
    all.or(system.primary());
    return Audit.of(system, all).weak();
  }

  static Set<String> ids(CellSystem system, BitSet cells) {
    return cells.stream().mapToObj(system::id).collect(Collectors.toSet());
  }

  private void force(long seed, Tables given, Set<String> hidden, AuditReport report) {
    var most =
        hidden.stream().mapToLong(id -> given.cells().get(id).longValue()).max().orElse(0);
    if (most >= CAP) {
      return;
    }
    BruteForce.ranges(given, hidden, CAP).ifPresent(ranges -> {
      forced++;
      ranges.forEach((id, ends) -> {
        assertThat(ends[0]).as("seed %d, %s can move", seed, id).isLessThan(ends[1]);
        agrees(report.intervals(), id, ends);
      });
    });
  }

  /** The audit's range is the forced one, as far as the cap lets brute force see. */
  private static void agrees(Map<String, Range> intervals, String id, long[] ends) {
    var range = intervals.get(id);
    var high = range.high().orElse(BigDecimal.valueOf(Long.MAX_VALUE)).longValue();
    if (intervals.values().stream()
        .allMatch(each -> each.high().map(end -> end.longValue() <= CAP).orElse(false))) {
      assertThat(new long[] {range.low().orElseThrow().longValueExact(), high})
          .as("range of %s", id)
          .isEqualTo(ends);
    }
  }
}
