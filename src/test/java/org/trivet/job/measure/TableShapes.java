package org.trivet.job.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.trivet.contract.Column;
import org.trivet.contract.ContractLoader;
import org.trivet.contract.Contracts;
import org.trivet.measure.SqlType;

/** The columns and types that the tables of a measure's test have: those of the contracts, with the engine's own in front. */
final class TableShapes {
  private static final Path HOUSE = Path.of("");
  private final Contracts contracts =
      ContractLoader.ofHouse(HOUSE, Path.of("conf")).load();

  /** A query that returns the drawn rows under every column of the table, typed; it means the same on both engines. */
  String sql(String table, DrawnTable drawn) {
    var types = types(table);
    drawn.columns().stream().filter(column -> !types.containsKey(column)).forEach(column -> {
      throw new IllegalArgumentException("Table %s has no column %s".formatted(table, column));
    });
    if (drawn.rows().isEmpty()) {
      return "SELECT %s WHERE FALSE"
          .formatted(list(types, (column, type) -> type.nothing() + " AS " + column));
    }
    var rows = drawn.rows().stream()
        .map(row -> "(" + list(types, (column, type) -> literal(type, column, drawn, row)) + ")")
        .collect(Collectors.joining(",\n"));
    return "SELECT * FROM (VALUES %s) AS t(%s)".formatted(rows, String.join(", ", types.keySet()));
  }

  /** The columns that a table's contract lists and its agreement allows, so that no measure leans on a column never loaded. */
  List<Column> columns(String table) {
    var feed = contracts.feedOf(table).orElseThrow();
    return contracts.allowed(feed, feed.table(table).orElseThrow()).columns();
  }

  /** A reference table as it stands in the repository. */
  static DrawnTable reference(String name) {
    var file = HOUSE.resolve("warehouse/reference/" + name.replace('_', '-') + ".csv");
    try {
      return DrawnTable.parse(Files.readString(file).replace(",", "|"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Map<String, SqlType> types(String table) {
    var types = new LinkedHashMap<String, SqlType>();
    if (table.startsWith(MeasureNight.REFERENCE)) {
      reference(table.substring(MeasureNight.REFERENCE.length()))
          .columns()
          .forEach(column -> types.put(column, SqlType.TEXT));
      return types;
    }
    for (var own : List.of("child_id", "record_key", "sender", "period")) {
      types.put(own, SqlType.TEXT);
    }
    for (var column : columns(table)) {
      types.put(column.name(), type(column));
    }
    return types;
  }

  private static SqlType type(Column column) {
    return switch (column.type()) {
      case DATE -> SqlType.DATE;
      case INTEGER -> SqlType.INTEGER;
      case DECIMAL -> SqlType.DECIMAL;
      case YES_NO -> SqlType.BOOLEAN;
      case TEXT, CODE, TIMESTAMP, UPN, ULN, NHS_NUMBER, POSTCODE -> SqlType.TEXT;
    };
  }

  /** A row says which child it is about; its record key, sender and period follow from that unless they are drawn. */
  private static String literal(SqlType type, String column, DrawnTable drawn, List<String> row) {
    var written = drawn.cell(row, column);
    if (written.isEmpty() && !drawn.draws(column)) {
      written = switch (column) {
        case "record_key" -> drawn.cell(row, "child_id");
        case "sender" -> "example-sender";
        case "period" -> "2026-SPR";
        default -> "";
      };
    }
    return written.isEmpty() ? type.nothing() : type.literal(written);
  }

  private static String list(Map<String, SqlType> types, BiFunction<String, SqlType, String> each) {
    return types.entrySet().stream()
        .map(column -> each.apply(column.getKey(), column.getValue()))
        .collect(Collectors.joining(", "));
  }
}
