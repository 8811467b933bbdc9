package org.trivet.publish.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.trivet.publish.PublishedRow;

/** A board's figures as a tidy CSV file: one row per measure, period and place; a value and its status in columns of their own. */
public record TidyRows(Board board) {
  static final List<String> HEADER = List.of(
      "time_period",
      "time_identifier",
      "geographic_level",
      "country_code",
      "country_name",
      "region_code",
      "region_name",
      "old_la_code",
      "new_la_code",
      "la_name",
      "measure_id",
      "measure",
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

  /** The file's text; the same board gives the same text. */
  public String text() {
    var rows = new ArrayList<List<String>>();
    rows.add(HEADER);
    for (var story : board.stories()) {
      story.counted().ifPresent(counted -> {
        counted.points().forEach(point -> rows.add(row(story, counted, point)));
        counted
            .lines()
            .forEach(line -> line.figures()
                .forEach(figure -> rows.add(row(story, counted, line.place(), figure))));
      });
    }
    return rows.stream()
        .map(row -> row.stream().map(TidyRows::field).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private List<String> row(Story story, Story.Counted counted, Point point) {
    var site = board.edition().site();
    var row = new ArrayList<>(time(point.period()));
    row.addAll(
        List.of("Local authority", "E92000001", "England", "", "", "", site.code(), site.name()));
    row.addAll(measure(story, counted, point.period()));
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
    var row = new ArrayList<>(time(figure.period()));
    row.addAll(
        place.isNational()
            ? List.of("National", place.code(), place.name(), "", "", "", "", "")
            : List.of("Regional", "E92000001", "England", place.code(), place.name(), "", "", ""));
    row.addAll(measure(story, counted, figure.period()));
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

  private static List<String> time(PeriodName period) {
    return List.of(period.timePeriod(), period.timeIdentifier());
  }

  private static List<String> measure(Story story, Story.Counted counted, PeriodName period) {
    return List.of(
        story.named().id(),
        story.named().name(),
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

  private static String field(String value) {
    return value.matches("[^,\"\\r\\n]*") ? value : "\"" + value.replace("\"", "\"\"") + "\"";
  }
}
