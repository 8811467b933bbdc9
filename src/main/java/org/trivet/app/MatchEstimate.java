package org.trivet.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.trivet.lists.SampleFile;
import org.trivet.matching.sample.SampleEstimate;
import org.trivet.matching.sample.SampleEstimate.Answers;
import org.trivet.matching.sample.SampleEstimate.Share;
import org.trivet.matching.sample.Stratum;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code match estimate}: precision and recall, from a sample that people have decided. */
@Command(
    name = "estimate",
    description = {
      "Estimate precision and recall, with 95 % intervals, from a sample of pairs that people have decided.",
      "Pairs that no blocking rule finds count among the missed."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  trivet match estimate sample.csv",
      "  trivet match estimate sample.csv --format json"
    })
final class MatchEstimate implements Callable<Integer> {
  private enum Format {
    text,
    json
  }

  @Parameters(paramLabel = "S.csv", description = "What `match sample` wrote, with answers")
  private Path sample = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}")
  private Format format = Format.text;

  @Override
  public Integer call() {
    var answers = new SampleFile(sample).answers();
    var estimate = SampleEstimate.of(answers);
    if (format == Format.json) {
      System.out.println(FindingsJson.written(json(estimate)));
    } else {
      print(answers);
      print(estimate);
    }
    return 0;
  }

  private static void print(Map<Stratum, Answers> answers) {
    System.out.printf("%-62s %12s %8s %9s%n", "stratum", "pairs", "decided", "one person");
    answers.forEach((stratum, answer) -> System.out.printf(
        Locale.UK,
        "%d %-60s %,12d %8d %9d%n",
        stratum.number(),
        stratum.words(),
        answer.pairs(),
        answer.decided(),
        answer.same()));
  }

  private static void print(SampleEstimate estimate) {
    System.out.printf(
        Locale.UK,
        "%nprecision %s%nrecall    %s%nAbout %,.0f pairs are missed, %,.0f of them because no blocking rule finds them. Pairs far below the review threshold and in very large blocks are in no sample: with many of these, recall is an upper bound.%n",
        share(estimate.precision()),
        share(estimate.recall()),
        estimate.missed(),
        estimate.missedByBlocking());
  }

  private static String share(Share share) {
    return String.format(
        Locale.UK, "%.4f (%.4f to %.4f)", share.share(), share.low(), share.high());
  }

  private static Map<String, Object> json(SampleEstimate estimate) {
    var json = new LinkedHashMap<String, Object>();
    json.put("precision", json(estimate.precision()));
    json.put("recall", json(estimate.recall()));
    json.put("missed", estimate.missed());
    json.put("missed_by_blocking", estimate.missedByBlocking());
    return json;
  }

  private static Map<String, Object> json(Share share) {
    var json = new LinkedHashMap<String, Object>();
    json.put("share", share.share());
    json.put("low", share.low());
    json.put("high", share.high());
    return json;
  }
}
