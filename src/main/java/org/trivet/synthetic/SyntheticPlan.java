package org.trivet.synthetic;

import java.time.LocalDate;
import org.trivet.synthetic.population.Setting;

/**
 * What to make.
 *
 * @param children people aged 0 to 25 who live or learn in the area; every list holds some of them
 * @param seed the same plan makes the same bytes on every machine
 * @param nights how many nights of extracts, 1 to 60
 * @param errorScale multiplies every rate of the error model; 0 makes clean files
 * @param asOf the day that the last night's extracts describe
 */
public record SyntheticPlan(
    int children, long seed, int nights, double errorScale, LocalDate asOf) {
  public static final long DEFAULT_SEED = 2026;
  public static final LocalDate DEFAULT_AS_OF = LocalDate.of(2026, 11, 20);

  private static final int MOST_CHILDREN = 1_000_000;
  private static final int MOST_NIGHTS = 60;
  private static final double HIGHEST_SCALE = 10;

  public SyntheticPlan {
    if (children < 1 || children > MOST_CHILDREN) {
      throw SyntheticRefusals.childrenOutOfRange(children, MOST_CHILDREN);
    }
    if (nights < 1 || nights > MOST_NIGHTS) {
      throw SyntheticRefusals.nightsOutOfRange(nights, MOST_NIGHTS);
    }
    if (!(errorScale >= 0 && errorScale <= HIGHEST_SCALE)) {
      throw SyntheticRefusals.errorScaleOutOfRange(errorScale, HIGHEST_SCALE);
    }
  }

  /** Two nights of the default seed and date, with the errors of the frozen model. */
  public static SyntheticPlan of(int children) {
    return new SyntheticPlan(children, DEFAULT_SEED, 2, 1, DEFAULT_AS_OF);
  }

  Setting setting() {
    return new Setting(children, seed, asOf, nights);
  }
}
