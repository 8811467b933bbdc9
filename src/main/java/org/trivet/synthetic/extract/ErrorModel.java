package org.trivet.synthetic.extract;

import org.trivet.synthetic.population.Dice;
import org.trivet.synthetic.population.Person;
import org.trivet.synthetic.population.Trait;

/**
 * How often each {@link Slip} happens: its rate times the error scale, and for missing identifiers times a factor that is higher for the
 * poor and for backgrounds with late registration, so that errors differ by group.
 *
 * <p>Explained in {@code docs/reference/synthetic-error-model.md}. Any change of a rate or of how a slip is applied is a new version.
 *
 * @param scale multiplies every rate; 0 makes clean files
 */
public record ErrorModel(double scale) {
  public static final String VERSION = "error-model-1";

  private static final double HIGHEST = 0.95;
  private static final double POOR = 1.35;
  private static final double OTHER = 0.88;

  /** Whether a slip happens; draws once, whatever the rate. */
  boolean happens(Slip slip, Source source, Dice dice) {
    return dice.chance(Math.min(HIGHEST, slip.rate(source) * scale));
  }

  /** The same, a given number of times as often. */
  boolean happens(Slip slip, Source source, double times, Dice dice) {
    return dice.chance(Math.min(HIGHEST, slip.rate(source) * scale * times));
  }

  /** How much likelier than on average an identifier of this person is missing. */
  static double missingFactor(Person person) {
    return person.life().background().missingFactor()
        * (person.has(Trait.FREE_MEALS) ? POOR : OTHER);
  }

  /** Whether files have the defects of real ones at all. */
  boolean hasDefects() {
    return scale > 0;
  }
}
