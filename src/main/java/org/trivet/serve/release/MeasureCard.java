package org.trivet.serve.release;

import org.trivet.measure.Measure;
import org.trivet.measure.Unit;

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

  /** The card of a measure as its file states it. */
  public static MeasureCard of(Measure measure) {
    var facts = measure.facts();
    return new MeasureCard(
        facts.id(),
        facts.definition().version(),
        facts.title(),
        facts.definition().text(),
        facts.definition().source(),
        new Reading(
            facts.reading().unit().word(),
            per(facts.reading().unit()),
            facts.reading().polarity().word()));
  }

  private static int per(Unit unit) {
    return switch (unit) {
      case PERCENT, RATE_PER_100 -> 100;
      case RATE_PER_1000 -> 1_000;
      case RATE_PER_10000 -> 10_000;
      case COUNT, MEAN -> 1;
    };
  }
}
