package org.trivet.app;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.trivet.matching.Evaluation;
import org.trivet.vocabulary.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code match}: what can be asked of the matching outside a night. */
@Command(
    name = "match",
    description = "Questions to the matching.",
    subcommands = {
      MatchListsCommand.class,
      MatchTrain.class,
      MatchExplain.class,
      MatchCommand.Evaluate.class
    },
    footerHeading = "%nExample:%n",
    footer = "  trivet match evaluate --clusters clusters.csv --truth truth/records.csv")
final class MatchCommand {

  /** {@code match evaluate}. */
  @Command(
      name = "evaluate",
      description = {
        "Pairwise precision, recall and F1 of clusters against the truth, as JSON.",
        "Both files are CSV with a header; the first column names the record, the second its cluster."
      })
  static final class Evaluate implements Callable<Integer> {
    @Option(
        names = "--clusters",
        required = true,
        paramLabel = "FILE",
        description = "record, cluster")
    private Path clusters = Path.of("");

    @Option(
        names = "--truth",
        required = true,
        paramLabel = "FILE",
        description = "record, true cluster")
    private Path truth = Path.of("");

    @Override
    public Integer call() {
      var quality = Evaluation.of(groups(clusters), groups(truth));
      System.out.printf(
          "{\"precision\": %.6f, \"recall\": %.6f, \"f1\": %.6f, \"true_pairs\": %d, \"found_pairs\": %d, \"right_pairs\": %d}%n",
          quality.precision(),
          quality.recall(),
          quality.f1(),
          quality.truePairs(),
          quality.foundPairs(),
          quality.rightPairs());
      return 0;
    }

    private static Map<String, String> groups(Path file) {
      var groups = new HashMap<String, String>();
      try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
        for (var row : rows) {
          groups.put(row.getField(0), row.getField(1));
        }
      } catch (IOException unreadable) {
        throw new Refusal(
            "Cannot read %s. Nothing was evaluated. Name a CSV file with a header and two columns."
                .formatted(file),
            unreadable);
      }
      return groups;
    }
  }
}
