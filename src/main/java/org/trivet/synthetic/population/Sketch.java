package org.trivet.synthetic.population;

import java.time.LocalDate;
import java.util.Set;

/** A child while its story is being made: what later chapters depend on. */
record Sketch(Birth birth, Family family, Set<Trait> traits) {
  private static final double POOR_PLAN = 1.85;
  private static final double OTHER_PLAN = 0.71;
  private static final double POOR_SUPPORT = 1.85;
  private static final double OTHER_SUPPORT = 0.72;

  Sketch {
    traits = Set.copyOf(traits);
  }

  boolean has(Trait trait) {
    return traits.contains(trait);
  }

  boolean isPoor() {
    return family.means() == Family.Means.POOR;
  }

  /** How much likelier than an average child this one ever has an EHC plan. */
  double planFactor() {
    var bySex = birth.sex() == Sex.M ? 1.40 : 0.58;
    return bySex * (isPoor() ? POOR_PLAN : OTHER_PLAN) * shared();
  }

  /** How much likelier than an average pupil this one has SEN support. */
  double supportFactor() {
    var bySex = birth.sex() == Sex.M ? 1.24 : 0.76;
    return bySex * (isPoor() ? POOR_SUPPORT : OTHER_SUPPORT) * shared();
  }

  double ageOn(LocalDate day) {
    return birth.ageOn(day);
  }

  private double shared() {
    return family.need() * family.background().needFactor();
  }
}
