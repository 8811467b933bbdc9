package org.trivet.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Named queries that several measures share: {@code jobs/measures/parts/NAME.sql}, each one or more {@code name AS (SELECT …)} separated
 * by commas, which a measure that lists the part in {@code parts:} has in front of its own query.
 */
public record QueryParts(Map<String, String> texts) {
  static final String FOLDER = "parts";
  private static final Pattern BEGINS_WITH =
      Pattern.compile("\\A(?<comments>(?:\\s*--[^\\n]*\\n)*\\s*)WITH\\b", Pattern.CASE_INSENSITIVE);

  public QueryParts {
    texts = Map.copyOf(texts);
  }

  /** The parts of a folder of measures; none where it has no folder of parts. */
  static QueryParts in(Path measures) {
    var folder = measures.resolve(FOLDER);
    var texts = new TreeMap<String, String>();
    if (Files.isDirectory(folder)) {
      for (var file : Measures.sqlFiles(folder)) {
        texts.put(file.getFileName().toString().replace(".sql", ""), text(file).strip());
      }
    }
    return new QueryParts(texts);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw MeasureRefusals.unreadable(file, unreadable);
    }
  }

  /** Those of the names that no file has. */
  List<String> unknown(List<String> names) {
    return names.stream().filter(name -> !texts.containsKey(name)).toList();
  }

  /** A measure's own query behind the parts it names. */
  public String before(String own, List<String> names) {
    if (names.isEmpty()) {
      return own;
    }
    var shared = "WITH "
        + names.stream()
            .map(name -> texts.getOrDefault(name, ""))
            .collect(Collectors.joining(",\n"));
    var with = BEGINS_WITH.matcher(own);
    return with.find()
        ? shared + ",\n" + with.group("comments") + own.substring(with.end()).strip()
        : shared + "\n" + own;
  }

  /** The same parts with one of them in other words. */
  public QueryParts with(String name, String text) {
    var changed = new TreeMap<>(texts);
    changed.put(name, text);
    return new QueryParts(changed);
  }
}
