package org.trivet.lists;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.trivet.matching.pair.ScoredPairs;

/** Writes what came of matching: {@code links.csv}, {@code review.csv} and {@code clusters.csv}, in the order of the records. */
public final class OutcomeFiles {
  private static final String[] PAIR_COLUMNS = {
    "left_source", "left_id", "right_source", "right_id", "match_weight", "match_probability"
  };

  private final Matching.Outcome outcome;

  public OutcomeFiles(Matching.Outcome outcome) {
    this.outcome = outcome;
  }

  /** How many pairs were linked, and how many a person should look at. */
  public record Written(int links, int review, int clusters) {}

  /** Writes into a folder that may be new, the files side by side; files of these names are replaced. */
  public Written into(Path folder) {
    try {
      Files.createDirectories(folder);
      var written = Stream.<Supplier<Integer>>of(
              () -> writePairs(folder.resolve("links.csv"), outcome.people()::areOne),
              () -> writePairs(
                  folder.resolve("review.csv"),
                  (one, other) -> !outcome.people().areOne(one, other)),
              () -> writeClusters(folder.resolve("clusters.csv")))
          .parallel()
          .map(Supplier::get)
          .toList();
      return new Written(written.get(0), written.get(1), written.get(2));
    } catch (IOException | UncheckedIOException cannotWrite) {
      throw ListRefusals.cannotWrite(folder, String.valueOf(cannotWrite.getMessage()));
    }
  }

  private int writePairs(Path file, ScoredPairs.Wanted wanted) {
    var written = 0;
    try (var csv = CsvWriter.builder().build(file)) {
      csv.writeRecord(PAIR_COLUMNS);
      for (var pair = 0; pair < outcome.pairs().size(); pair++) {
        if (wanted.is(outcome.pairs().one(pair), outcome.pairs().other(pair))) {
          writePair(csv, pair);
          written++;
        }
      }
    } catch (IOException cannotWrite) {
      throw new UncheckedIOException(cannotWrite);
    }
    return written;
  }

  private void writePair(CsvWriter csv, int pair) {
    var one = outcome.pairs().one(pair);
    var other = outcome.pairs().other(pair);
    var weight = outcome.pairs().weight(pair);
    csv.writeRecord(
        list(one),
        id(one),
        list(other),
        id(other),
        Decimals.three(weight),
        Decimals.six(1 / (1 + Math.pow(2, -weight))));
  }

  private int writeClusters(Path file) {
    var clusters = 0;
    try (var csv = CsvWriter.builder().build(file)) {
      csv.writeRecord("source", "id", "cluster_id");
      for (var record = 0; record < outcome.records().size(); record++) {
        var first = outcome.people().firstOf(record);
        clusters += first == record ? 1 : 0;
        csv.writeRecord(list(record), id(record), list(first) + "-" + id(first));
      }
    } catch (IOException cannotWrite) {
      throw new UncheckedIOException(cannotWrite);
    }
    return clusters;
  }

  private String list(int record) {
    return outcome.records().lists().get(outcome.records().keys().list(record));
  }

  private String id(int record) {
    return outcome.records().keys().id(record);
  }
}
