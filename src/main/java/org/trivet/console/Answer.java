package org.trivet.console;

/** The first word on whether a night worked. */
public enum Answer {
  YES("Yes."),
  RESERVED("Yes, with reservations."),
  NOT_YET("Not yet."),
  NO("No.");

  private final String words;

  Answer(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** As style sheets and programs call it. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
