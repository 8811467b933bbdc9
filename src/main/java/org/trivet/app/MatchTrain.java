package org.trivet.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.trivet.matching.plan.LearnedWeights;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.text.WeightsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code match train}: learns from lists what each level of a model weighs. */
@Command(
    name = "train",
    description = {
      "Learn from lists what each level of a model weighs, and write it to a file.",
      "Nobody has to say which pairs are one person; nothing is matched."
    },
    footerHeading = "%nExample:%n",
    footer =
        "  trivet match train --model people.yaml --out people.weights.yaml school.csv clinic.csv")
final class MatchTrain implements Callable<Integer> {
  @Mixin
  private ListsOptions lists = new ListsOptions();

  @Option(names = "--out", required = true, paramLabel = "W.yaml", description = "Where to write")
  private Path out = Path.of("");

  @Override
  public Integer call() {
    var plan = lists.plan();
    var weights = lists.matching(plan).train(lists.files());
    WeightsFile.write(out, plan, weights);
    print(plan, weights);
    return 0;
  }

  private static void print(MatchPlan plan, LearnedWeights weights) {
    System.out.printf(
        Locale.ROOT,
        "One pair in %,.0f is one person; one in %s are relatives.%n%n%-18s %-24s %9s %10s %10s %8s%n",
        1 / weights.lambda(),
        weights.relatives() == 0 ? "none" : "%,.0f".formatted(1 / weights.relatives()),
        "comparison",
        "level",
        "m",
        "u",
        "relatives",
        "weight");
    for (var at = 0; at < plan.comparisons().size(); at++) {
      var comparison = plan.comparisons().get(at);
      var shares = weights.comparisons().get(at);
      for (var level = 0; level < comparison.levelCount(); level++) {
        System.out.printf(
            Locale.ROOT,
            "%-18s %-24s %9.5f %10.2e %10.2e %+8.2f%n",
            level == 0 ? comparison.name() : "",
            comparison.levelName(level),
            shares.m(level),
            shares.u(level),
            shares.r(level),
            shares.weight(level));
      }
    }
  }
}
