package org.trivet.disclosure.attack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trivet.disclosure.attack.AuditReport.Weak;
import org.trivet.disclosure.attack.Guesses.Depth;
import org.trivet.disclosure.table.CellSystem;
import org.trivet.disclosure.table.Need;
import org.trivet.disclosure.table.Range;

/** The attacker's audit of a pattern, whoever made it. */
public final class Audit {
  private static final int ALL = Integer.MAX_VALUE;

  private final CellSystem system;
  private final BitSet hidden;
  private final Guesses guesses;

  private Audit(CellSystem system, BitSet hidden, Depth depth) {
    this.system = system;
    this.hidden = hidden;
    this.guesses = Guesses.of(system, hidden, depth);
  }

  /** Attacks the tables while these cells are hidden: both ends of every interval are the truth. */
  public static AuditReport of(CellSystem system, BitSet hidden) {
    return new Audit(system, hidden, Depth.EXACT).report();
  }

  /** Attacks only until it is known which cells are weak: their intervals are the truth, those of others at least so wide. */
  public static AuditReport weakOf(CellSystem system, BitSet hidden) {
    return new Audit(system, hidden, Depth.ENOUGH).report();
  }

  private AuditReport report() {
    var weak = new ArrayList<Weak>();
    for (var cell = 0; cell < system.size(); cell++) {
      var id = system.id(cell);
      why(cell).ifPresent(why -> weak.add(new Weak(id, why)));
    }
    weak.addAll(toInsiders());
    return new AuditReport(intervals(), weak);
  }

  private Map<String, Range> intervals() {
    var intervals = new LinkedHashMap<String, Range>();
    hidden.stream().forEach(cell -> intervals.put(system.id(cell), interval(cell)));
    return intervals;
  }

  private Range interval(int cell) {
    return new Range(
        end(guesses.down(cell), system.value(cell) - guesses.down(cell)),
        end(guesses.up(cell), system.value(cell) + guesses.up(cell)));
  }

  private Optional<BigDecimal> end(long reach, long value) {
    return reach >= CellSystem.OPEN ? Optional.empty() : Optional.of(system.figure(value));
  }

  private Optional<String> why(int cell) {
    if (system.isPrimary(cell) && !hidden.get(cell)) {
      return Optional.of("is sensitive and shown");
    }
    if (!hidden.get(cell)) {
      return Optional.empty();
    }
    if (system.isKnown(cell)) {
      return Optional.of("is known from outside: hiding it protects nothing");
    }
    var down = guesses.down(cell);
    var up = guesses.up(cell);
    if (down == 0 && up == 0) {
      return Optional.of("is exact: only one value agrees with what is shown");
    }
    return system.need(cell).flatMap(need -> unmet(need, down, up));
  }

  private Optional<String> unmet(Need need, long down, long up) {
    if (need.isMetBy(down, up)) {
      return Optional.empty();
    }
    if (up < need.above()) {
      return Optional.of(
          "is too narrow: readers know that it is at most %s above its value, %s is needed (with a threshold: so that not all possible values are unsafe)"
              .formatted(system.figure(up), system.figure(need.above())));
    }
    if (down < need.below()) {
      return Optional.of(
          "is too narrow: readers know that it is at most %s below its value, %s is needed"
              .formatted(system.figure(down), system.figure(need.below())));
    }
    return Optional.of("is too narrow: its interval is %s wide, %s is needed"
        .formatted(system.figure(down + up), system.figure(need.width())));
  }

  private List<Weak> toInsiders() {
    if (system.insiders().isEmpty()) {
      return List.of();
    }
    return new Neighbourhood(system, system.moving(hidden))
        .groups().stream()
            .flatMap(group -> {
              var shields = new Shields(system);
              return new Demands(system)
                  .ofInsiders(group).stream()
                      .filter(demand -> system
                          .need(demand.cell())
                          .map(need ->
                              need.isMetBy(guesses.down(demand.cell()), guesses.up(demand.cell())))
                          .orElse(false))
                      .filter(demand -> shields.proof(demand, hidden, ALL).isEmpty());
            })
            .map(this::toInsider)
            .toList();
  }

  private Weak toInsider(Demand demand) {
    var own = demand.spared().stream().filter(hidden::get).findFirst().orElse(0);
    return new Weak(
        system.id(demand.cell()),
        "is not safe from an insider: whoever alone stands behind '%s' knows it, and can narrow this cell too far"
            .formatted(system.id(own)));
  }
}
