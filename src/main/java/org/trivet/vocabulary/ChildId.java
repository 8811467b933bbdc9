package org.trivet.vocabulary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of one child in the identity register: {@code C} and 16 letters or digits.
 *
 * <p>It is made of nothing about the child and means nothing outside the register; zones that analysts see carry a keyed hash of it.
 */
public record ChildId(String text) implements Comparable<ChildId> {
  private static final Pattern SHAPE = Pattern.compile("C[0-9A-V]{16}");

  public ChildId {
    requireNonNull(text, "text is null");
    if (!SHAPE.matcher(text).matches()) {
      throw new IllegalArgumentException("Not a child's id (C and 16 letters or digits): " + text);
    }
  }

  /** The same name for the same first record and night, so that a night run again names its new children alike. */
  public static ChildId mintedFor(RecordKey first, NightId night) {
    var hash = Sha256.digest().digest((night.name() + "\n" + first.text()).getBytes(UTF_8));
    var number = new BigInteger(1, Arrays.copyOf(hash, 10)).toString(32).toUpperCase(Locale.ROOT);
    return new ChildId("C" + "0".repeat(16 - number.length()) + number);
  }

  public static Optional<ChildId> parse(String written) {
    var text = Written.bare(written).toUpperCase(Locale.ROOT);
    return SHAPE.matcher(text).matches() ? Optional.of(new ChildId(text)) : Optional.empty();
  }

  @Override
  public int compareTo(ChildId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
