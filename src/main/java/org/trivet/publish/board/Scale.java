package org.trivet.publish.board;

import java.util.Locale;
import org.trivet.measure.Ratio;
import org.trivet.measure.Unit;
import org.trivet.publish.cells.ShownParts;

/** How the two parts of a measure are read as one figure, and how that figure is written. */
public record Scale(Unit unit) {
  private static final String RATE = "rate-per-";

  /** By what the ratio is multiplied: 100 for a percentage, 1000 for a rate per 1 000. */
  public int per() {
    if (unit == Unit.PERCENT) {
      return 100;
    }
    return unit.word().startsWith(RATE)
        ? Integer.parseInt(unit.word().substring(RATE.length()))
        : 1;
  }

  /** The figure of protected parts; empty where there is nothing to divide by. */
  public java.util.Optional<Shown> read(ShownParts parts) {
    if (unit == Unit.COUNT) {
      var count = new Ratio(parts.numerator(), 1);
      return java.util.Optional.of(
          new Shown(parts, parts.numerator(), count.eventInterval().map(ends -> range(ends, 1))));
    }
    var ratio = new Ratio(parts.numerator(), parts.denominator());
    return ratio.share().stream()
        .mapToObj(share -> new Shown(parts, per() * share, interval(ratio)))
        .findFirst();
  }

  /** The figure of published parts, which need no protection here. */
  public java.util.Optional<Double> read(Ratio published) {
    return published.share().stream().mapToObj(share -> per() * share).findFirst();
  }

  private java.util.Optional<Shown.Range> interval(Ratio ratio) {
    if (unit == Unit.MEAN) {
      return java.util.Optional.empty();
    }
    var ends = unit == Unit.PERCENT ? ratio.interval() : ratio.eventInterval();
    return ends.map(both -> range(both, per()));
  }

  private static Shown.Range range(Ratio.Interval ends, int per) {
    return new Shown.Range(per * ends.low(), per * ends.high());
  }

  /** How many decimals a figure is shown with. */
  public int decimals() {
    return unit == Unit.COUNT ? 0 : 1;
  }

  /** As a table writes it: {@code 46.4%}, {@code 36.1}, {@code 1,234}. */
  public String text(double value) {
    return switch (symbolKind()) {
      case "%" -> oneDecimal(value) + "%";
      case "count" -> whole(value);
      default -> oneDecimal(value);
    };
  }

  /** The same without its unit, for a column whose heading names it. */
  public String bare(double value) {
    return text(value).replace("%", "");
  }

  /** As a heading says it: {@code 46%}, {@code 36.1 per 1,000}. */
  public String words(double value) {
    if (symbolKind().equals("%")) {
      return (value >= 10 ? whole(value) : oneDecimal(value)) + "%";
    }
    return unit.word().startsWith(RATE) ? oneDecimal(value) + " per " + whole(per()) : text(value);
  }

  /** The same with one decimal, for a heading in which two figures would otherwise look alike. */
  public String exactWords(double value) {
    return symbolKind().equals("%") ? text(value) : words(value);
  }

  /** What the figure is, in words for a table: {@code per cent}, {@code per 1,000}, {@code number}. */
  public String name() {
    return switch (symbolKind()) {
      case "%" -> "per cent";
      case "count" -> "number";
      default -> unit.word().startsWith(RATE) ? "per " + whole(per()) : "mean";
    };
  }

  private String symbolKind() {
    if (unit == Unit.PERCENT) {
      return "%";
    }
    return unit == Unit.COUNT ? "count" : "decimal";
  }

  /** A whole number with commas. */
  public static String whole(double value) {
    return String.format(Locale.UK, "%,d", Math.round(value));
  }

  private static String oneDecimal(double value) {
    return String.format(Locale.UK, "%,.1f", value);
  }
}
