package org.trivet.publish.release;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
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
 * @param alreadyGivenAway cells that are weak too, though not by the draft: withdrawn releases told as much before it
 * @param intervals from the least to the largest value that readers can think of; an open end is empty
 */
record AuditRecord(
    Basis basis,
    Attack attack,
    Map<String, String> status,
    Map<String, List<Optional<BigDecimal>>> intervals,
    List<WeakCell> weak,

    @JsonProperty("already_given_away") @JsonSetter(nulls = Nulls.AS_EMPTY)
    List<GivenAway> alreadyGivenAway) {
  AuditRecord {
    status = new TreeMap<>(status);
    intervals = new TreeMap<>(intervals);
    weak = List.copyOf(weak);
    alreadyGivenAway = List.copyOf(alreadyGivenAway);
  }

  /**
   * What an audit stands on; where any of it has changed since, the audit is stale.
   *
   * @param cells the hash of the draft's cells
   * @param against every release that there was, by its name and how it stands, and the hash of its cells
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
  record WeakCell(String id, String why) {
    /** In words. */
    String text() {
      return id + " " + why;
    }
  }

  /**
   * A cell that readers could work out before the draft.
   *
   * @param by the withdrawn releases that told them, beside what is out
   */
  record GivenAway(String id, List<String> by) {
    GivenAway {
      by = List.copyOf(by);
    }

    /** In words. */
    String text() {
      return "%s was given away by %s".formatted(id, String.join(" and ", by));
    }
  }

  boolean passed() {
    return weak.isEmpty();
  }
}
