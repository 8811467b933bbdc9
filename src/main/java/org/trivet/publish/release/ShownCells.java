package org.trivet.publish.release;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.trivet.disclosure.table.CellSystem;

/**
 * The cells of a draft or release as readers see them.
 *
 * @param shown a figure, rounded where it is shown rounded, or {@code c}
 */
record ShownCells(Map<String, String> shown) {
  static final String HIDDEN = "c";

  ShownCells {
    shown = new TreeMap<>(shown);
  }

  /** The numerators and denominators of a file of cells; sums and differences that no table prints are left out. */
  static ShownCells in(Path file) {
    var tables = new TablesText(file).tables();
    var system = CellSystem.of(tables);
    var hidden = system.hidden();
    var shown = new TreeMap<String, String>();
    for (var cell = 0; cell < system.size(); cell++) {
      var id = system.id(cell);
      if (id.endsWith("|numerator") || id.endsWith("|denominator")) {
        var figure = tables.cells().getOrDefault(id, BigDecimal.ZERO);
        var base = tables.knowledge().rounded().getOrDefault(id, BigDecimal.ZERO);
        shown.put(id, hidden.get(cell) ? HIDDEN : rounded(figure, base));
      }
    }
    return new ShownCells(shown);
  }

  private static String rounded(BigDecimal figure, BigDecimal base) {
    var shown = base.signum() == 0
        ? figure
        : figure.divide(base, 0, RoundingMode.HALF_UP).multiply(base);
    return shown.stripTrailingZeros().toPlainString();
  }
}
