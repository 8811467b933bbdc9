package org.trivet.publish.release;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an audit looked at and what it found, {@code restricted/audit.json}. It holds the intervals of hidden cells: for officers who check,
 * never for readers.
 *
 * @param basis what was attacked together
 * @param status {@code shown} or {@code c}, by cell
 * @param intervals from the least to the largest value that readers can think of; an open end is empty
 */
record AuditRecord(
    Basis basis,
    Attack attack,
    Map<String, String> status,
    Map<String, List<Optional<BigDecimal>>> intervals,
    List<WeakCell> weak) {
  AuditRecord {
    status = new TreeMap<>(status);
    intervals = new TreeMap<>(intervals);
    weak = List.copyOf(weak);
  }

  /**
   * What an audit stands on; where any of it has changed since, the audit is stale.
   *
   * @param cells the hash of the draft's cells
   * @param against every release that is out, and the hash of its cells
   * @param outside the hash of the text of figures known from elsewhere
   */
  record Basis(String cells, Map<String, String> against, String outside) {
    Basis {
      against = new TreeMap<>(against);
    }
  }

  /**
   * How it was attacked.
   *
   * @param equations the hash of all equations
   * @param outside the cells known from elsewhere that the attacker was given
   * @param apart cells for which elsewhere prints another figure than ours: not used, to be looked into
   */
  record Attack(
      String solver, int cells, String equations, List<String> outside, List<String> apart) {}

  /** A cell that is not protected, and why. */
  record WeakCell(String id, String why) {}

  boolean passed() {
    return weak.isEmpty();
  }
}
