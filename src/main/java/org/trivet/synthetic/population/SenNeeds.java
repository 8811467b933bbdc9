package org.trivet.synthetic.population;

import java.util.ArrayList;
import java.util.List;

/** Types of need: speech and language when young, social and emotional in adolescence, autism throughout plans. */
final class SenNeeds {
  private static final List<String> TYPES = List.of(
      "ASD", "SEMH", "SLCN", "MLD", "SPLD", "SLD", "PD", "PMLD", "HI", "VI", "MSI", "DS", "OTH",
      "NSA");
  private static final double[] PLAN = {
    33.6, 20.0, 21.0, 7.5, 3.4, 6.6, 3.2, 2.2, 1.6, 0.9, 0.2, 1.0, 0.8, 0
  };
  private static final double[] SUPPORT = {
    9.5, 22.5, 25.7, 14.0, 14.5, 0.3, 2.2, 0.1, 1.6, 0.9, 0.2, 0.2, 4.8, 3.5
  };
  private static final double SECOND_NEED = 0.32;

  private SenNeeds() {}

  /** Primary need first, a second one for about a third. */
  static List<String> draw(Provision provision, double age, Dice dice) {
    List<String> needs = new ArrayList<>();
    if (provision == Provision.NONE) {
      return needs;
    }
    var weights = weights(provision, age);
    needs.add(TYPES.get(dice.weighted(weights)));
    if (dice.chance(SECOND_NEED)) {
      var second = TYPES.get(dice.weighted(weights));
      if (!needs.contains(second)) {
        needs.add(second);
      }
    }
    return needs;
  }

  private static double[] weights(Provision provision, double age) {
    var base = provision == Provision.PLAN ? PLAN : SUPPORT;
    var weights = base.clone();
    weights[1] *= age < 7 ? 0.45 : age < 12 ? 0.95 : 1.5;
    weights[2] *= age < 7 ? 1.75 : age < 12 ? 1.0 : 0.5;
    weights[3] *= age < 7 ? 0.6 : 1.15;
    weights[4] *= age < 7 ? 0.25 : 1.3;
    return weights;
  }
}
