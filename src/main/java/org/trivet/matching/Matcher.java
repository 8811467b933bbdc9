package org.trivet.matching;

import java.util.Optional;
import org.trivet.matching.Decision.Apart;
import org.trivet.matching.Decision.Linked;
import org.trivet.matching.Decision.NeedsReview;

/** Decides about two records: guards first, then definite rules, then the weight against the thresholds. */
public final class Matcher {
  private final MatchModel model;
  private final Scorer scorer;

  public Matcher(MatchModel model) {
    this.model = model;
    this.scorer = new Scorer(model);
  }

  /** What the evidence says; the same for (a, b) and (b, a). */
  public Decision decide(PersonRecord one, PersonRecord other) {
    var evidence = scorer.compare(one, other);
    return guarded(one, other, evidence)
        .or(() -> definite(one, other, evidence))
        .orElseGet(() -> byWeight(evidence));
  }

  /** Whether the pair is worth more than a glance: it would be linked, or asked about. */
  public boolean isCandidate(PersonRecord one, PersonRecord other) {
    return !(decide(one, other) instanceof Apart);
  }

  Scorer scorer() {
    return scorer;
  }

  Thresholds thresholds() {
    return model.thresholds();
  }

  private Optional<Decision> guarded(PersonRecord one, PersonRecord other, Evidence evidence) {
    var guard = Guards.against(one, other, evidence);
    return guard.map(objection -> objection.outweighs(evidence, model.thresholds())
        ? new Apart(evidence, objection.reason())
        : new NeedsReview(evidence, objection.question()));
  }

  private Optional<Decision> definite(PersonRecord one, PersonRecord other, Evidence evidence) {
    return model.definiteRules().stream()
        .filter(rule -> rule.holds(one, other, evidence))
        .findFirst()
        .map(rule -> new Linked(evidence, rule.text()));
  }

  private Decision byWeight(Evidence evidence) {
    if (evidence.weight() >= model.thresholds().link()) {
      return new Linked(evidence, "weight");
    }
    return evidence.weight() >= model.thresholds().review()
        ? new NeedsReview(evidence, Question.WEIGHT_BETWEEN_THRESHOLDS)
        : new Apart(evidence, "too little speaks for one child");
  }
}
