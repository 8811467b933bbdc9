package org.trivet.measure;

/** Which way a measure should move, if either way is better. */
public enum Polarity implements Word {
  HIGHER_IS_BETTER("higher-is-better"),
  LOWER_IS_BETTER("lower-is-better"),
  CONTEXT("context");

  private final String word;

  Polarity(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
