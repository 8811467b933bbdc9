package org.trivet.publish.release;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.trivet.disclosure.table.Equation;
import org.trivet.disclosure.table.Knowledge;
import org.trivet.disclosure.table.Range;
import org.trivet.disclosure.table.Sensitivity;
import org.trivet.disclosure.table.Tables;

/**
 * A draft and everything published before it as one set of tables: what a reader with all of it in front of them knows.
 *
 * <p>A cell that is the same in several releases is one cell, known where any of them shows it. A revised cell is another, and the difference
 * of the two is a third: the children between two releases. The strictest threshold of them all says how wide a guess must be.
 */
final class JointTables {
  private final Map<String, BigDecimal> cells = new LinkedHashMap<>();
  private final Set<Equation> equations = new LinkedHashSet<>();
  private final Set<String> primary = new LinkedHashSet<>();
  private final Set<String> hidden = new LinkedHashSet<>();
  private final Set<String> shown = new HashSet<>();
  private final Set<String> exact = new HashSet<>();
  private final Map<String, BigDecimal> rounded = new LinkedHashMap<>();
  private final Map<String, BigDecimal> external = new LinkedHashMap<>();
  private final Map<String, Range> bounds = new LinkedHashMap<>();
  private final Map<String, List<String>> contributors = new LinkedHashMap<>();
  private final Map<String, Sensitivity.Margin> margins = new LinkedHashMap<>();
  private final Map<String, List<String>> variants = new LinkedHashMap<>();
  private final Edition draft;
  private final OptionalLong threshold;

  private JointTables(Edition draft, List<Edition> earlier) {
    this.draft = draft;
    this.threshold = Stream.concat(Stream.of(draft), earlier.stream())
        .flatMapToLong(edition -> edition.tables().sensitivity().threshold().stream())
        .max();
  }

  /** Tables as one release shows them, with the cells that were sensitive in it. */
  record Edition(String label, Tables tables, Set<String> primary) {
    Set<String> suppressed() {
      return tables.choice().suppressed().orElse(primary);
    }

    /** The same cells, as readers know them who never had it in their hands: nothing of it is shown, and nothing is said of its sums. */
    Edition unseen() {
      var known = tables.knowledge();
      var covered = new LinkedHashSet<>(tables.cells().keySet());
      covered.removeAll(known.external().keySet());
      return new Edition(
          label,
          new Tables(
              tables.cells(),
              List.of(),
              tables.sensitivity(),
              new Knowledge(known.external(), known.bounds(), known.contributors(), Map.of()),
              new Tables.Choice(Optional.of(covered), Map.of())),
          primary);
    }
  }

  /**
   * All of it together.
   *
   * @param outside figures that anyone can read elsewhere, by the draft's ids
   */
  static Tables of(Edition draft, List<Edition> earlier, Map<String, BigDecimal> outside) {
    var joint = new JointTables(draft, earlier);
    joint.add(draft);
    earlier.forEach(joint::add);
    joint.differences();
    outside.forEach((id, value) -> {
      if (joint.cells.containsKey(id)
          && joint.cells.getOrDefault(id, value).compareTo(value) == 0) {
        joint.external.put(id, value);
      }
    });
    return joint.tables();
  }

  private void add(Edition edition) {
    var names = new LinkedHashMap<String, String>();
    edition.tables().cells().forEach((id, value) -> names.put(id, name(edition, id, value)));
    edition
        .tables()
        .equations()
        .forEach(equation -> equations.add(new Equation(
            renamed(names, equation.total()),
            equation.parts().stream().map(part -> renamed(names, part)).toList())));
    edition.primary().forEach(id -> primary.add(renamed(names, id)));
    var suppressed = edition.suppressed();
    names.forEach((id, name) -> {
      if (suppressed.contains(id)) {
        hidden.add(name);
      } else {
        show(edition, id, name);
      }
    });
    know(edition, names);
  }

  private void show(Edition edition, String id, String name) {
    shown.add(name);
    Optional.ofNullable(edition.tables().knowledge().rounded().get(id))
        .ifPresentOrElse(base -> rounded.merge(name, base, BigDecimal::min), () -> exact.add(name));
  }

  private void know(Edition edition, Map<String, String> names) {
    var knowledge = edition.tables().knowledge();
    knowledge.external().forEach((id, value) -> external.put(renamed(names, id), value));
    knowledge.bounds().forEach((id, range) -> bounds.putIfAbsent(renamed(names, id), range));
    knowledge
        .contributors()
        .forEach((id, keys) -> contributors.putIfAbsent(
            renamed(names, id),
            keys.stream().map(key -> edition.label() + " " + key).toList()));
    edition
        .tables()
        .sensitivity()
        .margins()
        .forEach((id, margin) -> margins.putIfAbsent(renamed(names, id), margin));
  }

  /** The cell of that id and value: the one that is there, or a variant named after its release. */
  private String name(Edition edition, String id, BigDecimal value) {
    var there = variants.computeIfAbsent(id, any -> new ArrayList<>());
    for (var name : there) {
      if (cells.getOrDefault(name, value).compareTo(value) == 0) {
        return name;
      }
    }
    var name = there.isEmpty() ? id : id + " in " + edition.label();
    there.add(name);
    cells.put(name, value);
    return name;
  }

  private static String renamed(Map<String, String> names, String id) {
    return names.getOrDefault(id, id);
  }

  private void differences() {
    variants.forEach((id, names) -> {
      if (draft.tables().cells().containsKey(id)) {
        names.stream().skip(1).forEach(older -> difference(id, older));
      }
    });
  }

  /** Where both figures are read exactly, the difference is too, and must not be a small group. */
  private void difference(String id, String older) {
    var name = "change of " + older;
    var value = cells
        .getOrDefault(id, BigDecimal.ZERO)
        .subtract(cells.getOrDefault(older, BigDecimal.ZERO));
    cells.put(name, value);
    equations.add(new Equation(id, List.of(older, name)));
    bounds.put(name, new Range(Optional.empty(), Optional.empty()));
    if (isKnown(id) && isKnown(older)) {
      exact.add(name);
      shown.add(name);
      if (isSmall(value.abs())) {
        primary.add(name);
      }
    } else {
      hidden.add(name);
    }
  }

  private boolean isKnown(String name) {
    return exact.contains(name);
  }

  private boolean isSmall(BigDecimal change) {
    return change.signum() > 0 && change.compareTo(BigDecimal.valueOf(threshold.orElse(0))) <= 0;
  }

  private Tables tables() {
    var stillHidden = new LinkedHashSet<>(hidden);
    stillHidden.removeAll(shown);
    var stillRounded = new LinkedHashMap<>(rounded);
    stillRounded.keySet().removeAll(exact);
    return new Tables(
        cells,
        List.copyOf(equations),
        new Sensitivity(Optional.of(primary), threshold, margins),
        new Knowledge(external, bounds, contributors, stillRounded),
        new Tables.Choice(Optional.of(stillHidden), Map.of()));
  }
}
