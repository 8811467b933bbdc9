package org.trivet.matching;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A link that needs no score: one strong identifier in common, the same birth date, and forenames that one child may have. */
public enum DefiniteRule {
  VERIFIED_NHS_NUMBER {
    @Override
    boolean shares(Identifiers one, Identifiers other) {
      return one.shareVerifiedNhsNumberWith(other);
    }
  },
  UPN {
    @Override
    boolean shares(Identifiers one, Identifiers other) {
      return one.sharePermanentUpnWith(other);
    }
  };

  abstract boolean shares(Identifiers one, Identifiers other);

  boolean holds(PersonRecord one, PersonRecord other, Evidence evidence) {
    return one.birth().sameDayAs(other.birth())
        && evidence.forename().isCompatible()
        && shares(one.identifiers(), other.identifiers());
  }

  /** The rule that match plans write as {@code verified-nhs-number}. */
  public static Optional<DefiniteRule> parse(String written) {
    return Arrays.stream(values()).filter(rule -> rule.text().equals(written)).findFirst();
  }

  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
