package org.trivet.lists;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.sample.PairSample;
import org.trivet.matching.sample.SampleEstimate.Answers;
import org.trivet.matching.sample.SampledPair;
import org.trivet.matching.sample.Stratum;
import org.trivet.matching.value.Records;
import org.trivet.matching.value.Terms;

/**
 * A sample of pairs as a CSV file that people fill in: the two records side by side, field by field, and the empty column {@code same} for
 * {@code yes} or {@code no}. Filled in, it is a file of labels too. It holds what records say, so only its owner may read it.
 */
public record SampleFile(Path file) {
  private static final List<String> FIRST = List.of(
      "left_source", "left_id", "right_source", "right_id", "same", "stratum", "stratum_pairs");

  /** Writes a sample; a file of this name is replaced. */
  public void write(Records records, MatchPlan plan, PairSample sample) {
    try (var csv = CsvWriter.builder().build(forOwnerOnly())) {
      csv.writeRecord(header(plan));
      sample.pairs().forEach(pair -> csv.writeRecord(row(records, pair, sample)));
    } catch (IOException cannotWrite) {
      throw ListRefusals.cannotWrite(file, String.valueOf(cannotWrite.getMessage()));
    }
  }

  private Path forOwnerOnly() throws IOException {
    Files.deleteIfExists(file);
    var isPosix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    return isPosix
        ? Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
        : file;
  }

  private static List<String> header(MatchPlan plan) {
    var header = new ArrayList<>(FIRST);
    plan.fields().forEach(field -> {
      header.add("left " + field.name());
      header.add("right " + field.name());
    });
    return header;
  }

  private static List<String> row(Records records, SampledPair pair, PairSample sample) {
    var row = new ArrayList<String>();
    for (var record : List.of(pair.one(), pair.other())) {
      row.add(records.lists().get(records.keys().list(record)));
      row.add(records.keys().id(record));
    }
    row.add("");
    row.add(Integer.toString(pair.stratum().number()));
    row.add(Long.toString(sample.behind().getOrDefault(pair.stratum(), 0L)));
    for (var column : records.columns()) {
      row.add(said(column, pair.one()));
      row.add(said(column, pair.other()));
    }
    return row;
  }

  private static String said(Records.Column column, int record) {
    return IntStream.range(0, column.count(record))
        .map(at -> column.nth(record, at))
        .filter(number -> number != Terms.MISSING)
        .mapToObj(column.terms()::text)
        .collect(Collectors.joining(" / "));
  }

  /** What was decided of each stratum; rows that say neither yes nor no count as undecided. */
  public Map<Stratum, Answers> answers() {
    var answers = new EnumMap<Stratum, Answers>(Stratum.class);
    try (var rows = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
      for (var row : rows) {
        answers.merge(stratum(row), answer(row), Answers::and);
      }
    } catch (IOException | CsvParseException | NoSuchElementException unreadable) {
      throw ListRefusals.unreadableSample(file);
    }
    answers.forEach((stratum, answer) -> {
      if (answer.decided() == 0) {
        throw ListRefusals.noAnswerFor(file, stratum.number());
      }
    });
    return answers;
  }

  private Stratum stratum(NamedCsvRecord row) {
    return number(row.getField("stratum"))
        .flatMap(Stratum::numbered)
        .orElseThrow(() -> ListRefusals.noStratum(file, row.getStartingLineNumber()));
  }

  private Answers answer(NamedCsvRecord row) {
    var pairs = number(row.getField("stratum_pairs"))
        .orElseThrow(() -> ListRefusals.noStratum(file, row.getStartingLineNumber()));
    return KnownPairs.Answer.of(row.getField("same"))
        .map(said -> new Answers(pairs, 1, said == KnownPairs.Answer.SAME ? 1 : 0))
        .orElseGet(() -> new Answers(pairs, 0, 0));
  }

  private static Optional<Long> number(String written) {
    return written.matches("\\d{1,15}") ? Optional.of(Long.parseLong(written)) : Optional.empty();
  }
}
