package org.trivet.vocabulary;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A unique pupil number whose check letter is right: 13 characters, upper case.
 *
 * <p>The local-authority part is the one at issue and may be historic, so it is never held against today's list. A letter at the 13th
 * place marks a temporary number.
 */
public record Upn(String text) {
  private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
  private static final Pattern SHAPE = Pattern.compile("[A-HJ-NP-RT-Z]\\d{11}[0-9A-HJ-NP-RT-Z]");

  public Upn {
    requireNonNull(text, "text is null");
    if (!isUpn(text)) {
      throw new IllegalArgumentException(
          "Not a unique pupil number: its check letter is wrong or it is not 13 characters");
    }
  }

  /** The number a person typed, in any case and with spaces or hyphens; empty if its shape or check letter is wrong. */
  public static Optional<Upn> parse(String written) {
    var text = Written.bare(written).toUpperCase(Locale.ROOT);
    return isUpn(text) ? Optional.of(new Upn(text)) : Optional.empty();
  }

  /** The check letter that belongs before these twelve characters (places 2 to 13). */
  public static char checkLetterOf(String twelve) {
    var sum = 0;
    for (var place = 2; place <= 13; place++) {
      sum += place * valueOf(twelve.charAt(place - 2));
    }
    return LETTERS.charAt(sum % 23);
  }

  /** Whether a school gave it for the time being; it should be replaced by the child's permanent number within weeks. */
  public boolean isTemporary() {
    return !Character.isDigit(text.charAt(12));
  }

  private static boolean isUpn(String text) {
    return SHAPE.matcher(text).matches() && checkLetterOf(text.substring(1)) == text.charAt(0);
  }

  private static int valueOf(char character) {
    return Character.isDigit(character)
        ? Character.digit(character, 10)
        : LETTERS.indexOf(character);
  }

  @Override
  public String toString() {
    return "Upn[…]";
  }
}
