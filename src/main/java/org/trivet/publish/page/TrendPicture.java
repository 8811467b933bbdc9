package org.trivet.publish.page;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.trivet.publish.board.Point;
import org.trivet.publish.board.PublishedLine;
import org.trivet.publish.board.Shown;
import org.trivet.publish.board.Story;
import org.trivet.publish.markup.Element;

/** Several periods side by side: ours as dots joined by a line, each with its range; England and those beside it to the right of each dot. */
record TrendPicture(Story.Counted counted, Axis axis, OptionalDouble target) {
  private static final double LEFT = 52;
  private static final double RIGHT = 392;
  private static final double TOP = 26;
  private static final double BOTTOM = 206;
  private static final double HEIGHT = 236;
  private static final double ASIDE = 22;

  Chart.Picture drawn() {
    var shapes = new ArrayList<Element>();
    for (var tick : axis.values()) {
      shapes.add(Chart.line(LEFT, y(tick), RIGHT, y(tick)).with("class", "grid"));
      shapes.add(Chart.text(axis.label(tick), LEFT - 8, y(tick) + 5).with("class", "tick"));
    }
    target.ifPresent(
        aimed -> shapes.add(Chart.line(LEFT, y(aimed), RIGHT, y(aimed)).with("class", "target")));
    shapes.addAll(joins());
    for (var i = 0; i < counted.points().size(); i++) {
      shapes.addAll(period(i));
    }
    return new Chart.Picture(HEIGHT, shapes);
  }

  private List<Element> period(int place) {
    var point = counted.points().get(place);
    var x = x(place);
    var shapes = new ArrayList<Element>();
    shapes.add(Chart.text(point.period().onAxis(), x, BOTTOM + 22).with("class", "period"));
    for (var line = 0; line < counted.lines().size(); line++) {
      shapes.addAll(theirs(counted.lines().get(line), point, x + aside() * (line + 1)));
    }
    shapes.addAll(point
        .shown()
        .map(shown -> ours(shown, x))
        .orElseGet(() -> List.of(
            Chart.text("[" + point.mark().symbol() + "]", x, BOTTOM - 8).with("class", "value"))));
    return shapes;
  }

  private List<Element> ours(Shown shown, double x) {
    var shapes = new ArrayList<Element>();
    shown.interval().ifPresent(range -> {
      shapes.add(Chart.line(x, y(range.low()), x, y(range.high())).with("class", "range"));
      shapes.add(Chart.line(x - 5, y(range.low()), x + 5, y(range.low())).with("class", "range"));
      shapes.add(Chart.line(x - 5, y(range.high()), x + 5, y(range.high())).with("class", "range"));
    });
    shapes.add(Chart.dot(x, y(shown.value())));
    var top = shown.interval().map(Shown.Range::high).orElse(shown.value());
    shapes.add(
        Chart.text(counted.scale().text(shown.value()), x, y(top) - 9).with("class", "value"));
    return shapes;
  }

  private List<Element> theirs(PublishedLine line, Point point, double x) {
    return line.of(point.period())
        .flatMap(PublishedLine.Figure::value)
        .map(value -> List.of(Chart.shape(line, x, y(value))))
        .orElse(List.of());
  }

  /** A line between neighbours that are both shown; a hidden figure leaves a gap. */
  private List<Element> joins() {
    var shapes = new ArrayList<Element>();
    for (var i = 1; i < counted.points().size(); i++) {
      var from = x(i - 1);
      var to = x(i);
      var then = counted.points().get(i - 1).shown();
      var now = counted.points().get(i).shown();
      then.ifPresent(was -> now.ifPresent(is ->
          shapes.add(Chart.line(from, y(was.value()), to, y(is.value())).with("class", "trend"))));
    }
    return shapes;
  }

  private double x(int place) {
    var band = band();
    return LEFT + band * (place + 0.5);
  }

  private double band() {
    return (RIGHT - LEFT) / counted.points().size();
  }

  /** How far to the right of ours the next shape stands. */
  private double aside() {
    return Math.min(ASIDE, band() / 5);
  }

  private double y(double value) {
    return BOTTOM - (BOTTOM - TOP) * axis.share(value);
  }
}
