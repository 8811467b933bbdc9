package org.trivet.publish.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The gates of the department's screener, as far as a file of ours can fail them: names, columns, times, places, symbols, and that every
 * combination has its row.
 *
 * @param name the file's, without its ending
 * @param rows its header, then its rows
 * @param meta the same of the file that describes it
 */
record OpenDataGates(String name, List<List<String>> rows, List<List<String>> meta) {
  private static final List<String> MANDATORY =
      List.of("time_period", "time_identifier", "geographic_level", "country_code", "country_name");
  private static final Set<String> LEVELS = Set.of("National", "Regional", "Local authority");
  private static final Set<String> SYMBOLS = Set.of("z", "x", "c", "low");
  private static final Set<String> UNITS = Set.of("", "%", "pp", "£", "£m", "numberstring");
  private static final int MOST_ROWS = 1_048_576;
  private static final int FIRST_INDICATOR = 12;

  /** What is wrong, each with its place and without a figure; none where the file may be handed in. */
  List<String> problems() {
    var problems = new ArrayList<String>();
    names(problems);
    if (!header().containsAll(MANDATORY)) {
      problems.add("columns are missing: " + without(MANDATORY, header()));
    } else if (rows.stream().anyMatch(row -> row.size() != header().size())) {
      problems.add("rows are not all as wide as the header");
    } else {
      times(problems);
      places(problems);
      symbols(problems);
      groups(problems);
    }
    description(problems);
    return problems;
  }

  private List<String> header() {
    return rows.get(0);
  }

  private List<List<String>> body() {
    return rows.subList(1, rows.size());
  }

  private String cell(List<String> row, String column) {
    return row.get(header().indexOf(column));
  }

  private static List<String> without(List<String> all, List<String> there) {
    return all.stream().filter(each -> !there.contains(each)).toList();
  }

  private void names(List<String> problems) {
    if (!name.matches("[a-z0-9_-]{1,50}")) {
      problems.add("the name should be at most 50 small letters, digits, _ and -");
    }
    if (rows.size() > MOST_ROWS) {
      problems.add("it has more rows than a spreadsheet opens");
    }
    if (new HashSet<>(header()).size() < header().size()) {
      problems.add("a column is there twice");
    }
    header().stream()
        .filter(column -> !column.matches("[a-z][a-z0-9_]{0,49}"))
        .forEach(column -> problems.add(
            "column '%s' should be at most 50 small letters, digits and _, a letter first"
                .formatted(column)));
  }

  private void times(List<String> problems) {
    var kinds = new HashSet<String>();
    for (var row : body()) {
      var period = cell(row, "time_period");
      kinds.add(period.length() + kind(cell(row, "time_identifier")));
      if (!period.matches("\\d{4}|\\d{6}") || (period.length() == 6 && !isConsecutive(period))) {
        problems.add("time_period '%s' is neither a year nor two years in a row".formatted(period));
      }
    }
    if (kinds.size() > 1) {
      problems.add("kinds of time are mixed: " + kinds.stream().sorted().toList());
    }
  }

  private static String kind(String identifier) {
    return identifier.matches(
            "January|February|March|April|May|June|July|August|September|October|November|December")
        ? " months"
        : " " + identifier.replaceFirst(" Q\\d$", " quarters");
  }

  private static boolean isConsecutive(String period) {
    return (Integer.parseInt(period.substring(2, 4)) + 1) % 100
        == Integer.parseInt(period.substring(4));
  }

  private void places(List<String> problems) {
    for (var row : body()) {
      var level = cell(row, "geographic_level");
      var isLocal = level.equals("Local authority");
      if (!LEVELS.contains(level)) {
        problems.add("geographic_level '%s' is none".formatted(level));
      }
      if (cell(row, "country_code").isEmpty()
          || (!level.equals("National") && cell(row, "region_code").isEmpty())
          || (isLocal
              && (cell(row, "new_la_code").isEmpty() || cell(row, "la_name").isEmpty()))) {
        problems.add(
            "a row of level '%s' leaves its place or a place above it blank".formatted(level));
      }
    }
  }

  private void symbols(List<String> problems) {
    for (var at = FIRST_INDICATOR; at < header().size(); at++) {
      var column = at;
      if (body().stream().map(row -> row.get(column)).anyMatch(cell -> !isFigure(cell))) {
        problems.add("column '%s' holds something that is neither a number nor z, x, c or low"
            .formatted(header().get(at)));
      }
    }
  }

  private static boolean isFigure(String cell) {
    return cell.matches("-?\\d+(\\.\\d+)?") || SYMBOLS.contains(cell);
  }

  private void groups(List<String> problems) {
    var keys = body().stream().map(row -> row.subList(0, FIRST_INDICATOR)).toList();
    if (new HashSet<>(keys).size() < keys.size()) {
      problems.add("a time, place and group has two rows");
    }
    if (keys.stream().noneMatch(key -> key.get(FIRST_INDICATOR - 1).equals("Total"))) {
      problems.add("breakdown has no Total");
    }
    if (keys.stream().anyMatch(key -> key.get(FIRST_INDICATOR - 1).length() > 120)) {
      problems.add("a group's name is longer than 120 letters");
    }
    var timesAndPlaces =
        keys.stream().map(key -> key.subList(0, FIRST_INDICATOR - 2)).collect(Collectors.toSet());
    var groups = keys.stream()
        .map(key -> key.subList(FIRST_INDICATOR - 2, FIRST_INDICATOR))
        .collect(Collectors.toSet());
    if (new HashSet<>(keys).size() < timesAndPlaces.size() * groups.size()) {
      problems.add("a combination of time, place and group has no row");
    }
  }

  private void description(List<String> problems) {
    var described = meta.subList(1, meta.size());
    var names = described.stream().map(row -> row.get(0)).toList();
    var labels = described.stream().map(row -> row.get(2)).toList();
    if (!header().containsAll(names)) {
      problems.add(
          "the description tells of columns that are not there: " + without(names, header()));
    }
    if (header().size() > FIRST_INDICATOR
        && !names.containsAll(header().subList(FIRST_INDICATOR, header().size()))) {
      problems.add("the description leaves out columns of figures");
    }
    if (names.stream().anyMatch(MANDATORY::contains)) {
      problems.add("the description tells of time or place");
    }
    if (new HashSet<>(labels).size() < labels.size()
        || labels.stream().anyMatch(label -> label.isBlank() || label.length() > 80)) {
      problems.add("labels should differ and be at most 80 letters");
    }
    described.stream()
        .filter(row -> !UNITS.contains(row.get(4)) || !row.get(5).matches("\\d?"))
        .forEach(row -> problems.add("unit or decimals of '%s' are none".formatted(row.get(0))));
  }
}
