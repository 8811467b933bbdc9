package org.trivet.matching.cluster;

import org.trivet.matching.plan.DefinitePlan.Verdict;

/** What people have decided of pairs for good: it overrides definite rules and evidence, and survives every retraining. */
@FunctionalInterface
public interface Pins {
  /** Nobody has decided anything. */
  Pins NONE = (one, other) -> Verdict.NONE;

  /** {@code LINK}, {@code APART} or {@code NONE}; the same either way round. */
  Verdict of(int one, int other);
}
