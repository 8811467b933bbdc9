package org.trivet.landing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.trivet.contract.Contracts;
import org.trivet.contract.TableContract;

/** A sender's CSV file in the shape of its contract, row by row; columns that a row does not name stay blank. */
final class Extract {
  private final TableContract table;
  private final List<String> header;
  private final List<List<String>> rows = new ArrayList<>();

  private Extract(TableContract table) {
    this.table = table;
    this.header = new ArrayList<>(
        table.columns().stream().map(column -> column.written().get(0)).toList());
  }

  static Extract of(Contracts contracts, String table) {
    return new Extract(contracts.table(table).orElseThrow());
  }

  /** Adds a row of {@code column=value}. */
  Extract row(String... values) {
    var named = Arrays.stream(values)
        .map(value -> value.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    rows.add(table.columns().stream()
        .map(column -> named.getOrDefault(column.name(), ""))
        .toList());
    return this;
  }

  /** The same column under another header. */
  Extract renaming(String column, String written) {
    header.set(header.indexOf(column), written);
    return this;
  }

  String text() {
    var lines = new ArrayList<String>();
    lines.add(String.join(",", header));
    rows.forEach(row -> lines.add(String.join(",", row)));
    return String.join("\n", lines) + "\n";
  }

  Path into(Path file) {
    return write(file, text());
  }

  static Path write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException cannotWrite) {
      throw new UncheckedIOException(cannotWrite);
    }
  }
}
