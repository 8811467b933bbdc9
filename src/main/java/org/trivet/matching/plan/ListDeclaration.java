package org.trivet.matching.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a model says of its lists: whether one may hold a person twice. */
public enum ListDeclaration {
  /** Two records of one list are two people: they are not compared, and never in one cluster. */
  ONE_RECORD_PER_PERSON,
  /** Pairs are looked for inside each list and between lists. */
  MAY_HOLD_DUPLICATES;

  public static Optional<ListDeclaration> parse(String written) {
    return Arrays.stream(values()).filter(one -> one.text().equals(written)).findFirst();
  }

  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
