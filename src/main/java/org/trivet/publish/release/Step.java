package org.trivet.publish.release;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can happen to a publication, one line in the log each. */
public enum Step {
  DRAFTED,
  CORRECTING,
  AUDITED,
  RISK_ACCEPTED,
  APPROVED,
  TIMED,
  RELEASED,
  WITHDRAWN,
  DELEGATED,
  DELIVERED,
  PREPARED,
  CONFIRMED,
  REFUSED;

  private static final String KIND = "publication-";

  /** Its kind in the log of decisions. */
  String kind() {
    return KIND + word();
  }

  /** As people read it, {@code risk-accepted}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static List<String> kinds() {
    return Arrays.stream(values()).map(Step::kind).toList();
  }

  static Step ofKind(String kind) {
    return valueOf(kind.substring(KIND.length()).toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
