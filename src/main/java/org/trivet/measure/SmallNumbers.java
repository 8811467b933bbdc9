package org.trivet.measure;

/** Which small-number rule protects a measure when it is published: S1 council counts, S2 health, S3 joint, S4 means and money, S5 rare events. */
public enum SmallNumbers implements Word {
  S1("S1"),
  S2("S2"),
  S3("S3"),
  S4("S4"),
  S5("S5");

  private final String word;

  SmallNumbers(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
