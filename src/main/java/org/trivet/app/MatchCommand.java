package org.trivet.app;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
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
      MatchCommand.Evaluate.class,
      ReviewCommand.class
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  trivet match files --model people.yaml --out matched school.csv clinic.csv",
      "  trivet match evaluate --clusters matched/clusters.csv --truth truth.csv",
      "  trivet match review list"
    })
final class MatchCommand {

  /** {@code match evaluate}. */
  @Command(
      name = "evaluate",
      description = {
        "Pairwise precision, recall and F1 of clusters against the truth, as JSON.",
        "Both files are CSV with a header. A record is named by the columns source and id where a file has both, else by the first column;",
        "its cluster by the column cluster_id or identity_id where there is one, else by the first column behind the record's."
      })
  static final class Evaluate implements Callable<Integer> {
    private static final List<String> LISTED = List.of("source", "id");
    private static final List<String> NAMED = List.of("cluster_id", "identity_id");

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
          groups.put(record(row), row.getField(cluster(row.getHeader())));
        }
      } catch (IOException unreadable) {
        throw new Refusal(
            "Cannot read %s. Nothing was evaluated. Name a CSV file with a header and two columns."
                .formatted(file),
            unreadable);
      }
      return groups;
    }

    private static String record(NamedCsvRecord row) {
      return row.getHeader().containsAll(LISTED)
          ? row.getField("source") + "\n" + row.getField("id")
          : row.getField(0);
    }

    private static String cluster(List<String> header) {
      return NAMED.stream()
          .filter(header::contains)
          .findFirst()
          .orElseGet(
              () -> header.stream()
                  .filter(column -> header.containsAll(LISTED)
                      ? !LISTED.contains(column)
                      : !column.equals(header.get(0)))
                  .findFirst()
                  .orElseThrow(
                      () -> new Refusal(
                          "Cannot evaluate: a file has no column for the cluster. Nothing was evaluated.")));
    }
  }
}
