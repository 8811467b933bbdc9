package org.trivet.matching;

import java.util.Set;
import org.trivet.vocabulary.NhsNumber;
import org.trivet.vocabulary.Upn;

/** The numbers a record holds, present and former; {@code verified} are those NHS numbers that a trace stands behind. */
public record Identifiers(Set<Upn> upns, Set<NhsNumber> nhsNumbers, Set<NhsNumber> verified) {
  public static final Identifiers NONE = new Identifiers(Set.of(), Set.of(), Set.of());

  public Identifiers {
    upns = Set.copyOf(upns);
    nhsNumbers = Set.copyOf(nhsNumbers);
    verified = Set.copyOf(verified);
  }

  /** Whether the two hold one NHS number that a trace stands behind on either side. */
  public boolean shareVerifiedNhsNumberWith(Identifiers other) {
    return share(verified, other.nhsNumbers) || share(nhsNumbers, other.verified);
  }

  public boolean shareNhsNumberWith(Identifiers other) {
    return share(nhsNumbers, other.nhsNumbers);
  }

  /** Whether both hold NHS numbers and none in common. */
  public boolean nhsNumbersDifferFrom(Identifiers other) {
    return !nhsNumbers.isEmpty() && !other.nhsNumbers.isEmpty() && !shareNhsNumberWith(other);
  }

  /** Whether both hold verified NHS numbers and none in common. */
  public boolean verifiedNhsNumbersDifferFrom(Identifiers other) {
    return !verified.isEmpty() && !other.verified.isEmpty() && !share(verified, other.verified);
  }

  public boolean shareUpnWith(Identifiers other) {
    return share(upns, other.upns);
  }

  public boolean sharePermanentUpnWith(Identifiers other) {
    for (var upn : upns) {
      if (!upn.isTemporary() && other.upns.contains(upn)) {
        return true;
      }
    }
    return false;
  }

  /** Whether both hold permanent UPNs and none in common. */
  public boolean permanentUpnsDifferFrom(Identifiers other) {
    return holdsPermanentUpn() && other.holdsPermanentUpn() && !sharePermanentUpnWith(other);
  }

  private boolean holdsPermanentUpn() {
    for (var upn : upns) {
      if (!upn.isTemporary()) {
        return true;
      }
    }
    return false;
  }

  private static <T> boolean share(Set<T> some, Set<T> others) {
    if (some.isEmpty() || others.isEmpty()) {
      return false;
    }

    for (var one : some) {
      if (others.contains(one)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return "Identifiers[…]";
  }
}
