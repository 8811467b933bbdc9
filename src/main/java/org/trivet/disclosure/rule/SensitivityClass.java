package org.trivet.disclosure.rule;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.trivet.disclosure.CountRule;

/**
 * What is unsafe in one class of figures, as a site's text says it.
 *
 * @param counts what counts are hidden, and to what others are rounded
 * @param contributors the fewest that may stand behind a mean or an amount; empty where the class has none
 * @param money the p % rule; empty where the class has no amounts
 * @param extremes whether none and all give a whole group's attribute away
 */
public record SensitivityClass(
    CountRule counts, OptionalInt contributors, Optional<PercentRule> money, Extremes extremes) {
  /** What a true zero, and a true hundred percent, are. */
  public enum Extremes {
    SHOWN,
    HIDDEN
  }

  /** Why a figure is unsafe. */
  public enum Reason {
    FEW_CHILDREN,
    FEW_LEFT_OVER,
    FEW_CONTRIBUTORS,
    ONE_OUTWEIGHS,
    NONE_OR_ALL
  }

  /** Every reason why a figure may not be shown; none where it may. */
  public Set<Reason> reasons(Figure figure) {
    var reasons = EnumSet.noneOf(Reason.class);
    var parts = figure.parts();
    if (counts.isUnsafe(parts.childrenNumerator())
        || counts.isUnsafe(parts.childrenDenominator())
        || counts.isUnsafe(parts.numerator())
        || counts.isUnsafe(parts.denominator())) {
      reasons.add(Reason.FEW_CHILDREN);
    }
    if (counts.isUnsafe(parts.childrenDenominator() - parts.childrenNumerator())
        || counts.isUnsafe(parts.denominator() - parts.numerator())) {
      reasons.add(Reason.FEW_LEFT_OVER);
    }
    if (contributors.isPresent()
        && figure.contributors() > 0
        && figure.contributors() < contributors.getAsInt()) {
      reasons.add(Reason.FEW_CONTRIBUTORS);
    }
    if (figure
        .amount()
        .flatMap(amount -> money.filter(rule -> rule.isUnsafe(amount)))
        .isPresent()) {
      reasons.add(Reason.ONE_OUTWEIGHS);
    }
    if (extremes == Extremes.HIDDEN && isNoneOrAll(figure)) {
      reasons.add(Reason.NONE_OR_ALL);
    }
    return reasons;
  }

  private static boolean isNoneOrAll(Figure figure) {
    var parts = figure.parts();
    return parts.childrenDenominator() > 0
        && (parts.childrenNumerator() == 0
            || parts.childrenNumerator() == parts.childrenDenominator());
  }
}
