package org.trivet.app;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.trivet.night.NightContext;
import org.trivet.night.Step;
import org.trivet.night.StepReport;
import org.trivet.vocabulary.NightId;

/** A step whose engine is started only when the step runs: a plan, a list or a refusal needs none. */
record LaterStep(String name, Supplier<Step> step) implements Step {
  @Override
  public String purpose() {
    return step.get().purpose();
  }

  @Override
  public StepReport run(NightContext night) {
    return step.get().run(night);
  }

  @Override
  public List<Path> outputs(NightId night) {
    return step.get().outputs(night);
  }
}
