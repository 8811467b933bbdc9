package org.trivet.matching;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What two records are compared in; each says how alike they are on its own scale of {@link Likeness}. */
public enum Attribute {
  /** Same, short form, close, part (a word or a middle name in common), initial, swapped with the surname, near, different. */
  FORENAME {
    @Override
    Likeness compare(PersonRecord one, PersonRecord other, Forenames forenames) {
      return forenames.compare(one.names(), other.names());
    }
  },
  /** Same, close, part (one barrel in common), swapped with the forename, near, different. */
  SURNAME {
    @Override
    Likeness compare(PersonRecord one, PersonRecord other, Forenames forenames) {
      return Surnames.compare(one.names(), other.names());
    }
  },
  /** Same, weak (the 1st or 15th), swapped day and month, part (two of three in common), near the expected date, different. */
  BIRTH_DATE {
    @Override
    Likeness compare(PersonRecord one, PersonRecord other, Forenames forenames) {
      return BirthDates.compare(one.birth(), other.birth());
    }
  },
  SEX {
    @Override
    Likeness compare(PersonRecord one, PersonRecord other, Forenames forenames) {
      var some = one.birth().sex();
      if (some.isEmpty() || other.birth().sex().isEmpty()) {
        return Likeness.MISSING;
      }
      return some.equals(other.birth().sex()) ? Likeness.SAME : Likeness.DIFFERENT;
    }
  },
  /** Same, close (one sector in common), different. */
  POSTCODE {
    @Override
    Likeness compare(PersonRecord one, PersonRecord other, Forenames forenames) {
      return Homes.compare(one.postcodes(), other.postcodes());
    }
  },
  /** Same, weak (only a temporary one in common), different (both hold permanent ones). */
  UPN {
    @Override
    Likeness compare(PersonRecord one, PersonRecord other, Forenames forenames) {
      var some = one.identifiers();
      if (some.sharePermanentUpnWith(other.identifiers())) {
        return Likeness.SAME;
      }
      if (some.shareUpnWith(other.identifiers())) {
        return Likeness.SAME_WEAK;
      }
      return some.permanentUpnsDifferFrom(other.identifiers())
          ? Likeness.DIFFERENT
          : Likeness.MISSING;
    }
  },
  /** Same (verified on either side), weak (verified on neither), different. */
  NHS_NUMBER {
    @Override
    Likeness compare(PersonRecord one, PersonRecord other, Forenames forenames) {
      var some = one.identifiers();
      var others = other.identifiers();
      if (some.nhsNumbers().isEmpty() || others.nhsNumbers().isEmpty()) {
        return Likeness.MISSING;
      }
      if (some.shareVerifiedNhsNumberWith(others)) {
        return Likeness.SAME;
      }
      return some.shareNhsNumberWith(others) ? Likeness.SAME_WEAK : Likeness.DIFFERENT;
    }
  };

  abstract Likeness compare(PersonRecord one, PersonRecord other, Forenames forenames);

  /** The attribute that models write as {@code birth-date}. */
  public static Optional<Attribute> parse(String written) {
    return Arrays.stream(values()).filter(one -> one.text().equals(written)).findFirst();
  }

  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
