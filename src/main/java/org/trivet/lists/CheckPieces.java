package org.trivet.lists;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.trivet.measure.Ratio;
import org.trivet.page.Html;

/** The report's part about what is known: precision and recall by threshold, what each blocking rule finds, what none does. */
record CheckPieces(TruthCheck check) {
  Html all() {
    if (check.isEmpty()) {
      return Html.all(Stream.of(
          Html.of("h2", "Held against what is known"),
          Html.of("p", "Nothing that is known names a pair of these lists as one person.")));
    }
    return Html.all(Stream.of(
        Html.of("h2", "Held against what is known"),
        Html.of("p", people()),
        ThresholdPicture.of(check.thresholds()),
        thresholds(),
        Html.of("h2", "What blocking finds of the pairs known to be one person"),
        Html.of("p", missed()),
        rules()));
  }

  private String people() {
    return check
        .people()
        .map(quality -> "The people that were made of pairs: precision %s, recall %s, F1 %.4f."
            .formatted(
                share(new Ratio(quality.rightPairs(), quality.foundPairs())),
                share(new Ratio(quality.rightPairs(), quality.truePairs())),
                quality.f1()))
        .orElse(
            "Single pairs were labelled: precision is told of the labelled pairs alone, and is the lists' only if these were taken at random.");
  }

  private Html thresholds() {
    return Pieces.table(
        "Linked from this match weight on, pair by pair: 95 % intervals by Wilson in brackets",
        List.of("Weight from", "Known pairs", "Precision", "Recall", "F1"),
        check.thresholds().stream()
            .map(row -> Pieces.row(
                Pieces.number("%+.1f", row.weight()),
                Pieces.count((long) row.precision().denominator()),
                Pieces.number(share(row.precision())),
                Pieces.number(share(row.recall())),
                Pieces.number("%.4f", row.f1()))));
  }

  private String missed() {
    var found = check.found();
    var missed = (long) (found.denominator() - found.numerator());
    return missed == 0
        ? "Some rule finds each of them."
        : "%,d of %,d are found by no rule, and can only be put together through other records."
            .formatted(missed, (long) found.denominator());
  }

  private Html rules() {
    return Pieces.table(
        "A rule that finds nothing alone may be left out; blocks above a rule's cap are counted as found here",
        List.of("Rule", "Pairs found", "Share", "Found by no other rule"),
        check.rules().stream()
            .map(rule -> Pieces.row(
                Html.of("td", rule.rule()),
                Pieces.count((long) rule.found().numerator()),
                Pieces.number(share(rule.found())),
                Pieces.count(rule.aloneWithIt()))));
  }

  /** A share with its interval; a dash where there is nothing to share. */
  private static String share(Ratio ratio) {
    return ratio
        .interval()
        .map(interval -> String.format(
            Locale.UK,
            "%.4f (%.4f to %.4f)",
            ratio.share().orElse(0),
            interval.low(),
            interval.high()))
        .orElse("–");
  }
}
