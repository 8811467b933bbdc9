package org.trivet.lists;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.trivet.lists.Drawing.Anchor;
import org.trivet.lists.Drawing.At;
import org.trivet.measure.Ratio;
import org.trivet.page.Html;

/** Precision and recall over the match weight from which on pairs would be linked, with their intervals. */
final class ThresholdPicture {
  private static final double WIDTH = 900;
  private static final double LEFT = 70;
  private static final double RIGHT = 780;
  private static final double TOP = 20;
  private static final double BOTTOM = 300;
  private static final double TICKS = 5;

  private final List<AtThreshold> rows;
  private final double lowest;
  private final Drawing drawing = new Drawing(WIDTH, BOTTOM + 50);

  private ThresholdPicture(List<AtThreshold> rows) {
    this.rows = rows;
    var least = rows.stream()
        .flatMap(row -> java.util.stream.Stream.of(row.precision(), row.recall()))
        .flatMap(ratio -> ratio.interval().stream())
        .mapToDouble(Ratio.Interval::low)
        .min()
        .orElse(0);
    this.lowest = Math.min(0.95, Math.floor(least * 20) / 20);
  }

  static Html of(List<AtThreshold> rows) {
    return new ThresholdPicture(rows).drawn();
  }

  private Html drawn() {
    addAxes();
    addLine("precision", AtThreshold::precision, Pieces.FOR, "none");
    addLine("recall", AtThreshold::recall, Pieces.AGAINST, "7 4");
    return drawing.drawn(
        "thresholds",
        "Precision and recall by threshold",
        "Precision, a solid line, and recall, a dashed one, over the match weight from which on pairs would be linked, %s to %s. The table below has the same numbers."
            .formatted(rows.get(0).weight(), rows.get(rows.size() - 1).weight()));
  }

  private void addAxes() {
    for (var tick = 0; tick <= TICKS; tick++) {
      var share = lowest + (1 - lowest) * tick / TICKS;
      drawing.line(new At(LEFT, y(share)), new At(RIGHT, y(share)), "#dddddd");
      drawing.text(
          new At(LEFT - 8, y(share) + 4),
          Anchor.END,
          String.format(Locale.ROOT, "%.1f %%", 100 * share));
    }
    rows.stream()
        .filter(row -> row.weight() % 4 == 0)
        .forEach(row -> drawing.text(
            new At(x(row), BOTTOM + 20),
            Anchor.MIDDLE,
            String.format(Locale.ROOT, "%.0f", row.weight() + 0.0)));
    drawing.text(
        new At((LEFT + RIGHT) / 2, BOTTOM + 42), Anchor.MIDDLE, "linked from this match weight on");
  }

  private void addLine(String name, Function<AtThreshold, Ratio> of, String colour, String dashes) {
    var known = rows.stream().filter(row -> of.apply(row).share().isPresent()).toList();
    for (var at = 0; at < known.size(); at++) {
      var row = known.get(at);
      of.apply(row)
          .interval()
          .ifPresent(interval -> drawing.line(
              new At(x(row), y(interval.low())), new At(x(row), y(interval.high())), colour));
      if (at > 0) {
        drawing.dashed(place(known.get(at - 1), of), place(row, of), colour, dashes);
      }
    }
    if (!known.isEmpty()) {
      var last = place(known.get(known.size() - 1), of);
      drawing.text(new At(last.x() + 10, last.y() + 4), Anchor.START, name);
    }
  }

  private At place(AtThreshold row, Function<AtThreshold, Ratio> of) {
    return new At(x(row), y(of.apply(row).share().orElse(0)));
  }

  private double x(AtThreshold row) {
    var first = rows.get(0).weight();
    var last = rows.get(rows.size() - 1).weight();
    return LEFT + (row.weight() - first) / Math.max(1, last - first) * (RIGHT - LEFT);
  }

  private double y(double share) {
    return BOTTOM - (share - lowest) / (1 - lowest) * (BOTTOM - TOP);
  }
}
