package org.trivet.serve.release;

/** What a reader of figures needs to know of a measure. */
public record MeasureCard(
    String id, int version, String title, String definition, String source, Reading reading) {
  /**
   * How to read the figure.
   *
   * @param per by what the ratio is multiplied: 100 for a percentage, 10000 for a rate per 10 000, 1 for a count or mean
   * @param polarity such as {@code higher-is-better}
   */
  public record Reading(String unit, int per, String polarity) {}
}
