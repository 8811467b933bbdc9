package org.trivet.console;

/**
 * One measured figure of the whole authority as a release states it.
 *
 * @param unit {@code percent}, {@code count}, or what else its measure says
 */
record Figure(
    String id,
    String title,
    String period,
    long numerator,
    long denominator,
    double value,
    String unit) {
  /** Below this, who was counted may be guessed: the number is not shown, nor what would give it away. */
  private static final long SMALL = 10;

  private static final String PERCENT = "percent";

  private boolean isCount() {
    return unit.equals("count");
  }

  private boolean isShare() {
    return unit.equals(PERCENT);
  }

  boolean isSmall() {
    return numerator < SMALL || (isShare() && denominator - numerator < SMALL);
  }

  /** As the page shows it. */
  String words() {
    if (numerator < SMALL) {
      return isCount() || denominator < SMALL
          ? "fewer than 10"
          : "fewer than 10 of %,d".formatted(denominator);
    }
    if (isSmall()) {
      return "all but fewer than 10 of %,d".formatted(denominator);
    }
    return isCount() ? "%,d".formatted(numerator) : valueInWords();
  }

  private String valueInWords() {
    return isShare() ? "%.1f %%".formatted(value) : "%,.1f %s".formatted(value, unit);
  }

  /** Against the night before, in words. */
  String against(Figure before) {
    if (isSmall() || before.isSmall()) {
      return words().equals(before.words())
          ? "as before"
          : "was %s; the change is too small a number to show".formatted(before.words());
    }
    var change = isCount() ? numerator - before.numerator : value - before.value;
    var shown =
        isCount() ? "%,.0f".formatted(Math.abs(change)) : "%.1f".formatted(Math.abs(change));
    if (shown.matches("0(\\.0)?")) {
      return "unchanged";
    }
    return "%s %s%s from %s"
        .formatted(change > 0 ? "up" : "down", shown, isShare() ? " points" : "", before.words());
  }
}
