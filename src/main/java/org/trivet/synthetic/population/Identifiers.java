package org.trivet.synthetic.population;

import java.time.LocalDate;
import org.trivet.vocabulary.Upn;

/**
 * Numbers that pass the check rules and belong to nobody: UPNs of an authority that does not exist (948) and NHS numbers that begin
 * with 9, the range used in tests.
 */
public final class Identifiers {
  private static final String AUTHORITY = "948";
  private static final String TEMPORARY_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
  private static final long UPN_SERIALS = 10_000_000L;
  private static final long UPN_STEP = 7_654_321L;
  private static final long NHS_SERIALS = 100_000_000L;
  private static final long NHS_STEP = 76_543_217L;
  private static final int NHS_TRIES = 8;

  private final long shift;

  public Identifiers(long seed) {
    this.shift = Dice.of(seed, 0, Dice.Stream.SCRAMBLE).next() >>> 40;
  }

  /** The permanent UPN of an identity, given in the school year in which the child turns five. */
  public String upn(long identity, LocalDate born) {
    return withCheckLetter(twelve(identity, born));
  }

  /** The UPN that a school gives for the time being: a letter at the end. */
  public String temporaryUpn(long identity, LocalDate born) {
    var eleven = twelve(identity, born).substring(0, 11);
    return withCheckLetter(
        eleven + TEMPORARY_LETTERS.charAt((int) (identity % TEMPORARY_LETTERS.length())));
  }

  /** The NHS number of an identity: 9, eight digits, check digit. */
  public String nhsNumber(long identity) {
    for (var attempt = 0; attempt < NHS_TRIES; attempt++) {
      var serial = ((identity * NHS_TRIES + attempt + shift) * NHS_STEP) % NHS_SERIALS;
      var nine = "9" + Long.toString(NHS_SERIALS + serial).substring(1);
      var check = (11 - weighted(nine) % 11) % 11;
      if (check < 10) {
        return nine + check;
      }
    }
    throw new IllegalStateException("No NHS number for identity " + identity);
  }

  /** The unique learner number of an identity. */
  public String uln(long identity) {
    var serial = 100_000_000L + ((identity + shift) * UPN_STEP) % 899_999_999L;
    var nine = Long.toString(serial);
    var rest = weighted(nine) % 11;
    return rest == 0 ? uln(identity + 450_000_000L) : nine + (10 - rest);
  }

  private String twelve(long identity, LocalDate born) {
    var serial = ((identity + shift) * UPN_STEP) % UPN_SERIALS;
    var starts = born.plusMonths(4).getYear() + 4;
    return AUTHORITY
        + padded(serial / 1000, 10_000)
        + padded(starts % 100, 100)
        + padded(serial % 1000, 1_000);
  }

  private static String padded(long number, long power) {
    return Long.toString(power + number).substring(1);
  }

  private static String withCheckLetter(String twelve) {
    return Upn.checkLetterOf(twelve) + twelve;
  }

  private static int weighted(String nine) {
    var sum = 0;
    for (var i = 0; i < 9; i++) {
      sum += (10 - i) * (nine.charAt(i) - '0');
    }
    return sum;
  }
}
