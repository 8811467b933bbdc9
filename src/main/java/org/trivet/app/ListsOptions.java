package org.trivet.app;

import java.nio.file.Path;
import java.util.List;
import org.trivet.lists.Matching;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.text.ModelFile;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command on lists takes: the model, the weights learned for it, the lists. */
final class ListsOptions {
  @Option(
      names = "--model",
      required = true,
      paramLabel = "M.yaml",
      description = "What is compared and how: see docs/how-to/match-any-lists.md")
  private Path model = Path.of("");

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "The lists: CSV with a header, or Parquet")
  private List<Path> files = List.of();

  MatchPlan plan() {
    return ModelFile.read(model);
  }

  Path model() {
    return model;
  }

  List<Path> files() {
    return files;
  }

  Matching matching(MatchPlan plan) {
    return new Matching(plan, Runtime.getRuntime().availableProcessors(), System.err::println);
  }
}
