package org.trivet.job.match;

import java.io.Serializable;
import java.nio.file.Path;
import org.trivet.matching.plan.LearnedWeights;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.text.ModelTexts;

/** The model by which a night finds children, {@code jobs/match/children.yaml}, as texts that travel to where the records are. */
public record ChildrenModel(ModelTexts texts) implements Serializable {

  /** Reads and checks a plan with the weights that it names; refuses what cannot be used, naming the file and the word. */
  public static ChildrenModel load(Path file) {
    var model = new ChildrenModel(ModelTexts.load(file));
    for (var field : model.plan().fields()) {
      PersonColumn.unknownAmong(field.columns()).ifPresent(column -> {
        throw MatchRefusals.unknownColumn(file, field.name(), column, PersonColumn.words());
      });
    }
    if (model.texts().learned().isEmpty()) {
      throw MatchRefusals.noWeights(file);
    }
    if (model.texts().approvedBy().isEmpty()) {
      throw MatchRefusals.notApproved(file, model.version());
    }
    return model;
  }

  /** Fields, blocking rules, comparisons, definite rules, thresholds. */
  public MatchPlan plan() {
    return texts.matchPlan();
  }

  /** What the levels weigh, frozen. */
  public LearnedWeights weights() {
    return texts.learned().orElseThrow();
  }

  /** What the weights are called. */
  public String version() {
    return texts.version();
  }
}
