package org.trivet.synthetic.truth;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.trivet.synthetic.extract.CsvFile;

/** Figures of the authority as it truly is, each a numerator over a denominator times a factor. */
public final class Figures {
  private final Map<Figure, double[]> figures = new EnumMap<>(Figure.class);

  /** Adds to both parts of a figure. */
  void add(Figure figure, double numerator, double denominator) {
    var parts = figures.computeIfAbsent(figure, counted -> new double[2]);
    parts[0] += numerator;
    parts[1] += denominator;
  }

  /** The value of a figure; empty if nobody was counted. */
  public OptionalDouble value(String figure) {
    return Arrays.stream(Figure.values())
        .filter(counted -> counted.text().equals(figure))
        .findFirst()
        .map(this::value)
        .orElse(OptionalDouble.empty());
  }

  private OptionalDouble value(Figure figure) {
    var parts = figures.get(figure);
    return parts == null || parts[1] == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(figure.times() * parts[0] / parts[1]);
  }

  /** The figures held against targets, in the targets' order. */
  public TargetReport against(List<Target> targets) {
    return new TargetReport(targets.stream()
        .map(target -> new TargetReport.Row(target, value(target.figure())))
        .toList());
  }

  void write(Path folder) {
    try (var file = CsvFile.create(
        folder.resolve("figures.csv"),
        List.of("figure", "value", "numerator", "denominator"),
        Set.of())) {
      figures.forEach((figure, parts) -> file.row(
          figure.text(),
          value(figure).stream()
              .mapToObj(value -> String.format(Locale.ROOT, "%.3f", value))
              .findFirst()
              .orElse(""),
          String.format(Locale.ROOT, "%.0f", parts[0]),
          String.format(Locale.ROOT, "%.0f", parts[1])));
    }
  }
}
