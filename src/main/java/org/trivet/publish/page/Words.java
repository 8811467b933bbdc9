package org.trivet.publish.page;

import org.trivet.measure.Polarity;
import org.trivet.publish.board.Finding.Against;
import org.trivet.publish.board.Finding.Change;
import org.trivet.publish.board.Finding.Direction;
import org.trivet.publish.board.Finding.Verdict;
import org.trivet.publish.board.Point;
import org.trivet.publish.board.Scale;

/** Figures, directions and verdicts as a reader meets them: always a word, and an arrow only beside it. */
final class Words {
  private Words() {}

  /** A figure, or its mark in square brackets. */
  static String figure(Point point, Scale scale) {
    return point
        .shown()
        .map(shown -> scale.text(shown.value()))
        .orElse("[" + point.mark().symbol() + "]");
  }

  static String range(Point point, Scale scale) {
    return point
        .shown()
        .map(shown -> shown
            .interval()
            .map(range -> scale.bare(range.low()) + " to " + scale.bare(range.high()))
            .orElse("[z]"))
        .orElse("[" + point.mark().symbol() + "]");
  }

  static String parts(Point point) {
    return point
        .shown()
        .map(shown -> "%s of %s"
            .formatted(
                Scale.whole(shown.parts().numerator()),
                Scale.whole(shown.parts().denominator())))
        .orElse("[" + point.mark().symbol() + "]");
  }

  static String good(Polarity polarity) {
    return switch (polarity) {
      case HIGHER_IS_BETTER -> "▲ Higher is better";
      case LOWER_IS_BETTER -> "▼ Lower is better";
      case CONTEXT -> "◆ Neither: it shows need";
    };
  }

  static String change(Change change, Scale scale) {
    var then = change.before().shown().map(shown -> scale.text(shown.value())).orElse("");
    var period = change.before().period().inShort();
    return switch (change.direction()) {
      case LEVEL -> "● No clear change (%s: %s)".formatted(period, then);
      case UP -> "▲ Rose from %s (%s)%s".formatted(then, period, verdict(change.verdict()));
      case DOWN -> "▼ Fell from %s (%s)%s".formatted(then, period, verdict(change.verdict()));
    };
  }

  static String against(Against against, Scale scale) {
    var theirs = against.theirs().value().map(scale::text).orElse("");
    return "%s England’s %s (%s)%s"
        .formatted(
            position(against.direction()),
            theirs,
            against.theirs().period().label().length() == 4
                ? against.theirs().period().label()
                : against.theirs().period().inShort(),
            verdict(against.verdict()));
  }

  private static String position(Direction direction) {
    return switch (direction) {
      case UP -> "▲ Above";
      case DOWN -> "▼ Below";
      case LEVEL -> "● Close to";
    };
  }

  private static String verdict(Verdict verdict) {
    return switch (verdict) {
      case BETTER -> ": better";
      case WORSE -> ": worse";
      case NEITHER -> "";
    };
  }
}
