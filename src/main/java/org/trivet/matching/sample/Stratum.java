package org.trivet.matching.sample;

import java.util.Arrays;
import java.util.Optional;
import org.trivet.matching.plan.MatchPlan;

/** Pairs that are sampled apart: how they came to be, and how much they weigh. Files call them by their numbers, so that who decides cannot tell. */
public enum Stratum {
  LINKED_CLEARLY(1, "linked, well above the link threshold"),
  LINKED(2, "linked, little above the link threshold"),
  LINKED_THROUGH_OTHERS(3, "linked through other records, below the link threshold"),
  NOT_LINKED(4, "not linked, from the link threshold on"),
  ASKED(5, "not linked, between the thresholds"),
  BELOW(6, "not linked, below the review threshold"),
  KEPT_APART(10, "kept apart by a definite rule"),
  UNFOUND(7, "found by no blocking rule, from the link threshold on"),
  UNFOUND_ASKED(8, "found by no blocking rule, between the thresholds"),
  UNFOUND_BELOW(9, "found by no blocking rule, below the review threshold"),
  UNFOUND_APART(11, "found by no blocking rule, kept apart by a definite rule");

  private static final double CLEARLY = 6;

  private final int number;
  private final String words;

  Stratum(int number, String words) {
    this.number = number;
    this.words = words;
  }

  /** The stratum of that number; empty where there is none. */
  public static Optional<Stratum> numbered(long number) {
    return Arrays.stream(values()).filter(one -> one.number == number).findFirst();
  }

  public String words() {
    return words;
  }

  /** As files call it, from 1 on. */
  public int number() {
    return number;
  }

  public boolean isLinked() {
    return compareTo(LINKED_THROUGH_OTHERS) <= 0;
  }

  /** Whether only rules wider than the plan's find its pairs. */
  public boolean isUnfound() {
    return compareTo(UNFOUND) >= 0;
  }

  static Stratum ofLinked(double weight, MatchPlan.Limits limits) {
    if (weight < limits.link()) {
      return LINKED_THROUGH_OTHERS;
    }
    return weight < limits.link() + CLEARLY ? LINKED : LINKED_CLEARLY;
  }

  static Stratum ofNotLinked(double weight, MatchPlan.Limits limits) {
    if (weight >= limits.link()) {
      return NOT_LINKED;
    }
    return weight >= limits.review() ? ASKED : BELOW;
  }

  /** The same pairs where no rule of the plan finds them. */
  Stratum unfound() {
    return switch (this) {
      case NOT_LINKED -> UNFOUND;
      case ASKED -> UNFOUND_ASKED;
      case BELOW -> UNFOUND_BELOW;
      case KEPT_APART -> UNFOUND_APART;
      default -> this;
    };
  }
}
