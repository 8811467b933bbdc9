package org.trivet.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trivet.lists.AtThreshold;
import org.trivet.lists.KnownFiles;
import org.trivet.lists.Trained;
import org.trivet.lists.WeightsFile;
import org.trivet.matching.plan.LearnedWeights;
import org.trivet.matching.plan.MatchPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code match train}: learns from lists what each level of a model weighs. */
@Command(
    name = "train",
    description = {
      "Learn from lists what each level of a model weighs, and write it to a file.",
      "Nobody has to say which pairs are one person; where a person has, --labels makes them count. Nothing is matched."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  trivet match train --model people.yaml --out people.weights.yaml school.csv clinic.csv",
      "  trivet match train --model people.yaml --labels labels.csv --out people.weights.yaml school.csv clinic.csv"
    })
final class MatchTrain implements Callable<Integer> {
  private final Calendar calendar = new Calendar();

  @Mixin
  private ListsOptions lists = new ListsOptions();

  @Option(names = "--out", required = true, paramLabel = "W.yaml", description = "Where to write")
  private Path out = Path.of("");

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      description =
          "Pairs that a person looked at: left_source, left_id, right_source, right_id, same (yes or no)")
  private @Nullable Path labels;

  @Override
  public Integer call() {
    var plan = lists.plan();
    var trained = trained(plan);
    var origin = new WeightsFile.Origin(lists.model(), calendar.today());
    var head = WeightsFile.write(out, plan, trained, origin);
    print(plan, trained.weights());
    print(trained);
    System.out.printf("%nVersion %s, not approved, in %s%n", head.version(), out);
    return 0;
  }

  private Trained trained(MatchPlan plan) {
    var matching = lists.matching(plan);
    var records = lists.records(matching);
    var trained = matching.learn(records);
    return labels == null
        ? trained
        : matching.withLabels(
            records, trained, new KnownFiles(records, System.err::println).labels(labels));
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
      for (var level = 0; comparison.isWeighed() && level < comparison.levelCount(); level++) {
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

  /** How well labels are told, by threshold; nothing where there were none. */
  private static void print(Trained trained) {
    if (trained.evaluation().isEmpty()) {
      return;
    }
    System.out.printf(
        "%nLinked from this weight on, of the labelled pairs (each half by what the other half taught):%n%8s %10s %10s %10s%n",
        "weight", "precision", "recall", "F1");
    for (AtThreshold row : trained.evaluation()) {
      System.out.printf(
          Locale.ROOT,
          "%+8.1f %10.4f %10.4f %10.4f%n",
          row.weight(),
          row.precision().share().orElse(1),
          row.recall().share().orElse(1),
          row.f1());
    }
  }
}
