package org.trivet.vocabulary;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * An NHS number whose check digit is right: ten digits, no spaces.
 *
 * <p>A right check digit is no proof of identity: trust a number by its {@link NhsNumberStatus}.
 */
public record NhsNumber(String digits) {
  private static final int LENGTH = 10;

  public NhsNumber {
    requireNonNull(digits, "digits is null");
    if (!isNhsNumber(digits)) {
      throw new IllegalArgumentException(
          "Not an NHS number: its check digit is wrong or it is not ten digits");
    }
  }

  /** The number a person typed, with or without spaces and hyphens; empty if its check digit is wrong. */
  public static Optional<NhsNumber> parse(String written) {
    var digits = Written.bare(written);
    return isNhsNumber(digits) ? Optional.of(new NhsNumber(digits)) : Optional.empty();
  }

  /** Ten digits, not all the same, of which the last is the check digit of the others. */
  private static boolean isNhsNumber(String digits) {
    if (digits.length() != LENGTH) {
      return false;
    }
    var sum = 0;
    var areAllTheSame = true;
    for (var at = 0; at < LENGTH; at++) {
      var digit = digits.charAt(at) - '0';
      if (digit < 0 || digit > 9) {
        return false;
      }
      areAllTheSame &= digits.charAt(at) == digits.charAt(0);
      sum += at < LENGTH - 1 ? (LENGTH - at) * digit : 0;
    }
    return !areAllTheSame && (11 - sum % 11) % 11 == digits.charAt(LENGTH - 1) - '0';
  }

  @Override
  public String toString() {
    return "NhsNumber[…]";
  }
}
