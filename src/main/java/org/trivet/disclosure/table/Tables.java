package org.trivet.disclosure.table;

import static java.util.Collections.unmodifiableMap;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that is published together, as cells and sums.
 *
 * @param cells true figures by id, in the order in which answers come
 * @param choice what is hidden already and what each cell is worth to readers
 */
public record Tables(
    Map<String, BigDecimal> cells,
    List<Equation> equations,
    Sensitivity sensitivity,
    Knowledge knowledge,
    Choice choice) {
  public Tables {
    cells = unmodifiableMap(new LinkedHashMap<>(cells));
    equations = List.copyOf(equations);
  }

  /**
   * What is settled beforehand.
   *
   * @param suppressed to audit: the cells that are hidden, empty for the sensitive ones alone; to protect: cells that stay hidden
   * @param weights what hiding a cell costs, where it is not the usual
   */
  public record Choice(Optional<Set<String>> suppressed, Map<String, BigDecimal> weights) {
    public Choice {
      suppressed = suppressed.map(Set::copyOf);
      weights = Map.copyOf(weights);
    }

    public static Choice free() {
      return new Choice(Optional.empty(), Map.of());
    }
  }
}
