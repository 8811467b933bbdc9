package org.trivet.matching;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How alike two records are in one attribute; what each means exactly is said by the {@link Attribute} that gives it. */
public enum Likeness {
  /** One of the two says nothing. */
  MISSING,
  SAME,
  /** The same, but the kind of value that many people share: a temporary UPN, an untraced NHS number, an estimated birth date. */
  SAME_WEAK,
  /** Forename: a known short form or spelling of the other, {@code KATE} and {@code KATHERINE}. */
  SHORT_FORM,
  /** Spelt nearly alike, or postcodes of one sector. */
  CLOSE,
  /** A part in common: one barrel of the surname, two of day, month and year. */
  PART,
  /** Forename: only an initial, and it fits. */
  INITIAL,
  /** Turned round: forename and surname, or day and month. */
  SWAPPED,
  /** Somewhat alike: a typing error, a sibling, or a birth near its expected date. */
  NEAR,
  DIFFERENT;

  /** The likeness that models and reports write as {@code same-weak}. */
  public static Optional<Likeness> parse(String written) {
    return Arrays.stream(values())
        .filter(likeness -> likeness.text().equals(written))
        .findFirst();
  }

  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether two forenames so alike may be one child's. */
  public boolean isCompatible() {
    return this != DIFFERENT;
  }
}
