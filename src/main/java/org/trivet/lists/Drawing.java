package org.trivet.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.trivet.page.Html;

/** Shapes of one picture, in its own units, from the upper left; what it shows stands in words in its title and description. */
final class Drawing {
  private final List<Html> shapes = new ArrayList<>();
  private final double width;
  private final double height;

  Drawing(double width, double height) {
    this.width = width;
    this.height = height;
  }

  /** Where a label stands to its place. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /** A place in the picture. */
  record At(double x, double y) {}

  void box(At corner, At opposite, String fill) {
    shapes.add(Html.of(
        "rect",
        Map.of(
            "x", written(Math.min(corner.x(), opposite.x())),
            "y", written(Math.min(corner.y(), opposite.y())),
            "width", written(Math.max(1, Math.abs(corner.x() - opposite.x()))),
            "height", written(Math.abs(corner.y() - opposite.y())),
            "fill", fill)));
  }

  void line(At from, At to, String stroke) {
    dashed(from, to, stroke, "none");
  }

  /**
   * A line in strokes and gaps.
   *
   * @param dashes lengths of strokes and gaps, such as {@code 6 4}
   */
  void dashed(At from, At to, String stroke, String dashes) {
    shapes.add(Html.of(
        "line",
        Map.of(
            "x1", written(from.x()),
            "y1", written(from.y()),
            "x2", written(to.x()),
            "y2", written(to.y()),
            "stroke", stroke,
            "stroke-dasharray", dashes,
            "stroke-width", "1.5")));
  }

  void text(At place, Anchor anchor, String text) {
    shapes.add(Html.of(
        "text",
        Map.of(
            "x",
            written(place.x()),
            "y",
            written(place.y()),
            "text-anchor",
            anchor.name().toLowerCase(Locale.ROOT)),
        Html.text(text)));
  }

  /** The picture, with an id that no other picture of the page has. */
  Html drawn(String id, String title, String description) {
    var told = Stream.of(
        Html.of("title", Map.of("id", id + "-title"), Html.text(title)),
        Html.of("desc", Map.of("id", id + "-desc"), Html.text(description)));
    return Html.of(
        "svg",
        Map.of(
            "viewBox",
            "0 0 %s %s".formatted(written(width), written(height)),
            "width",
            written(width),
            "role",
            "img",
            "aria-labelledby",
            id + "-title " + id + "-desc"),
        Html.all(Stream.concat(told, shapes.stream())));
  }

  private static String written(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
