package org.trivet.synthetic.truth;

import java.util.Locale;

/** The figures that are counted, each with its factor: per cent, per thousand, per ten thousand. */
enum Figure {
  PUPILS_WITH_PLAN_PCT(100),
  PUPILS_WITH_SEN_SUPPORT_PCT(100),
  PLAN_HOLDERS_MALE_PCT(100),
  PLAN_PRIMARY_AUTISM_PCT(100),
  PLAN_HOLDERS_MAINSTREAM_PCT(100),
  SUPPORT_PRIMARY_SLCN_PCT(100),
  FREE_MEALS_AMONG_PLAN_PCT(100),
  FREE_MEALS_AMONG_SUPPORT_PCT(100),
  FREE_MEALS_AMONG_NO_SEN_PCT(100),
  PLANS_PER_1000(1000),
  PLANS_PAST_19_PCT(100),
  REQUESTS_PER_1000_A_YEAR(1000),
  NEW_PLANS_PER_1000_A_YEAR(1000),
  CEASED_PLANS_PER_1000_A_YEAR(1000),
  NEW_PLANS_WITHIN_20_WEEKS_PCT(100),
  LOOKED_AFTER_PER_10000(10_000),
  LOOKED_AFTER_MALE_PCT(100),
  LOOKED_AFTER_UNACCOMPANIED_PCT(100),
  PROTECTION_PLANS_PER_10000(10_000),
  IN_NEED_PER_10000(10_000),
  SEN_AMONG_IN_NEED_PCT(100),
  SEN_AMONG_LOOKED_AFTER_PCT(100),
  MULTIPLE_BIRTHS_PCT(100),
  SEN_WITH_SEN_SIBLING_PCT(100),
  AGED_UNDER_18_PCT(100),
  SEN_PEAK_AT_8_TO_10_RATIO(1),
  ADOPTED_PER_1000_UNDER_18(1000);

  private final double times;

  Figure(double times) {
    this.times = times;
  }

  /** The name in targets and files. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  double times() {
    return times;
  }
}
