package org.trivet.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.trivet.lists.Drift;
import org.trivet.lists.WeightsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code match drift}: whether frozen weights still fit the lists of today. */
@Command(
    name = "drift",
    description = {
      "Hold frozen weights against what the lists would teach now, and say what moved materially.",
      "PSI is the population stability index of a comparison's levels among the pairs compared: below 0.1 nothing of note, from 0.25 on another population."
    },
    footerHeading = "%nExample:%n",
    footer =
        "  trivet match drift --model people.yaml --weights people.weights.yaml school.csv clinic.csv")
final class MatchDrift implements Callable<Integer> {
  @Mixin
  private ListsOptions lists = new ListsOptions();

  @Option(
      names = "--weights",
      required = true,
      paramLabel = "W.yaml",
      description = "The frozen weights")
  private Path weights = Path.of("");

  @Option(
      names = "--psi",
      paramLabel = "X",
      defaultValue = "0.25",
      description = "From which PSI on a comparison has moved; default ${DEFAULT-VALUE}")
  private double stability;

  @Option(
      names = "--bits",
      paramLabel = "X",
      defaultValue = "1",
      description = "By how much a level's weight must move to be told; default ${DEFAULT-VALUE}")
  private double bits;

  @Option(
      names = "--times",
      paramLabel = "X",
      defaultValue = "1.5",
      description =
          "How many times more, or less, often a pair must be one person to be told; default ${DEFAULT-VALUE}")
  private double times;

  @Override
  public Integer call() {
    var plan = lists.plan();
    var frozen = WeightsFile.kept(weights, plan, lists.model());
    var matching = lists.matching(plan);
    var now = matching.learn(lists.records(matching));
    var drift = new Drift(plan, frozen, now, new Drift.Limits(stability, bits, times));
    System.out.printf("%-18s %8s  %s%n", "comparison", "PSI", "the level that moved most");
    drift.comparisons().forEach(MatchDrift::print);
    System.out.println();
    var sentences = drift.sentences();
    sentences.forEach(System.out::println);
    if (sentences.isEmpty()) {
      System.out.println("Nothing moved materially: the weights still fit these lists.");
    }
    return 0;
  }

  private static void print(Drift.Moved moved) {
    System.out.printf(
        Locale.ROOT,
        "%-18s %8s  %s%n",
        moved.comparison(),
        moved.stability().isPresent()
            ? String.format(Locale.ROOT, "%.3f", moved.stability().orElseThrow())
            : "-",
        moved
            .furthest()
            .map(level -> String.format(
                Locale.ROOT, "%s: %+.2f, was %+.2f", level.level(), level.now(), level.then()))
            .orElse(""));
  }
}
