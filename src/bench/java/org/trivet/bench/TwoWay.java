package org.trivet.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.trivet.disclosure.table.Equation;
import org.trivet.disclosure.table.Knowledge;
import org.trivet.disclosure.table.Sensitivity;
import org.trivet.disclosure.table.Tables;

/** Two-way tables of 4 to 12 rows and columns with totals; counts to three are unsafe. */
final class TwoWay {
  private TwoWay() {}

  static Tables of(Random random) {
    var rows = 4 + random.nextInt(9);
    var columns = 4 + random.nextInt(9);
    var values = new long[rows + 1][columns + 1];
    for (var row = 0; row < rows; row++) {
      for (var column = 0; column < columns; column++) {
        var value = random.nextInt(6) == 0 ? random.nextInt(4) : 4 + random.nextInt(60);
        values[row][column] = value;
        values[rows][column] += value;
        values[row][columns] += value;
        values[rows][columns] += value;
      }
    }
    var cells = new LinkedHashMap<String, BigDecimal>();
    var sums = new LinkedHashMap<String, List<String>>();
    for (var row = 0; row <= rows; row++) {
      for (var column = 0; column <= columns; column++) {
        cells.put(row + "|" + column, BigDecimal.valueOf(values[row][column]));
        if (column < columns) {
          sums.computeIfAbsent(row + "|" + columns, none -> new ArrayList<>()).add(row + "|" + column);
        }
      }
    }
    var equations = new ArrayList<Equation>();
    sums.forEach((total, parts) -> equations.add(new Equation(total, parts)));
    for (var column = 0; column <= columns; column++) {
      var parts = new ArrayList<String>();
      for (var row = 0; row < rows; row++) {
        parts.add(row + "|" + column);
      }
      equations.add(new Equation(rows + "|" + column, parts));
    }
    return new Tables(
        cells,
        equations,
        new Sensitivity(Optional.empty(), OptionalLong.of(3), Map.of()),
        Knowledge.none(),
        Tables.Choice.free());
  }
}
