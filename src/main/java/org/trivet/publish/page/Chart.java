package org.trivet.publish.page;

import static org.trivet.publish.markup.Element.element;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.trivet.publish.board.Point;
import org.trivet.publish.board.PublishedLine;
import org.trivet.publish.board.Scale;
import org.trivet.publish.board.Shown;
import org.trivet.publish.board.Story;
import org.trivet.publish.markup.Element;

/**
 * A measure's chart: its figures as dots with the 95 % range, England and those beside it as shapes of their own beside them. A hidden figure is a gap
 * with its mark; nothing is drawn where it would lie.
 */
record Chart(Story story, Story.Counted counted, String authority) {
  static final double WIDTH = 400;
  private static final double GAP_OF_LINES = 20;

  /** The picture with its title and, for those who do not see it, the same in words. */
  Element drawn() {
    var id = story.anchor();
    var picture = counted.points().size() == 1
        ? new RangePicture(story, counted, axis(), authority).drawn()
        : new TrendPicture(counted, axis(), target()).drawn();
    return element("svg")
        .with("viewBox", "0 0 400 " + Math.round(picture.height()))
        .with("role", "img")
        .with("aria-labelledby", id + "-title " + id + "-desc")
        .add(
            element("title", story.finding().title()).with("id", id + "-title"),
            element("desc", words()).with("id", id + "-desc"))
        .add(picture.shapes());
  }

  /** Shapes and how tall they are together. */
  record Picture(double height, List<Element> shapes) {}

  boolean beginsAtZero() {
    return axis().beginsAtZero();
  }

  private Axis axis() {
    var ours =
        counted.points().stream().flatMap(point -> point.shown().stream()).flatMap(Chart::extent);
    var theirs = counted.lines().stream()
        .flatMap(line -> line.figures().stream())
        .flatMap(figure -> figure.value().stream());
    return Axis.over(
        Stream.of(ours, theirs, target().stream().boxed()).flatMap(each -> each).toList());
  }

  private OptionalDouble target() {
    return story.named().aim().target();
  }

  private static Stream<Double> extent(Shown shown) {
    return Stream.concat(
        Stream.of(shown.value()),
        shown.interval().stream().flatMap(range -> Stream.of(range.low(), range.high())));
  }

  private String words() {
    var sentences = new ArrayList<String>();
    for (var point : counted.points()) {
      sentences.add("%s %s: %s."
          .formatted(authority, point.period().inWords(), words(point, counted.scale())));
    }
    for (var line : counted.lines()) {
      for (var figure : line.figures()) {
        sentences.add("%s %s: %s."
            .formatted(
                line.place().name(),
                figure.period().inWords(),
                figure
                    .value()
                    .map(counted.scale()::text)
                    .orElse("not available [" + figure.row().symbol() + "]")));
      }
    }
    target()
        .ifPresent(
            aimed -> sentences.add("Target: %s.".formatted(counted.scale().text(aimed))));
    return String.join(" ", sentences);
  }

  private static String words(Point point, Scale scale) {
    return point
        .shown()
        .map(shown -> scale.text(shown.value())
            + shown
                .interval()
                .map(range ->
                    ", range %s to %s".formatted(scale.text(range.low()), scale.text(range.high())))
                .orElse(""))
        .orElse("[" + point.mark().symbol() + "]");
  }

  static Element text(String words, double x, double y) {
    return element("text", words).with("x", x).with("y", y);
  }

  static Element line(double x1, double y1, double x2, double y2) {
    return element("line").with("x1", x1).with("y1", y1).with("x2", x2).with("y2", y2);
  }

  static Element dot(double x, double y) {
    return element("circle").with("cx", x).with("cy", y).with("r", 6).with("class", "ours");
  }

  /** The shape of {@link #shape} in words. */
  static String shapeName(PublishedLine line) {
    var shape = line.place().isNeighbours() ? "triangle" : "square";
    return "; a %s is %s"
        .formatted(line.place().isNational() ? "diamond" : shape, line.place().name());
  }

  /** England a diamond, a region a square, neighbours a triangle: told apart without colour. */
  static Element shape(PublishedLine line, double x, double y) {
    if (line.place().isNational()) {
      return element("path")
          .with(
              "d",
              "M%1$s %3$s L%2$s %4$s L%1$s %5$s L%6$s %4$s Z"
                  .formatted(
                      tenth(x),
                      tenth(x + 6.5),
                      tenth(y - 6.5),
                      tenth(y),
                      tenth(y + 6.5),
                      tenth(x - 6.5)))
          .with("class", "england");
    }
    if (line.place().isNeighbours()) {
      return element("path")
          .with(
              "d",
              "M%1$s %3$s L%2$s %4$s L%5$s %4$s Z"
                  .formatted(tenth(x), tenth(x + 6), tenth(y - 6), tenth(y + 5), tenth(x - 6)))
          .with("class", "neighbours");
    }
    return element("rect")
        .with("x", x - 5)
        .with("y", y - 5)
        .with("width", 10)
        .with("height", 10)
        .with("class", "region");
  }

  /** Which shape is whose, one line each. */
  List<Element> key(double top) {
    var shapes = new ArrayList<Element>();
    var y = top;
    shapes.add(dot(8, y));
    shapes.add(text(authority, 22, y + 5));
    for (var line : counted.lines()) {
      y += GAP_OF_LINES;
      shapes.add(shape(line, 8, y));
      shapes.add(text(line.place().name(), 22, y + 5));
    }
    if (target().isPresent()) {
      y += GAP_OF_LINES;
      shapes.add(line(0, y, 16, y).with("class", "target"));
      shapes.add(text("Target " + counted.scale().text(target().getAsDouble()), 22, y + 5));
    }
    return shapes;
  }

  private static String tenth(double value) {
    return String.format(java.util.Locale.ROOT, "%.1f", value);
  }
}
