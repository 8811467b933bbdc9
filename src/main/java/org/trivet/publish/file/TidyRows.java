package org.trivet.publish.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.trivet.publish.PublishedRow;
import org.trivet.publish.board.Board;
import org.trivet.publish.board.PeriodName;
import org.trivet.publish.board.Point;
import org.trivet.publish.board.PublishedLine;
import org.trivet.publish.board.Story;

/** A board's figures as a tidy CSV file: one row per measure, period, place and group; a value and its status in columns of their own. */
public record TidyRows(Board board) {
  private static final List<String> MEASURED = List.of(
      "measure_id",
      "measure",
      "breakdown_topic",
      "breakdown",
      "period",
      "as_at",
      "unit",
      "numerator",
      "denominator",
      "value",
      "lower_95",
      "upper_95",
      "value_status",
      "data_status",
      "match_quality_percent");

  static final List<String> HEADER =
      Stream.concat(TimeAndPlace.HEADER.stream(), MEASURED.stream()).toList();

  private static final List<String> TOTAL = List.of("Total", "Total");

  /** The file's text; the same board gives the same text. */
  public String text() {
    var rows = new ArrayList<List<String>>();
    rows.add(HEADER);
    for (var story : board.stories()) {
      story.counted().ifPresent(counted -> {
        counted.points().forEach(point -> rows.add(row(story, counted, TOTAL, point)));
        for (var gap : counted.gaps()) {
          for (var group : gap.groups()) {
            var of = List.of(gap.title(), group.name());
            group.points().forEach(point -> rows.add(row(story, counted, of, point)));
          }
        }
        counted
            .lines()
            .forEach(line -> line.figures()
                .forEach(figure -> rows.add(row(story, counted, line.place(), figure))));
      });
    }
    return CsvText.of(rows);
  }

  private List<String> row(Story story, Story.Counted counted, List<String> group, Point point) {
    var site = board.edition().site();
    var row = new ArrayList<>(TimeAndPlace.time(point.period()));
    row.add("Local authority");
    row.addAll(TimeAndPlace.ENGLAND);
    row.addAll(List.of("", "", "", site.code(), site.name()));
    row.addAll(measure(story, counted, group, point.period()));
    row.addAll(point
        .shown()
        .map(shown -> List.of(
            number(shown.parts().numerator()),
            number(shown.parts().denominator()),
            decimal(shown.value()),
            shown.interval().map(range -> decimal(range.low())).orElse(""),
            shown.interval().map(range -> decimal(range.high())).orElse("")))
        .orElse(List.of("", "", "", "", "")));
    row.addAll(List.of(
        point.mark().symbol(),
        point.period().status().word(),
        point.matchQuality().isPresent()
            ? Long.toString(Math.round(100 * point.matchQuality().getAsDouble()))
            : ""));
    return row;
  }

  private static List<String> row(
      Story story, Story.Counted counted, PublishedRow.Place place, PublishedLine.Figure figure) {
    var row = new ArrayList<>(TimeAndPlace.time(figure.period()));
    row.addAll(TimeAndPlace.place(place));
    row.addAll(measure(story, counted, TOTAL, figure.period()));
    row.addAll(figure
        .row()
        .ratio()
        .map(ratio -> List.of(
            number(ratio.numerator()),
            number(ratio.denominator()),
            figure.value().map(TidyRows::decimal).orElse("")))
        .orElse(List.of("", "", "")));
    row.addAll(List.of("", "", figure.row().symbol(), "published", ""));
    return row;
  }

  private static List<String> measure(
      Story story, Story.Counted counted, List<String> group, PeriodName period) {
    return List.of(
        story.named().id(),
        story.named().name(),
        group.get(0),
        group.get(1),
        period.label(),
        period.asAt().toString(),
        counted.scale().name());
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : decimal(value);
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
