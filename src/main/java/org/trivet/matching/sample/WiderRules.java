package org.trivet.matching.sample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.plan.PlanBlock;

/** Blocking rules wider than a plan's: each of its rules with one part left out. What only they find, the plan's blocking misses. */
public final class WiderRules {
  /** Wide blocks are large: more of them are looked at than in a night, though not all. */
  private static final int CAP = 500;

  private WiderRules() {}

  /** The rules, each once; none where every rule of the plan has a single part. */
  public static List<PlanBlock> of(MatchPlan plan) {
    var known = new HashSet<List<PlanBlock.Part>>();
    plan.blocks().forEach(rule -> known.add(rule.parts()));
    var wider = new ArrayList<PlanBlock>();
    for (var rule : plan.blocks()) {
      for (var left = 0; left < rule.parts().size() && rule.parts().size() > 1; left++) {
        var parts = without(rule.parts(), left);
        if (known.add(parts)) {
          wider.add(new PlanBlock(
              rule.name() + " without part " + (left + 1), parts, Math.max(CAP, rule.cap())));
        }
      }
    }
    return wider;
  }

  private static List<PlanBlock.Part> without(List<PlanBlock.Part> parts, int place) {
    return IntStream.range(0, parts.size())
        .filter(at -> at != place)
        .mapToObj(parts::get)
        .toList();
  }
}
