package org.trivet.publish.readback;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trivet.publish.Publication;
import org.trivet.publish.board.Board;

/** Which figures may stand in which row of a sheet, told by the sheet's title and its header row. */
record RowScopes(Board board) {

  /** By the row's place, counted from 0. */
  Map<Integer, Facet.Scope> of(List<List<String>> rows) {
    var scopes = new LinkedHashMap<Integer, Facet.Scope>();
    var title = rows.isEmpty() || rows.get(0).isEmpty() ? "" : rows.get(0).get(0);
    var header = 0;
    while (header < rows.size() && rows.get(header).size() < 2) {
      scopes.put(header, Facet.Scope.ANY);
      header++;
    }
    for (var at = header; at < rows.size(); at++) {
      scopes.put(at, at == header ? Facet.Scope.ANY : scope(title, rows.get(header), rows.get(at)));
    }
    return scopes;
  }

  private Facet.Scope scope(String title, List<String> header, List<String> row) {
    if (header.contains("Measure")) {
      return measure(row.get(header.indexOf("Measure")));
    }
    var measure = measure(title.replaceFirst("^Table \\d+: ", ""));
    if (!header.contains("Place") || !row.get(0).equals(board.edition().site().name())) {
      return measure;
    }
    return new Facet.Scope(
        measure.measure(),
        row.get(header.indexOf("Breakdown")),
        row.get(header.indexOf("Group")),
        row.get(header.indexOf("Period")));
  }

  private Facet.Scope measure(String name) {
    return board.publication().measures().stream()
        .filter(named -> named.name().equals(name))
        .map(Publication.Named::id)
        .map(Facet.Scope::measure)
        .findFirst()
        .orElse(Facet.Scope.ANY);
  }
}
