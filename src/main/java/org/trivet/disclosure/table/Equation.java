package org.trivet.disclosure.table;

import java.util.List;

/** One relation between cells: the total is the sum of its parts. Hierarchies, linked measures and periods are all written so. */
public record Equation(String total, List<String> parts) {
  public Equation {
    parts = List.copyOf(parts);
  }
}
