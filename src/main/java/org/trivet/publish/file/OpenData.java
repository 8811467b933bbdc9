package org.trivet.publish.file;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trivet.publish.PublishRefusals;
import org.trivet.publish.PublishedRow;
import org.trivet.publish.board.Board;
import org.trivet.publish.board.PeriodName;
import org.trivet.publish.board.Point;
import org.trivet.publish.board.PublishedLine;
import org.trivet.publish.board.Shown;
import org.trivet.publish.board.Story;

/**
 * One measure to the department's open data standard: a file of figures and the file that describes its columns.
 *
 * <p>One file per measure, since a file may hold one kind of year only. A letter stands in the cell itself where there is no figure, as
 * that standard wants; every combination of time, place and group has its row.
 */
record OpenData(Board board, Story story, Story.Counted counted) {
  private static final List<String> FIRST = Stream.concat(
          TimeAndPlace.HEADER.stream(), Stream.of("breakdown_topic", "breakdown"))
      .toList();
  private static final String NO_CODE = "x";

  /** The two files, the description beside its data; refused where they would not pass the department's screener. */
  List<RenderedFile> files() {
    var problems = new OpenDataGates(story.named().id(), rows(), meta()).problems();
    if (!problems.isEmpty()) {
      throw PublishRefusals.notOpenData(story.named().id(), problems);
    }
    var name = "open-data/" + story.named().id();
    return List.of(
        RenderedFile.text(name + ".csv", CsvText.of(rows())),
        RenderedFile.text(name + ".meta.csv", CsvText.of(meta())));
  }

  List<List<String>> rows() {
    var rows = new ArrayList<List<String>>();
    rows.add(Stream.concat(FIRST.stream(), indicators().stream().map(Indicator::name))
        .toList());
    for (var point : counted.points()) {
      rows.add(row(point.period(), authority(), total(), ours(Optional.of(point))));
      for (var gap : counted.gaps()) {
        for (var group : gap.groups()) {
          rows.add(row(
              point.period(),
              authority(),
              List.of(gap.title(), group.name()),
              ours(group.at(point.period()))));
        }
      }
      for (var line : official()) {
        rows.add(row(
            point.period(),
            TimeAndPlace.place(line.place()),
            total(),
            theirs(line.of(point.period()))));
        groups()
            .forEach(group -> rows.add(row(
                point.period(),
                TimeAndPlace.place(line.place()),
                group,
                theirs(Optional.empty()))));
      }
    }
    return rows;
  }

  /** Lines of places that the department's form knows: neighbours together are none. */
  private List<PublishedLine> official() {
    return counted.lines().stream().filter(line -> !line.place().isNeighbours()).toList();
  }

  private List<List<String>> groups() {
    return counted.gaps().stream()
        .flatMap(gap -> gap.groups().stream().map(group -> List.of(gap.title(), group.name())))
        .toList();
  }

  private static List<String> total() {
    return List.of("Total", "Total");
  }

  private static List<String> row(
      PeriodName period, List<String> place, List<String> group, List<String> figures) {
    var row = new ArrayList<>(TimeAndPlace.time(period));
    row.addAll(place);
    row.addAll(group);
    row.addAll(figures);
    return row;
  }

  private List<String> authority() {
    var site = board.edition().site();
    var region = region();
    return Stream.of(
            List.of("Local authority"),
            TimeAndPlace.ENGLAND,
            region
                .map(place -> List.of(place.code(), place.name()))
                .orElse(List.of(NO_CODE, "Not available")),
            List.of(NO_CODE, site.code(), site.name()))
        .flatMap(List::stream)
        .toList();
  }

  /** The region that the published figures name for this authority. */
  private Optional<PublishedRow.Place> region() {
    return board.stories().stream()
        .flatMap(each -> each.counted().stream())
        .flatMap(each -> each.lines().stream())
        .map(PublishedLine::place)
        .filter(place -> place.level().equals("Regional"))
        .findFirst();
  }

  private List<String> ours(Optional<Point> point) {
    var mark = point.map(found -> found.mark().symbol()).orElse("z");
    var shown = point.flatMap(Point::shown);
    var range = shown.flatMap(Shown::interval);
    var noRange = shown.isPresent() ? "z" : mark;
    return List.of(
        part(shown, found -> found.parts().numerator(), mark),
        part(shown, found -> found.parts().denominator(), mark),
        value(shown.map(Shown::value), mark),
        value(range.map(Shown.Range::low), noRange),
        value(range.map(Shown.Range::high), noRange));
  }

  private List<String> theirs(Optional<PublishedLine.Figure> figure) {
    var mark = figure
        .map(found -> found.row().symbol())
        .filter(each -> !each.isEmpty())
        .orElse("x");
    var ratio = figure.flatMap(found -> found.row().ratio());
    return List.of(
        part(ratio, found -> found.numerator(), mark),
        part(ratio, found -> found.denominator(), mark),
        value(figure.flatMap(PublishedLine.Figure::value), mark),
        figure.isPresent() ? "z" : mark,
        figure.isPresent() ? "z" : mark);
  }

  private static <T> String part(Optional<T> found, Function<T, Double> part, String mark) {
    return found.map(part).map(value -> Decimals.part(value).toPlainString()).orElse(mark);
  }

  private String value(Optional<Double> value, String mark) {
    return value
        .map(each -> Decimals.of(each, counted.scale().decimals()).toPlainString())
        .orElse(mark);
  }

  /** One column of figures. */
  record Indicator(String name, String label, String unit, int decimals) {}

  List<Indicator> indicators() {
    var unit = counted.scale().name();
    var kind = unit.equals("per cent") ? "percent" : unit.equals("number") ? "count" : "rate";
    var symbol = unit.equals("per cent") ? "%" : "";
    var decimals = counted.scale().decimals();
    var of = " (" + unit + ")";
    return List.of(
        new Indicator("counted_count", "Counted", "", 0),
        new Indicator("out_of_count", "Out of", "", 0),
        new Indicator("measure_" + kind, "Measure" + of, symbol, decimals),
        new Indicator("lower_95_" + kind, "Lower 95% limit" + of, symbol, decimals),
        new Indicator("upper_95_" + kind, "Upper 95% limit" + of, symbol, decimals));
  }

  private List<List<String>> meta() {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of(
        "col_name",
        "col_type",
        "label",
        "indicator_grouping",
        "indicator_unit",
        "indicator_dp",
        "filter_hint",
        "filter_grouping_column"));
    if (levels() > 1) {
      rows.add(List.of(
          "breakdown", "Filter", "Breakdown", "", "", "", "Total, or a group", "breakdown_topic"));
    }
    indicators()
        .forEach(each -> rows.add(List.of(
            each.name(),
            "Indicator",
            each.label(),
            "",
            each.unit(),
            String.valueOf(each.decimals()),
            "",
            "")));
    return rows;
  }

  private int levels() {
    return new LinkedHashSet<>(groups()).size() + 1;
  }
}
