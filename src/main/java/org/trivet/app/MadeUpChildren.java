package org.trivet.app;

import org.trivet.synthetic.SyntheticPlan;
import picocli.CommandLine.Option;

/** Which made-up children a command makes: options that several commands share. */
final class MadeUpChildren {
  @Option(
      names = "--children",
      paramLabel = "N",
      description = "People aged 0-25; default ${DEFAULT-VALUE}")
  private int number = 20_000;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "The same seed makes the same children; default ${DEFAULT-VALUE}")
  private long seed = SyntheticPlan.DEFAULT_SEED;

  int number() {
    return number;
  }

  long seed() {
    return seed;
  }
}
