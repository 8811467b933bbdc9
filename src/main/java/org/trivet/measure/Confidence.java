package org.trivet.measure;

/** How well a definition is backed: an official source (H), settled practice (M), or plausible local practice (L). */
public enum Confidence implements Word {
  HIGH("H"),
  MEDIUM("M"),
  LOW("L");

  private final String word;

  Confidence(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
