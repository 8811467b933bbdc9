package org.trivet.lists;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.trivet.lists.Drawing.Anchor;
import org.trivet.lists.Drawing.At;
import org.trivet.matching.explain.Explanation;
import org.trivet.matching.explain.Step;
import org.trivet.page.Html;

/** An explanation as a picture: each step begins where the one above it ended, the sum comes last, thresholds are lines. */
final class Waterfall {
  private static final double WIDTH = 900;
  private static final double LEFT = 330;
  private static final double RIGHT = 820;
  private static final double NAMES = 20;
  private static final double TOP = 34;
  private static final double ROW = 26;
  private static final double BAR = 16;
  private static final double ROOM = 1;
  private static final String GREY = "#6b6b6b";

  private final Explanation explanation;
  private final double least;
  private final double most;
  private final double bottom;
  private final Drawing drawing;

  private Waterfall(Explanation explanation) {
    this.explanation = explanation;
    var ends = ends(explanation.steps());
    var shown = DoubleStream.concat(
            DoubleStream.of(0, explanation.limits().link(), explanation.limits().review()),
            DoubleStream.of(ends))
        .summaryStatistics();
    this.least = shown.getMin() - ROOM;
    this.most = shown.getMax() + ROOM;
    this.bottom = TOP + ROW * (ends.length + 1);
    this.drawing = new Drawing(WIDTH, bottom + 30);
  }

  static Html of(Explanation explanation) {
    return new Waterfall(explanation).drawn();
  }

  /** Where the sum stands after each step. */
  static double[] ends(List<Step> steps) {
    var ends = new double[steps.size()];
    var sum = 0.0;
    for (var at = 0; at < ends.length; at++) {
      sum += steps.get(at).weight();
      ends[at] = sum;
    }
    return ends;
  }

  private Html drawn() {
    addAxis();
    var ends = ends(explanation.steps());
    for (var at = 0; at < ends.length; at++) {
      var step = explanation.steps().get(at);
      addBar(at, "%s: %s".formatted(step.what(), step.level()), ends[at] - step.weight(), ends[at]);
    }
    addBar(ends.length, "all steps together", 0, explanation.sum());
    addThreshold("review", explanation.limits().review(), Anchor.END);
    addThreshold("link", explanation.limits().link(), Anchor.START);
    return drawing.drawn(
        "waterfall",
        "How the match weight adds up",
        String.format(
            Locale.ROOT,
            "%d steps from the prior to %+.2f; review from %+.1f on, link from %+.1f on. The table below has the same numbers.",
            ends.length,
            explanation.sum(),
            explanation.limits().review(),
            explanation.limits().link()));
  }

  private void addAxis() {
    var distance = most - least > 60 ? 20 : most - least > 25 ? 10 : 5;
    for (var tick = Math.ceil(least / distance) * distance; tick <= most; tick += distance) {
      drawing.line(new At(x(tick), TOP), new At(x(tick), bottom), tick == 0 ? GREY : "#dddddd");
      drawing.text(
          new At(x(tick), bottom + 18),
          Anchor.MIDDLE,
          String.format(Locale.ROOT, "%.0f", tick + 0.0));
    }
  }

  private void addBar(int row, String label, double from, double to) {
    var y = TOP + ROW * row + (ROW - BAR) / 2;
    var isSum = row == explanation.steps().size() || row == 0;
    var fill = isSum ? GREY : to < from ? Pieces.AGAINST : Pieces.FOR;
    drawing.text(new At(LEFT - 10, y + BAR - 3), Anchor.END, label);
    drawing.box(new At(x(from), y), new At(x(to), y + BAR), fill);
    drawing.text(
        new At(Math.max(x(from), x(to)) + 6, y + BAR - 3),
        Anchor.START,
        String.format(Locale.ROOT, "%+.2f", to - from));
  }

  /** The review threshold's name stands left of its line and the link threshold's right, since the two may lie close together. */
  private void addThreshold(String name, double weight, Anchor side) {
    var aside = side == Anchor.END ? -4 : 4;
    drawing.dashed(new At(x(weight), NAMES - 12), new At(x(weight), bottom), "#1a1a1a", "6 4");
    drawing.text(
        new At(x(weight) + aside, NAMES),
        side,
        String.format(Locale.ROOT, "%s %+.1f", name, weight));
  }

  private double x(double weight) {
    return LEFT + (weight - least) / (most - least) * (RIGHT - LEFT);
  }
}
