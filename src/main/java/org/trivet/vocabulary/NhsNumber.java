package org.trivet.vocabulary;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * An NHS number whose check digit is right: ten digits, no spaces.
 *
 * <p>A right check digit is no proof of identity: trust a number by its {@link NhsNumberStatus}.
 */
public record NhsNumber(String digits) {
  private static final Pattern TEN_DIGITS = Pattern.compile("\\d{10}");

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

  private static boolean isNhsNumber(String digits) {
    return TEN_DIGITS.matcher(digits).matches()
        && digits.chars().distinct().count() > 1
        && checksOut(digits);
  }

  private static boolean checksOut(String digits) {
    var sum = IntStream.range(0, 9)
        .map(i -> (10 - i) * Character.digit(digits.charAt(i), 10))
        .sum();
    return (11 - sum % 11) % 11 == Character.digit(digits.charAt(9), 10);
  }

  @Override
  public String toString() {
    return "NhsNumber[…]";
  }
}
