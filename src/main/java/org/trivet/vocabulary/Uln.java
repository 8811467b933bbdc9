package org.trivet.vocabulary;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A unique learner number whose check digit is right; the stand-in 9999999999 for "unknown" is not one. */
public record Uln(String digits) {
  private static final Pattern SHAPE = Pattern.compile("[1-9]\\d{9}");
  private static final String UNKNOWN = "9999999999";

  public Uln {
    requireNonNull(digits, "digits is null");
    if (!isUln(digits)) {
      throw new IllegalArgumentException(
          "Not a unique learner number: its check digit is wrong or it is not ten digits");
    }
  }

  /** The number a person typed, with or without spaces; empty if it is unknown or its check digit is wrong. */
  public static Optional<Uln> parse(String written) {
    var digits = Written.bare(written);
    return isUln(digits) ? Optional.of(new Uln(digits)) : Optional.empty();
  }

  private static boolean isUln(String digits) {
    return SHAPE.matcher(digits).matches() && !digits.equals(UNKNOWN) && checksOut(digits);
  }

  private static boolean checksOut(String digits) {
    var rest = IntStream.range(0, 9)
            .map(i -> (10 - i) * Character.digit(digits.charAt(i), 10))
            .sum()
        % 11;
    return rest != 0 && 10 - rest == Character.digit(digits.charAt(9), 10);
  }

  @Override
  public String toString() {
    return "Uln[…]";
  }
}
