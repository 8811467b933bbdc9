package org.trivet.publish.cells;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.trivet.disclosure.CountRule;
import org.trivet.disclosure.table.Equation;
import org.trivet.disclosure.table.Knowledge;
import org.trivet.disclosure.table.Sensitivity;
import org.trivet.disclosure.table.Tables;

/** The cells of a publication while they are gathered: each once, with what is known of it and what follows from its size. */
final class CellBook {
  private final Map<String, Content> cells = new LinkedHashMap<>();
  private final List<Equation> equations = new ArrayList<>();
  private final Set<String> sensitive = new LinkedHashSet<>();
  private final Set<String> hidden = new LinkedHashSet<>();
  private final Map<String, Sensitivity.Margin> margins = new LinkedHashMap<>();
  private final Map<String, BigDecimal> weights = new LinkedHashMap<>();
  private final Set<String> unseen = new HashSet<>();
  private final Set<String> outside = new HashSet<>();
  private final List<Equation> contained = new ArrayList<>();

  /**
   * What a cell holds.
   *
   * @param children how many different children stand behind it; 0 where nobody is counted, as in a population estimate
   */
  record Content(BigDecimal value, long children, CountRule rule) {
    static Content of(double value, long children, CountRule rule) {
      return new Content(BigDecimal.valueOf(value).stripTrailingZeros(), children, rule);
    }

    boolean isUnsafe() {
      return rule.isUnsafe(value.doubleValue()) || rule.isUnsafe(children);
    }

    /** What one has more than the other. */
    Content minus(Content other) {
      return new Content(
          value.subtract(other.value).abs(), childrenLess(other), rule.stricter(other.rule));
    }

    private long childrenLess(Content other) {
      var isCounted = isCounted() && other.isCounted();
      return isCounted ? Math.abs(children - other.children) : 0;
    }

    /** Nobody behind nothing is a count too. */
    private boolean isCounted() {
      return children > 0 || value.signum() == 0;
    }
  }

  /** Adds a cell that readers may see; it is sensitive where it is small. */
  void add(String id, Content content) {
    if (cells.putIfAbsent(id, content) == null && content.isUnsafe()) {
      sensitive.add(id);
    }
  }

  /** Adds a cell that is printed nowhere, though it can be worked out from others. */
  void addUnseen(String id, Content content) {
    add(id, content);
    unseen.add(id);
  }

  void sum(String total, List<String> parts) {
    equations.add(new Equation(total, parts));
  }

  /** Who stands behind a part stands behind the whole too, whatever else does; cells that there are not count for nothing. */
  void contain(String whole, String part) {
    if (holds(whole) && holds(part)) {
      contained.add(new Equation(whole, List.of(part)));
    }
  }

  /** Every sum, and every whole with a part of it. */
  List<Equation> wholes() {
    return Stream.concat(equations.stream(), contained.stream()).toList();
  }

  void sensitive(String id) {
    sensitive.add(id);
  }

  void margin(String id, BigDecimal above) {
    margins.put(id, new Sensitivity.Margin(BigDecimal.ZERO, above));
  }

  /** Hides a cell whatever the engine thinks. */
  void hide(String id) {
    hidden.add(id);
  }

  /** Hides the cells that are hidden elsewhere, as long as they are what they were. */
  void hideAsBefore(Map<String, BigDecimal> elsewhere) {
    elsewhere.forEach((id, value) -> {
      if (holds(id) && content(id).value().compareTo(value) == 0) {
        hide(id);
      }
    });
  }

  /** A figure that anyone can read elsewhere. */
  void outside(String id) {
    outside.add(id);
  }

  void weigh(String id, BigDecimal cost) {
    weights.merge(id, cost, BigDecimal::max);
  }

  boolean holds(String id) {
    return cells.containsKey(id);
  }

  boolean isSensitive(String id) {
    return sensitive.contains(id);
  }

  Content content(String id) {
    return Optional.ofNullable(cells.get(id)).orElseThrow();
  }

  List<Equation> equations() {
    return List.copyOf(equations);
  }

  Set<String> unseen() {
    return Set.copyOf(unseen);
  }

  /** What the engine takes: everything above, and who stands alone behind a cell. */
  Tables tables() {
    var values = new LinkedHashMap<String, BigDecimal>();
    cells.forEach((id, content) -> values.put(id, content.value()));
    unseen.forEach(id -> weights.put(id, BigDecimal.ZERO));
    hidden.addAll(sensitive);
    return new Tables(
        values,
        equations,
        new Sensitivity(Optional.of(sensitive), threshold(), margins),
        new Knowledge(external(values), Map.of(), new Alone(this).contributors(), rounded()),
        new Tables.Choice(Optional.of(hidden), weights));
  }

  Map<String, Content> cells() {
    return cells;
  }

  /** The strictest of the classes: an interval wide enough for it is wide enough for all. */
  private OptionalLong threshold() {
    return sensitive.stream().mapToLong(id -> content(id).rule().unsafeUpTo()).max();
  }

  private Map<String, BigDecimal> external(Map<String, BigDecimal> values) {
    var known = new HashMap<String, BigDecimal>();
    outside.stream()
        .filter(id -> !sensitive.contains(id) && !hidden.contains(id))
        .forEach(id -> known.put(id, values.getOrDefault(id, BigDecimal.ZERO)));
    return known;
  }

  /** Counts that are shown to the nearest so many; zeros are shown as they are. */
  private Map<String, BigDecimal> rounded() {
    var rounded = new LinkedHashMap<String, BigDecimal>();
    cells.forEach((id, content) -> {
      if (content.rule().nearest() > 1
          && content.value().signum() > 0
          && content.value().stripTrailingZeros().scale() <= 0
          && !unseen.contains(id)) {
        rounded.put(id, BigDecimal.valueOf(content.rule().nearest()));
      }
    });
    return rounded;
  }
}
