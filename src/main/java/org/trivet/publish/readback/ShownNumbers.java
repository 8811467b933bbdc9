package org.trivet.publish.readback;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.trivet.publish.board.Board;
import org.trivet.publish.board.PeriodName;
import org.trivet.publish.board.Point;
import org.trivet.publish.board.PublishedLine;
import org.trivet.publish.board.Shown;
import org.trivet.publish.board.Story;

/** The numbers that may stand in a scope: figures that are shown, as any file rounds them. */
final class ShownNumbers {
  private final Board board;
  private final Map<Facet.Scope, Set<String>> known = new ConcurrentHashMap<>();

  ShownNumbers(Board board) {
    this.board = board;
  }

  Set<String> in(Facet.Scope scope) {
    return known.computeIfAbsent(scope, this::gather);
  }

  private Set<String> gather(Facet.Scope scope) {
    var numbers = new HashSet<String>();
    board.stories().stream()
        .filter(story -> scope.measure().isEmpty() || story.named().id().equals(scope.measure()))
        .peek(story -> story.named().aim().target().ifPresent(aimed -> add(numbers, aimed)))
        .flatMap(story -> story.counted().stream())
        .forEach(counted -> {
          points(counted, scope).forEach(point -> add(numbers, point));
          counted.lines().stream()
              .flatMap(line -> line.figures().stream())
              .filter(figure -> scope.period().isEmpty())
              .forEach(figure -> add(numbers, figure));
        });
    return numbers;
  }

  private static List<Point> points(Story.Counted counted, Facet.Scope scope) {
    if (scope.breakdown().isEmpty()) {
      var all = new java.util.ArrayList<>(counted.points());
      counted.gaps().forEach(gap -> gap.groups().forEach(group -> all.addAll(group.points())));
      return all;
    }
    var own = scope.breakdown().equals("Total")
        ? counted.points()
        : counted.gaps().stream()
            .filter(gap -> gap.title().equals(scope.breakdown()))
            .flatMap(gap -> gap.groups().stream())
            .filter(group -> group.name().equals(scope.group()))
            .flatMap(group -> group.points().stream())
            .toList();
    return own.stream()
        .filter(point -> names(point.period()).contains(scope.period()))
        .toList();
  }

  private static Set<String> names(PeriodName period) {
    return new HashSet<>(List.of(
        period.label(), period.inShort(), period.timePeriod() + " " + period.timeIdentifier()));
  }

  private static void add(Set<String> numbers, Point point) {
    point.shown().ifPresent(shown -> {
      add(numbers, shown.parts().numerator());
      add(numbers, shown.parts().denominator());
      add(numbers, shown.value());
      shown.interval().ifPresent(range -> ends(numbers, range));
    });
    point.matchQuality().ifPresent(share -> add(numbers, Math.rint(100 * share)));
  }

  private static void ends(Set<String> numbers, Shown.Range range) {
    add(numbers, range.low());
    add(numbers, range.high());
  }

  private static void add(Set<String> numbers, PublishedLine.Figure figure) {
    Optional.of(figure.row()).flatMap(row -> row.ratio()).ifPresent(ratio -> {
      add(numbers, ratio.numerator());
      add(numbers, ratio.denominator());
    });
    figure.value().ifPresent(value -> add(numbers, value));
  }

  /** As it is shown: whole, or to a tenth. */
  private static void add(Set<String> numbers, double value) {
    for (var decimals = 0; decimals <= 1; decimals++) {
      numbers.add(Numbers.plain(
          BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString()));
    }
  }
}
