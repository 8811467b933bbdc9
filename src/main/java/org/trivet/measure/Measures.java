package org.trivet.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.trivet.vocabulary.Refusal;

/**
 * Every measure of a folder such as {@code jobs/measures}, in the order of their ids, the functions they may call, the queries they share,
 * and which of them warn of groups.
 */
public record Measures(
    List<Measure> all, PortableFunctions functions, QueryParts parts, GroupWarnings warnings) {
  public static final String FUNCTIONS_FILE = "functions.yaml";

  public Measures {
    all = List.copyOf(all);
  }

  /**
   * Reads a folder whole.
   *
   * @throws Refusal naming every problem of every file
   */
  public static Measures in(Path folder) {
    var functions = PortableFunctions.parse(FUNCTIONS_FILE, text(folder.resolve(FUNCTIONS_FILE)));
    var parts = QueryParts.in(folder);
    var measures = new ArrayList<Measure>();
    var refusals = new ArrayList<String>();
    for (var file : sqlFiles(folder)) {
      try {
        measures.add(new MeasureFile(file.getFileName().toString(), functions.names(), parts)
            .parse(text(file)));
      } catch (Refusal refusal) {
        refusals.add(refusal.getMessage());
      }
    }
    if (!refusals.isEmpty()) {
      throw new Refusal(String.join("\n", refusals));
    }
    return new Measures(measures, functions, parts, GroupWarnings.in(folder, measures));
  }

  /** The measure of that id, or a refusal that names those there are. */
  public Measure named(String id) {
    return all.stream()
        .filter(measure -> measure.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            MeasureRefusals.unknownMeasure(id, all.stream().map(Measure::id).toList()));
  }

  /** The names of all tables that the measures read. */
  public List<String> tables() {
    var tables = new TreeSet<String>();
    all.forEach(measure -> tables.addAll(measure.facts().reads().tables()));
    return List.copyOf(tables);
  }

  static List<Path> sqlFiles(Path folder) {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
    } catch (IOException unreadable) {
      throw MeasureRefusals.unreadable(folder, unreadable);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw MeasureRefusals.unreadable(file, unreadable);
    }
  }
}
