package org.trivet.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trivet.lists.Matching;
import org.trivet.matching.text.ModelFile;
import org.trivet.lists.OutcomeFiles;
import org.trivet.matching.Evaluation;
import org.trivet.synthetic.SyntheticAuthority;
import org.trivet.synthetic.SyntheticPlan;

/**
 * How well and how fast lists are matched: makes an authority of so many children under a folder (once), writes what four systems know of
 * them as plain lists with the truth beside (once), matches the lists by {@code jobs/match/examples/children.yaml}, and prints seconds per part
 * and quality.
 */
public final class ListsBench {
  private static final List<String> COLUMNS =
      List.of("id", "forename", "surname", "former_surname", "birth_date", "sex", "postcode", "upn", "nhs_number");
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private final Path night;
  private final Path lists;
  private final Map<String, String> truth = new HashMap<>();

  private ListsBench(Path authority, Path lists) {
    this.night = authority.resolve("night-1");
    this.lists = lists;
    for (var row : rows(authority.resolve("truth/records.csv"), StandardCharsets.UTF_8)) {
      truth.put(row.getField("feed") + " " + row.getField("local_id"), row.getField("identity_id"));
    }
  }

  public static void main(String[] arguments) throws IOException {
    var home = Path.of(arguments[1]).toAbsolutePath();
    var authority = home.resolve("authority");
    if (!Files.exists(authority)) {
      SyntheticAuthority.make(SyntheticPlan.of(Integer.parseInt(arguments[0])), authority, (made, of) -> {});
    }
    var bench = new ListsBench(authority, Files.createDirectories(home.resolve("lists")));
    bench.write();
    bench.match();
  }

  private void match() {
    var plan = ModelFile.read(Path.of("jobs/match/examples/children.yaml"));
    var files = Stream.of("ehc", "social", "health", "school").map(name -> lists.resolve(name + ".csv")).toList();
    var start = System.nanoTime();
    var outcome = new Matching(plan, Runtime.getRuntime().availableProcessors(), System.out::println).match(files, Optional.empty());
    var written = new OutcomeFiles(outcome).into(lists.resolve("matched"));
    System.out.printf("%.1f s: %s, and writing%n", (System.nanoTime() - start) / 1e9, outcome.millis());
    var found = new HashMap<String, String>();
    var known = new HashMap<String, String>();
    for (var row : rows(lists.resolve("matched/clusters.csv"), StandardCharsets.UTF_8)) {
      found.put(row.getField("source") + " " + row.getField("id"), row.getField("cluster_id"));
    }
    for (var row : rows(lists.resolve("truth.csv"), StandardCharsets.UTF_8)) {
      known.put(row.getField("source") + " " + row.getField("id"), row.getField("person"));
    }
    var quality = Evaluation.of(found, known);
    System.out.printf("%,d records, %,d links, %,d for review; precision %.5f recall %.5f F1 %.5f%n",
        outcome.records().size(), written.links(), written.review(), quality.precision(), quality.recall(), quality.f1());
  }

  private void write() throws IOException {
    try (var people = CsvWriter.builder().build(lists.resolve("truth.csv"))) {
      people.writeRecord("source", "id", "person");
      var homes = byKey(rows(file("social-care/ssd", "ssd_address_"), WINDOWS), "addr_person_id", "addr_address_postcode");
      var pupilHomes = byKey(rows(file("education/school-census", "2026_spring_addresses"), StandardCharsets.UTF_8), "pupilonrolltableid", "postcode");
      list("ehc", "education/ehc-cases", rows(file("education/ehc-cases", "persons"), StandardCharsets.UTF_8), people, row -> List.of(
          row.getField("person_id"), row.getField("forename"), row.getField("surname"), "", row.getField("dob"), row.getField("sex"),
          row.getField("postcode"), row.getField("upn"), row.getField("nhs_number")));
      list("social", "social-care/ssd", rows(file("social-care/ssd", "ssd_person_"), WINDOWS), people, row -> List.of(
          row.getField("pers_person_id"), row.getField("pers_forename"), row.getField("pers_surname"), "", row.getField("pers_dob"), row.getField("pers_sex"),
          homes.getOrDefault(row.getField("pers_person_id"), ""), "", row.getField("pers_common_child_id")));
      list("health", "health/provider", rows(file("health/provider", "patients"), StandardCharsets.UTF_8), people, row -> List.of(
          row.getField("local_patient_id"), row.getField("forename"), row.getField("surname"), "", row.getField("birth_date"), row.getField("sex"),
          row.getField("postcode"), "", row.getField("nhs_number")));
      list("school", "education/school-census", rows(file("education/school-census", "2026_spring_pupilonroll"), StandardCharsets.UTF_8), people, row -> List.of(
          row.getField("NativeId") + "~" + row.getField("upn"), row.getField("forename"), row.getField("surname"), row.getField("formersurname"), row.getField("dob"),
          row.getField("sex"), pupilHomes.getOrDefault(row.getField("pupilonrolltableid"), ""), row.getField("upn"), ""));
    }
  }

  /** Records that the truth knows, each id once. */
  private void list(String name, String feed, List<NamedCsvRecord> rows, CsvWriter people, Function<NamedCsvRecord, List<String>> values) throws IOException {
    var seen = new HashMap<String, Boolean>();
    try (var list = CsvWriter.builder().build(lists.resolve(name + ".csv"))) {
      list.writeRecord(COLUMNS);
      for (var row : rows) {
        var record = values.apply(row);
        var person = truth.get(feed + " " + record.get(0));
        if (person != null && seen.put(record.get(0), true) == null) {
          list.writeRecord(record);
          people.writeRecord(name, record.get(0), person);
        }
      }
    }
  }

  private static Map<String, String> byKey(List<NamedCsvRecord> rows, String key, String value) {
    var byKey = new HashMap<String, String>();
    rows.forEach(row -> byKey.put(row.getField(key), row.getField(value)));
    return byKey;
  }

  private Path file(String feed, String beginning) throws IOException {
    try (var files = Files.list(night.resolve(feed))) {
      return files.filter(file -> file.getFileName().toString().startsWith(beginning)).sorted().findFirst().orElseThrow();
    }
  }

  private static List<NamedCsvRecord> rows(Path file, Charset charset) {
    try (var rows = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file, charset)) {
      return rows.stream().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
