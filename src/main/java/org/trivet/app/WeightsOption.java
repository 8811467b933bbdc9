package org.trivet.app;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivet.lists.WeightsFile;
import org.trivet.matching.plan.LearnedWeights;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.text.ModelTexts;
import picocli.CommandLine.Option;

/** The weights learned before, for commands that can do without learning. */
final class WeightsOption {
  @Option(
      names = "--weights",
      paramLabel = "W.yaml",
      description =
          "What the levels weigh, as learned before; default those that the model names, else learned from the lists")
  private @Nullable Path weights;

  Optional<Path> file() {
    return Optional.ofNullable(weights);
  }

  Optional<LearnedWeights> of(ListsOptions lists, MatchPlan plan) {
    return file()
        .map(file -> WeightsFile.read(file, plan, lists.model()))
        .or(() -> ModelTexts.load(lists.model()).learned());
  }
}
