package org.trivet.publish.page;

import java.util.ArrayList;
import java.util.List;
import org.trivet.publish.board.Point;
import org.trivet.publish.board.PublishedLine;
import org.trivet.publish.board.Story;
import org.trivet.publish.markup.Element;

/** One period only: ours and the published figures one below the other on one scale. */
record RangePicture(Story story, Story.Counted counted, Axis axis, String authority) {
  private static final double LEFT = 26;
  private static final double RIGHT = 374;
  private static final double FIRST = 46;
  private static final double ROW = 52;

  Chart.Picture drawn() {
    var rows = 1 + counted.lines().size();
    var bottom = FIRST + ROW * rows - 30;
    var shapes = new ArrayList<Element>();
    for (var tick : axis.values()) {
      shapes.add(Chart.line(x(tick), 8, x(tick), bottom).with("class", "grid"));
      shapes.add(Chart.text(axis.label(tick), x(tick), bottom + 18).with("class", "period"));
    }
    story
        .named()
        .aim()
        .target()
        .ifPresent(
            aimed -> shapes.add(Chart.line(x(aimed), 8, x(aimed), bottom).with("class", "target")));
    shapes.addAll(ours(counted.now()));
    for (var line = 0; line < counted.lines().size(); line++) {
      shapes.addAll(theirs(counted.lines().get(line), FIRST + ROW * (line + 1)));
    }
    return new Chart.Picture(bottom + 28, shapes);
  }

  private List<Element> ours(Point point) {
    var shapes = new ArrayList<Element>();
    var figure = point
        .shown()
        .map(shown -> counted.scale().text(shown.value()))
        .orElse("[" + point.mark().symbol() + "]");
    shapes.add(
        Chart.text(authority + " " + figure, LEFT, FIRST - 16).with("class", "row ours-name"));
    point.shown().ifPresent(shown -> {
      shown.interval().ifPresent(range -> {
        shapes.add(
            Chart.line(x(range.low()), FIRST, x(range.high()), FIRST).with("class", "range"));
        shapes.add(end(range.low()));
        shapes.add(end(range.high()));
      });
      shapes.add(Chart.dot(x(shown.value()), FIRST));
    });
    return shapes;
  }

  private Element end(double value) {
    return Chart.line(x(value), FIRST - 5, x(value), FIRST + 5).with("class", "range");
  }

  private List<Element> theirs(PublishedLine line, double y) {
    var shapes = new ArrayList<Element>();
    line.of(counted.now().period()).ifPresent(figure -> {
      var words =
          figure.value().map(counted.scale()::text).orElse("[" + figure.row().symbol() + "]");
      shapes.add(Chart.text(line.place().name() + " " + words, LEFT, y - 16).with("class", "row"));
      figure.value().ifPresent(value -> shapes.add(Chart.shape(line, x(value), y)));
    });
    return shapes;
  }

  private double x(double value) {
    return LEFT + (RIGHT - LEFT) * axis.share(value);
  }
}
