package org.trivet.publish.cells;

import java.util.Set;
import java.util.stream.Collectors;
import org.trivet.disclosure.attack.Audit;
import org.trivet.disclosure.attack.AuditReport;
import org.trivet.disclosure.protect.Effort;
import org.trivet.disclosure.protect.Protection;
import org.trivet.disclosure.table.CellSystem;
import org.trivet.disclosure.table.Tables;

/** What the engine hides of tables, and the attack on it. */
record Pattern(Set<String> hidden, AuditReport audit) {

  static Pattern of(Tables tables) {
    var system = CellSystem.of(tables);
    var protection = Protection.of(system, Effort.QUICK, (done, total) -> {});
    var hidden =
        protection.hidden().stream().mapToObj(system::id).collect(Collectors.toUnmodifiableSet());
    return new Pattern(hidden, Audit.weakOf(system, protection.hidden()));
  }
}
