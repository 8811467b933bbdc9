package org.trivet.vocabulary;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A postcode in its standard form, {@code LS1 4AP}: upper case, one space before the last three characters.
 *
 * <p>Pseudo postcodes (ZZ99 for no fixed abode, unknown and overseas; BFPO) are values too, but say nothing about where a child lives.
 */
public record Postcode(String text) {
  private static final Pattern SHAPE = Pattern.compile(
      "[A-Z]{1,2}\\d[A-Z0-9]? \\d[ABD-HJLNP-UW-Z]{2}|ZZ99 \\d[A-Z]{2}|BFPO \\d{1,4}");
  private static final Pattern CIVIL = Pattern.compile(
      "(ZZ99(?=\\d[A-Z]{2}$)|[A-Z]{1,2}\\d[A-Z0-9]?(?=\\d[ABD-HJLNP-UW-Z]{2}$))(.*)");
  private static final Pattern FORCES = Pattern.compile("BFPO(\\d{1,4})");

  public Postcode {
    requireNonNull(text, "text is null");
    if (!SHAPE.matcher(text).matches()) {
      throw new IllegalArgumentException("Not a postcode in its standard form");
    }
  }

  /** The postcode a person typed, in any case and spacing; empty if no postcode has this shape. */
  public static Optional<Postcode> parse(String written) {
    var bare = Written.bare(written).toUpperCase(Locale.ROOT);
    var civil = CIVIL.matcher(bare);
    if (civil.matches()) {
      return Optional.of(new Postcode(civil.group(1) + " " + civil.group(2)));
    }

    var forces = FORCES.matcher(bare);
    return forces.matches()
        ? Optional.of(new Postcode("BFPO " + forces.group(1)))
        : Optional.empty();
  }

  /** Whether it stands for something else than a place: ZZ99 (no fixed abode, not known, overseas) or forces post. */
  public boolean isPseudo() {
    return text.startsWith("ZZ99") || text.startsWith("BFPO") || text.startsWith("BF1 ");
  }

  /** The part before the space, {@code LS1}: the district. */
  public String outward() {
    return text.substring(0, text.indexOf(' '));
  }

  /** The district with the first character after the space, {@code LS1 4}: some 3 000 addresses. */
  public String sector() {
    return text.substring(0, text.indexOf(' ') + 2);
  }

  @Override
  public String toString() {
    return "Postcode[…]";
  }
}
