package org.trivet.synthetic.population;

/**
 * A school of the area with a made-up URN.
 *
 * @param number counts the schools of one kind from 0
 */
public record School(Kind kind, int number) {
  /** Kinds of school, with the first of their made-up URNs. */
  public enum Kind {
    PRIMARY(910_000),
    SECONDARY(930_000),
    SPECIAL(950_000),
    REFERRAL_UNIT(960_000),
    COLLEGE(970_000);

    private final int firstUrn;

    Kind(int firstUrn) {
      this.firstUrn = firstUrn;
    }
  }

  public String urn() {
    return Integer.toString(kind.firstUrn + number);
  }

  /** The establishment number, four digits. */
  public String estab() {
    return Integer.toString(2000 + (kind.firstUrn / 10_000) % 10 * 1000 + number % 1000);
  }
}
