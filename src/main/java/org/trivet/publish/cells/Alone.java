package org.trivet.publish.cells;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who stands alone behind which cells. Nobody is named: one child behind a total is the child behind its one part that is not nought, and
 * one child behind a whole is the child behind any part of it that has one; children behind other cells are taken for different.
 */
record Alone(CellBook book) {

  /** Of each cell with one child behind it, that child by a number of the moment. */
  Map<String, List<String>> contributors() {
    var first = new HashMap<String, String>();
    book.cells().keySet().stream().filter(this::isOne).forEach(id -> first.put(id, id));
    for (var equation : book.wholes()) {
      if (isOne(equation.total())) {
        equation.parts().stream()
            .filter(this::isOne)
            .forEach(part -> first.put(root(first, part), root(first, equation.total())));
      }
    }
    var numbers = new LinkedHashMap<String, Integer>();
    var behind = new LinkedHashMap<String, List<String>>();
    book.cells().keySet().stream()
        .filter(this::isOne)
        .forEach(id -> behind.put(
            id,
            List.of(
                "child " + numbers.computeIfAbsent(root(first, id), none -> numbers.size() + 1))));
    return behind;
  }

  private boolean isOne(String id) {
    return book.content(id).children() == 1;
  }

  private static String root(Map<String, String> first, String id) {
    var at = id;
    while (!first.getOrDefault(at, at).equals(at)) {
      at = first.getOrDefault(at, at);
    }
    return at;
  }
}
