package org.trivet.measure;

/** What the ratio of a measure is read as. */
public enum Unit implements Word {
  PERCENT("percent"),
  RATE_PER_100("rate-per-100"),
  RATE_PER_1000("rate-per-1000"),
  RATE_PER_10000("rate-per-10000"),
  COUNT("count"),
  MEAN("mean");

  private final String word;

  Unit(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
