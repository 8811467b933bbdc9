package org.trivet.synthetic.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trivet.synthetic.population.Dice;
import org.trivet.synthetic.population.Setting;

/**
 * Made-up figures of England, one made-up region, the made-up authority and ten made-up neighbours of it, in the tidy form that the department
 * publishes in. They come once, on the first night, for the last four years that would be out; no figure of them was ever published.
 */
final class PublishedStatistics {
  static final String FEED = "shared/dfe-statistics";
  private static final String ENGLAND = "E92000001";
  private static final String REGION = "E12999999";
  private static final String REGION_NAME = "Example Region (made up)";
  private static final String AUTHORITY = "E06999999";
  private static final int YEARS = 4;
  private static final int NEIGHBOURS = 10;
  private static final List<String> TIDY = List.of(
      "time_period",
      "time_identifier",
      "geographic_level",
      "country_code",
      "country_name",
      "region_code",
      "region_name",
      "old_la_code",
      "new_la_code",
      "la_name");

  private final Inbox inbox;
  private final Setting setting;

  PublishedStatistics(Inbox inbox) {
    this.inbox = inbox;
    this.setting = inbox.setting();
  }

  void write() {
    for (var table : PublishedTable.ALL) {
      write(table);
    }
  }

  private void write(PublishedTable table) {
    var header = new ArrayList<>(TIDY);
    header.addAll(table.columns().filters());
    header.addAll(table.columns().indicators());
    var name = "made_up_%s_%s.csv".formatted(table.fileName(), setting.night(0));
    var file = inbox.csv(inbox.file(0, FEED, name), header, Set.of());
    var latest = table.latestYear(setting.night(0));
    for (var back = YEARS - 1; back >= 0; back--) {
      for (var level : Level.ALL) {
        for (var group : table.groups()) {
          file.row(row(table, latest - back, level, group));
        }
      }
    }
  }

  private List<String> row(
      PublishedTable table, int year, Level level, PublishedTable.Group group) {
    var row = new ArrayList<>(List.of(table.timePeriod(year), table.time().identifier()));
    row.addAll(level.place());
    row.addAll(group.filters());
    row.addAll(
        level.shareOfEngland() == 0
            ? table.columns().indicators().stream().map(none -> "x").toList()
            : table.figures(year, level.shareOfEngland(), group, dice(table, year, level)));
    return row;
  }

  private Dice dice(PublishedTable table, int year, Level level) {
    var name = table.fileName() + level.name();
    return Dice.of(setting.seed(), 10_000L * name.hashCode() + year, Dice.Stream.SCRAMBLE);
  }

  /** A place of the files: its geographic columns, and how much of England it is; a place of nothing has no figures. */
  private record Level(double shareOfEngland, List<String> place) {
    static final List<Level> ALL = Stream.concat(
            Stream.of(
                new Level(1, place("National", "", "", "", "", "")),
                new Level(0.11, place("Regional", REGION, REGION_NAME, "", "", "")),
                new Level(0, authority("999", AUTHORITY, "Example Council"))),
            IntStream.rangeClosed(1, NEIGHBOURS).mapToObj(Level::neighbour))
        .toList();

    /** Neighbours differ in size, so that their plain mean is not their figure together. */
    private static Level neighbour(int number) {
      var code = 988 + number;
      return new Level(
          0.004 + 0.001 * number,
          authority(
              Integer.toString(code), "E06999" + code, "Neighbour %d (made up)".formatted(number)));
    }

    private static List<String> authority(String oldCode, String code, String name) {
      return place("Local authority", REGION, REGION_NAME, oldCode, code, name);
    }

    /** What its chances hang on: the kind of place, and which of its kind where there are several. */
    String name() {
      return place.get(0) + place.get(7);
    }

    private static List<String> place(String level, String... rest) {
      var columns = new ArrayList<>(List.of(level, ENGLAND, "England"));
      columns.addAll(List.of(rest));
      return List.copyOf(columns);
    }
  }
}
