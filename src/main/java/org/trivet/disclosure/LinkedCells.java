package org.trivet.disclosure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Cells that are shown on one page, and which of them lie within one another.
 *
 * @param nested pairs of cell ids: the first cell's cases are among the second's, or nearly so
 */
public record LinkedCells(List<Cell> cells, List<Nested> nested) {
  /** One cell's cases are among the other's. */
  public record Nested(String part, String whole) {}

  public LinkedCells {
    cells = List.copyOf(cells);
    nested = List.copyOf(nested);
  }

  /**
   * What may be shown of each cell; empty for a cell that is hidden.
   *
   * <p>A cell is hidden for its own small parts, and both cells of a nested pair for a small difference: hiding one of the two would leave the
   * difference to whoever knows the other from elsewhere.
   */
  public Map<String, Optional<ShownParts>> protect() {
    var byId = new HashMap<String, Cell>();
    cells.forEach(cell -> byId.put(cell.id(), cell));
    var hidden = new HashSet<String>();
    cells.stream().filter(Cell::isUnsafe).forEach(cell -> hidden.add(cell.id()));
    hidden.addAll(givenAway(byId, Set.copyOf(hidden)));
    var shown = new HashMap<String, Optional<ShownParts>>();
    cells.forEach(cell -> shown.put(
        cell.id(), hidden.contains(cell.id()) ? Optional.empty() : Optional.of(shown(cell))));
    return Map.copyOf(shown);
  }

  private Set<String> givenAway(Map<String, Cell> byId, Set<String> hidden) {
    var more = new HashSet<String>();
    for (var pair : nested) {
      var part = byId.get(pair.part());
      var whole = byId.get(pair.whole());
      if (part == null
          || whole == null
          || hidden.contains(pair.part())
          || hidden.contains(pair.whole())) {
        continue;
      }
      if (part.givesAway(whole)) {
        more.add(pair.part());
        more.add(pair.whole());
      }
    }
    return more;
  }

  private static ShownParts shown(Cell cell) {
    return new ShownParts(
        cell.rule().shown(cell.parts().numerator()),
        cell.rule().shown(cell.parts().denominator()));
  }
}
