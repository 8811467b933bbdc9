package org.trivet.app;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.trivet.disclosure.attack.Audit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code disclosure audit}: what readers and insiders can work out of tables whose hidden cells are given. */
@Command(
    name = "audit",
    description = {
      "Attack tables: what readers can narrow each hidden cell down to, and which cells that leaves weak.",
      "Exit code 1 where any cell is weak."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  trivet disclosure audit tables.json",
      "  trivet disclosure audit tables.json --out audited.json"
    })
final class DisclosureAudit implements Callable<Integer> {
  @Mixin
  private DisclosureFiles files = new DisclosureFiles();

  @Override
  public Integer call() {
    var system = files.system();
    var hidden = system.hidden();
    var secondary = system.hidden();
    secondary.andNot(system.primary());
    List<String> ids = secondary.stream().mapToObj(system::id).toList();
    return files.write(system, hidden, Audit.of(system, hidden), Map.of("secondary", ids));
  }
}
