package org.trivet.disclosure.battery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.trivet.disclosure.protect.Effort;
import org.trivet.disclosure.protect.Protection;
import org.trivet.disclosure.table.CellSystem;
import org.trivet.disclosure.table.Tables;

/** No cell of any made-up table can be worked out, whoever looks. */
class BatteryTest {
  @Test
  void noCellOfASmallTableIsRecoverable() {
    var battery = new BatteryRun();
    IntStream.range(0, 70).forEach(seed -> battery.run(seed, 9));

    assertThat(battery.forced()).isGreaterThan(20);
    assertThat(battery.proved()).isGreaterThan(60);
  }

  @Test
  @Tag("slow")
  void noCellOfTwoThousandTablesIsRecoverable() {
    var battery = new BatteryRun();
    IntStream.range(1_000, 2_600).forEach(seed -> battery.run(seed, 9));
    IntStream.range(3_000, 3_400).forEach(seed -> battery.run(seed, 16));

    assertThat(battery.tables()).isEqualTo(2_000);
    assertThat(battery.hopeless()).isLessThan(30);
    assertThat(battery.forced()).isGreaterThan(300);
    assertThat(battery.proved()).isGreaterThan(1_900);
  }

  @Test
  void nothingCheaperProtectsTheSmallest() {
    var tried = IntStream.range(0, 160)
        .mapToObj(seed -> RandomTables.of(seed, 4))
        .filter(tables -> tables.cells().size() <= 9)
        .filter(tables -> tables.knowledge().contributors().isEmpty())
        .filter(
            tables -> tables.cells().values().stream().allMatch(value -> value.intValue() <= 12))
        .toList();

    assertThat(tried).hasSizeGreaterThan(5);
    tried.forEach(BatteryTest::isCheapest);
  }

  private static void isCheapest(Tables tables) {
    var system = CellSystem.of(tables);
    var found =
        cost(system, Protection.of(system, Effort.USUAL, (done, total) -> {}).secondary());
    for (var bits = 0L; bits < 1L << system.size(); bits++) {
      var hidden = BitSet.valueOf(new long[] {bits});
      hidden.or(system.primary());
      var secondary = (BitSet) hidden.clone();
      secondary.andNot(system.primary());
      if (cost(system, secondary) < found) {
        assertThat(isSafe(tables, system, hidden))
            .as("%s protected by %s", tables.cells(), hidden)
            .isFalse();
      }
    }
  }

  /** By brute force: every sensitive cell as wide as it needs. */
  private static boolean isSafe(Tables tables, CellSystem system, BitSet hidden) {
    var ranges = BruteForce.ranges(tables, BatteryRun.ids(system, hidden), 25);
    return system.primary().stream().allMatch(cell -> {
      var ends = ranges.map(all -> all.get(system.id(cell)));
      return ends.isPresent()
          && system
              .need(cell)
              .orElseThrow()
              .isMetBy(
                  system.value(cell) - ends.orElseThrow()[0],
                  ends.orElseThrow()[1] - system.value(cell));
    });
  }

  private static long cost(CellSystem system, BitSet cells) {
    return cells.stream().mapToLong(system::cost).sum();
  }
}
