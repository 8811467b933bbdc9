package org.trivet.synthetic.population;

import java.time.LocalDate;
import java.util.List;

/**
 * A stream of chance that is the same on every machine and Java version (SplitMix64; {@link StrictMath} only).
 *
 * <p>Streams with different names are independent, so a change in one part of the authority leaves the others as they were.
 */
public final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  private long state;

  private Dice(long state) {
    this.state = state;
  }

  /** The stream of a seed for one number (of a household, of a record) and one purpose. */
  public static Dice of(long seed, long number, Stream purpose) {
    return new Dice(mix(mix(mix(seed + GOLDEN) + number) + purpose.salt * GOLDEN));
  }

  /** What a stream decides about. */
  public enum Stream {
    HOUSEHOLD(1),
    EHC(2),
    CENSUS(3),
    SSD(4),
    PROVIDER(5),
    HOSPITAL(6),
    NIGHTS(7),
    SCRAMBLE(8),
    SCHOOL_YEAR(9),
    CHILD_HEALTH(10),
    SUPPORT(11),
    AREAS(12),
    CHILD_HEALTH_SLIPS(13),
    CIN_CENSUS(20),
    SSDA903(21),
    CSDS(22);

    private final long salt;

    Stream(long salt) {
      this.salt = salt;
    }
  }

  public long next() {
    state += GOLDEN;
    return mix(state);
  }

  /** From 0 (in) to 1 (out). */
  public double unit() {
    return (next() >>> 11) * UNIT;
  }

  public boolean chance(double probability) {
    return unit() < probability;
  }

  /** From 0 (in) to the bound (out). */
  public int below(int bound) {
    return (int) (((next() >>> 33) * bound) >>> 31);
  }

  /** From the first to the last, both in. */
  public int between(int first, int last) {
    return first + below(last - first + 1);
  }

  public <T> T pick(List<T> from) {
    return from.get(below(from.size()));
  }

  /** One of the places of a list of weights. */
  public int weighted(double... weights) {
    var sum = 0.0;
    for (var weight : weights) {
      sum += weight;
    }
    var rest = unit() * sum;
    for (var i = 0; i < weights.length - 1; i++) {
      rest -= weights[i];
      if (rest < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }

  /** A day from the first to the last, both in; the first if they are the wrong way round. */
  public LocalDate day(LocalDate first, LocalDate last) {
    var days = (int) (last.toEpochDay() - first.toEpochDay());
    return days <= 0 ? first : first.plusDays(below(days + 1));
  }

  /** Log-normal around a median; about two thirds lie within a factor e^spread. */
  public double around(double median, double spread) {
    return median * StrictMath.exp(spread * normal());
  }

  private double normal() {
    var radius = StrictMath.sqrt(-2 * StrictMath.log(1 - unit()));
    return radius * StrictMath.cos(2 * StrictMath.PI * unit());
  }

  private static long mix(long value) {
    var mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
