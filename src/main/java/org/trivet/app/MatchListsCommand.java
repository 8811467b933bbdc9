package org.trivet.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.trivet.lists.OutcomeFiles;
import org.trivet.lists.ReportPage;
import org.trivet.matching.text.WeightsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code match files}: links or de-duplicates lists that someone has as files. */
@Command(
    name = "files",
    description = {
      "Link or de-duplicate CSV lists by a model; no night and no warehouse needed.",
      "Writes links.csv, review.csv, clusters.csv and report.html. Without --weights they are learned from the lists and written beside."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  trivet match files --model people.yaml --out matched list.csv",
      "  trivet match files --model people.yaml --weights people.weights.yaml --out matched school.csv clinic.csv"
    })
final class MatchListsCommand implements Callable<Integer> {
  @Mixin
  private ListsOptions lists = new ListsOptions();

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write")
  private Path out = Path.of("");

  @Override
  public Integer call() {
    var plan = lists.plan();
    var given = lists.weights(plan);
    var outcome = lists.matching(plan).match(lists.files(), given);
    outcome
        .candidates()
        .overfull()
        .forEach(rule -> System.err.printf(
            "Not compared by '%s': %d blocks of %,d records together are larger than its cap%n",
            rule.rule(), rule.blocks(), rule.records()));
    var start = System.nanoTime();
    var written = new OutcomeFiles(outcome).into(out);
    new ReportPage(plan, outcome).write(out.resolve("report.html"));
    if (given.isEmpty()) {
      WeightsFile.write(out.resolve("weights.yaml"), plan, outcome.weights());
    }
    System.err.println("Took " + times(outcome.millis(), (System.nanoTime() - start) / 1_000_000));
    System.out.printf(
        "%,d records are %,d clusters; %,d links, %,d pairs for review, in %s%n",
        outcome.records().size(), written.clusters(), written.links(), written.review(), out);
    return 0;
  }

  private static String times(Map<String, Long> millis, long writing) {
    return millis.entrySet().stream()
            .map(part -> "%s %.1f s".formatted(part.getKey(), part.getValue() / 1e3))
            .collect(Collectors.joining(", "))
        + ", write %.1f s".formatted(writing / 1e3);
  }
}
