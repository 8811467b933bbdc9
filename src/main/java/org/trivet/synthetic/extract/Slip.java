package org.trivet.synthetic.extract;

/**
 * What goes wrong when a system writes a person down, with its rate per record in each system (or per record of the kind named).
 *
 * <p>The rates are frozen as {@link ErrorModel#VERSION}: matching is measured on them.
 */
public enum Slip {
  /** One letter of the surname dropped, doubled, changed or swapped with the next. */
  SURNAME_TYPO(0.012, 0.005, 0.018, 0.008, 0.006),
  /** The same for the forename. */
  FORENAME_TYPO(0.012, 0.005, 0.018, 0.008, 0.006),
  /** Another spelling or transliteration; of names that have one. */
  OTHER_SPELLING(0.060, 0.020, 0.090, 0.050, 0.040),
  /** A nickname in place of the forename; of names that have one. */
  NICKNAME(0.040, 0.008, 0.050, 0.010, 0.010),
  /** Only one half of a double-barrelled surname; of such surnames. */
  HALF_SURNAME(0.120, 0.050, 0.180, 0.100, 0.100),
  /** The halves of a double-barrelled surname the other way round; of such surnames. */
  HALVES_SWAPPED(0.050, 0.030, 0.060, 0.040, 0.040),
  /** Forename and surname in each other's place. */
  NAMES_SWAPPED(0.0015, 0.0005, 0.004, 0.003, 0.002),
  /** Still under the surname of before; of changed names. */
  FORMER_NAME_KEPT(0.250, 0.200, 0.300, 0.350, 0.400),
  /** Still at the address of before; of those who moved. */
  OLD_POSTCODE(0.150, 0.120, 0.300, 0.120, 0.400),
  /** No postcode. */
  POSTCODE_MISSING(0.020, 0.010, 0.060, 0.010, 0.020),
  /** Day and month of birth in each other's place; where that is a date. */
  DAY_MONTH_SWAPPED(0.0020, 0.0005, 0.0040, 0.0010, 0.0010),
  /** Day or year of birth off. */
  BIRTH_DATE_TYPO(0.0020, 0.0010, 0.0060, 0.0020, 0.0020),
  /** An estimated birth date: the 15th of the month in the council, 1 January in health; of unaccompanied children. */
  ESTIMATED_BIRTH_DATE(0.900, 0.900, 0.900, 0.900, 0.900),
  /** The other sex. */
  SEX_WRONG(0.002, 0.001, 0.003, 0.001, 0.001),
  /** No UPN though the child has one. */
  UPN_MISSING(0.100, 0.004, 0.400, 0, 0),
  /** A temporary UPN. */
  UPN_TEMPORARY(0.004, 0.008, 0.002, 0, 0),
  /** A sibling's UPN; of children with siblings, four times as often for twins. */
  UPN_OF_SIBLING(0.003, 0.001, 0.004, 0, 0),
  /** A UPN with a wrong character, so that its check letter fails. */
  UPN_MISTYPED(0.004, 0.001, 0.006, 0, 0),
  /** No NHS number. */
  NHS_NUMBER_MISSING(0.400, 0, 0.400, 0.015, 0.010),
  /** An NHS number of another status than "present and verified". */
  NHS_NUMBER_UNVERIFIED(0.450, 0, 0, 0.040, 0.020),
  /** A sibling's NHS number; of children with siblings, four times as often for twins. */
  NHS_NUMBER_OF_SIBLING(0.003, 0, 0.005, 0.002, 0.001),
  /** An NHS number with a wrong digit, so that its check digit fails. */
  NHS_NUMBER_MISTYPED(0.003, 0, 0.006, 0.001, 0),
  /** A no-break space after the forename. */
  NO_BREAK_SPACE(0.002, 0.002, 0.002, 0.002, 0),
  /** A second record of the same person in the same list. */
  SECOND_RECORD(0.003, 0, 0.006, 0.006, 0.002),
  /** The former surname and UPN shown on the new record; of adopted children. */
  FORMER_IDENTITY_SHOWN(0, 0.060, 0, 0, 0),
  /** The very same row twice. */
  ROW_TWICE(0.0008, 0.0008, 0.0008, 0, 0);

  private final double ehc;
  private final double census;
  private final double ssd;
  private final double provider;
  private final double hospital;

  Slip(double ehc, double census, double ssd, double provider, double hospital) {
    this.ehc = ehc;
    this.census = census;
    this.ssd = ssd;
    this.provider = provider;
    this.hospital = hospital;
  }

  /** The rate in a system at error scale 1. */
  public double rate(Source source) {
    return switch (source) {
      case EHC -> ehc;
      case CENSUS -> census;
      case SSD -> ssd;
      case PROVIDER, CHILD_HEALTH -> provider;
      case HOSPITAL -> hospital;
    };
  }
}
