package org.trivet.app;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.trivet.disclosure.attack.Audit;
import org.trivet.disclosure.protect.Effort;
import org.trivet.disclosure.protect.Protection;
import org.trivet.disclosure.table.CellSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code disclosure protect}: which further cells must be hidden, at the least cost that can be found. */
@Command(
    name = "protect",
    description = {
      "Hide as many further cells as the sensitive ones need, and as few and small ones as can be found; then attack the outcome.",
      "Exit code 1 where cells stay weak, because no pattern protects them."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  trivet disclosure protect tables.json",
      "  trivet disclosure protect tables.json --out protected.json"
    })
final class DisclosureProtect implements Callable<Integer> {
  @Mixin
  private DisclosureFiles files = new DisclosureFiles();

  @Override
  public Integer call() {
    var system = files.system();
    var progress = new TerminalProgress();
    var protection = Protection.of(
        system,
        Effort.USUAL,
        (done, total) -> progress.at(done, total, "groups of cells protected"));
    var report = Audit.of(system, protection.hidden());
    var more = new LinkedHashMap<String, Object>();
    more.put("secondary", ids(system, protection.secondary()));
    more.put("lost", lost(system, protection.secondary()));
    more.put("cheapest", protection.proved() ? "proved" : "not proved");
    return files.write(system, protection.hidden(), report, more);
  }

  private static List<String> ids(CellSystem system, BitSet cells) {
    return cells.stream().mapToObj(system::id).toList();
  }

  private static Map<String, Object> lost(CellSystem system, BitSet secondary) {
    var lost = new LinkedHashMap<String, Object>();
    lost.put("cells", secondary.cardinality());
    lost.put(
        "sum",
        secondary.stream()
            .mapToObj(cell -> system.figure(system.value(cell)))
            .reduce(BigDecimal.ZERO, BigDecimal::add));
    return lost;
  }
}
