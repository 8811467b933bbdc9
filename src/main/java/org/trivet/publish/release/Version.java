package org.trivet.publish.release;

import java.util.Comparator;
import java.util.regex.Pattern;

/** Which release of a publication: {@code v1.0} the first, {@code v1.1} its correction, {@code v2.0} the next edition. */
public record Version(int edition, int correction) implements Comparable<Version> {
  private static final Pattern SHAPE = Pattern.compile("v(\\d{1,4})\\.(\\d{1,4})");
  static final Version FIRST = new Version(1, 0);

  /** Reads {@code v1.0}; refused when it is written otherwise. */
  public static Version parse(String written) {
    var shape = SHAPE.matcher(written);
    if (!shape.matches()) {
      throw ReleaseRefusals.noVersion(written);
    }
    return new Version(Integer.parseInt(shape.group(1)), Integer.parseInt(shape.group(2)));
  }

  Version nextEdition() {
    return new Version(edition + 1, 0);
  }

  Version nextCorrection() {
    return new Version(edition, correction + 1);
  }

  boolean isOfTheEditionOf(Version other) {
    return edition == other.edition;
  }

  @Override
  public int compareTo(Version other) {
    return Comparator.comparingInt(Version::edition)
        .thenComparingInt(Version::correction)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return "v" + edition + "." + correction;
  }
}
