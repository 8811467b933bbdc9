package org.trivet.publish.readback;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trivet.publish.board.Story;
import org.w3c.dom.Element;

/**
 * A chart read with a ruler: the numbers of its axis give the scale, and each dot must lie where a shown figure lies. A dot too many, or one
 * where no shown figure is, gives a hidden one away.
 */
record ChartReader(Story story, Reading reading) {
  private static final double NEAR = 0.012;

  /** How far along the axis, and what is written there. */
  private record Tick(double place, double value) {}

  void read(Element chart) {
    if (chart.getAttribute("class").equals("key")) {
      return;
    }
    var upright = ticks(chart, "tick", "y", 5);
    var ticks = upright.isEmpty() ? ticks(chart, "period", "x", 0) : upright;
    var dots = SafeXml.elements(chart, "circle").stream()
        .filter(dot -> dot.getAttribute("class").equals("ours"))
        .toList();
    var where = "the chart of " + story.named().id();
    if (!isEven(ticks)) {
      reading.mustNotBe(where, "has an axis whose numbers do not stand at even steps");
    } else if (dots.size() > shown().size()) {
      reading.mustNotBe(where, "has more dots than figures that may be shown");
    } else {
      for (var dot : dots) {
        var place = Double.parseDouble(dot.getAttribute(upright.isEmpty() ? "cx" : "cy"));
        if (shown().stream().noneMatch(value -> isNear(ticks, place, value))) {
          reading.mustNotBe(where, "has a dot where no shown figure lies");
        }
      }
    }
  }

  private List<Double> shown() {
    return story.counted().stream()
        .flatMap(counted -> counted.points().stream())
        .flatMap(point -> point.shown().stream())
        .map(shown -> shown.value())
        .toList();
  }

  private static List<Tick> ticks(Element chart, String kind, String axis, double lift) {
    var ticks = new ArrayList<Tick>();
    for (var text : SafeXml.elements(chart, "text")) {
      if (text.getAttribute("class").equals(kind) && text.getTextContent().matches("[\\d.,]+")) {
        ticks.add(new Tick(
            Double.parseDouble(text.getAttribute(axis)) - lift,
            Double.parseDouble(text.getTextContent().replace(",", ""))));
      }
    }
    return ticks;
  }

  private static boolean isEven(List<Tick> ticks) {
    if (ticks.size() < 2) {
      return false;
    }
    var step = ticks.get(1).value - ticks.get(0).value;
    for (var at = 1; at < ticks.size(); at++) {
      if (Math.abs(ticks.get(at).value - ticks.get(at - 1).value - step) > 0.11) {
        return false;
      }
    }
    return step > 0;
  }

  private static boolean isNear(List<Tick> ticks, double place, double value) {
    var first = ticks.get(0);
    var last = ticks.get(ticks.size() - 1);
    var read = Optional.of((place - first.place) / (last.place - first.place))
        .map(share -> first.value + share * (last.value - first.value))
        .orElseThrow();
    return Math.abs(read - value) <= NEAR * (last.value - first.value) + 0.06;
  }
}
