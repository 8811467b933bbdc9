package org.trivet.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivet.lists.Approving;
import org.trivet.lists.KnownFiles;
import org.trivet.lists.KnownPairs;
import org.trivet.lists.Matching;
import org.trivet.lists.OutcomeFiles;
import org.trivet.lists.ReportPage;
import org.trivet.lists.WeightsFile;
import org.trivet.vocabulary.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code match files}: links or de-duplicates lists that someone has as files. */
@Command(
    name = "files",
    description = {
      "Link or de-duplicate CSV or Parquet lists by a model; no night and no warehouse needed.",
      "Writes links.csv, review.csv, clusters.csv and report.html. Without --weights they are learned from the lists and written beside."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  trivet match files --model people.yaml --out matched list.csv",
      "  trivet match files --model people.yaml --weights people.weights.yaml --out matched school.csv clinic.csv",
      "  trivet match files --model people.yaml --truth truth.csv --out matched school.csv clinic.csv"
    })
final class MatchListsCommand implements Callable<Integer> {
  private final Calendar calendar = new Calendar();

  @Mixin
  private ListsOptions lists = new ListsOptions();

  @Mixin
  private WeightsOption weights = new WeightsOption();

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write")
  private Path out = Path.of("");

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      description =
          "Pairs that a person looked at, to hold the outcome against: left_source, left_id, right_source, right_id, same")
  private @Nullable Path labels;

  @Option(
      names = "--truth",
      paramLabel = "FILE",
      description = "Who every record is, likewise: source, id, person")
  private @Nullable Path truth;

  @Override
  public Integer call() {
    refuseTwoSources();
    var plan = lists.plan();
    weights
        .file()
        .flatMap(file -> new Approving(file, Optional.of(lists.model())).doubt())
        .ifPresent(System.err::println);
    var matching = lists.matching(plan);
    var outcome = matching.match(lists.files(), weights.of(lists, plan));
    outcome
        .candidates()
        .overfull()
        .forEach(rule -> System.err.printf(
            "Not compared by '%s': %d blocks of %,d records together are larger than its cap%n",
            rule.rule(), rule.blocks(), rule.records()));
    var start = System.nanoTime();
    var written = new OutcomeFiles(outcome).into(out);
    var check = known(outcome).map(known -> matching.check(outcome, known));
    new ReportPage(plan, outcome, check).write(out.resolve("report.html"));
    outcome
        .learned()
        .ifPresent(learned -> WeightsFile.write(
            out.resolve("weights.yaml"),
            plan,
            learned,
            new WeightsFile.Origin(lists.model(), calendar.today())));
    System.err.println("Took " + times(outcome.millis(), (System.nanoTime() - start) / 1_000_000));
    System.out.printf(
        "%,d records are %,d clusters; %,d links, %,d pairs for review, in %s%n",
        outcome.records().size(), written.clusters(), written.links(), written.review(), out);
    return 0;
  }

  private void refuseTwoSources() {
    if (labels != null && truth != null) {
      throw new Refusal(
          "Cannot hold the outcome against both --labels and --truth. Nothing was matched. Give one of them.");
    }
  }

  private Optional<KnownPairs> known(Matching.Outcome outcome) {
    var files = new KnownFiles(outcome.records(), System.err::println);
    return Optional.ofNullable(labels)
        .map(files::labels)
        .or(() -> Optional.ofNullable(truth).map(files::truth));
  }

  private static String times(Map<String, Long> millis, long writing) {
    return millis.entrySet().stream()
            .map(part -> "%s %.1f s".formatted(part.getKey(), part.getValue() / 1e3))
            .collect(Collectors.joining(", "))
        + ", write %.1f s".formatted(writing / 1e3);
  }
}
