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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.trivet.synthetic.SyntheticAuthority;
import org.trivet.synthetic.SyntheticPlan;

/** What four systems of a made-up authority know of its children, as plain lists, and the truth beside them; made once under a folder. */
final class MadeUpLists {
  private static final List<String> COLUMNS =
      List.of("id", "forename", "surname", "former_surname", "birth_date", "sex", "postcode", "upn", "nhs_number");
  private static final List<String> NAMES = List.of("ehc", "social", "health", "school");
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private final Path night;
  private final Path lists;
  private final Map<String, String> people = new HashMap<>();

  private MadeUpLists(Path authority, Path lists) {
    this.night = authority.resolve("night-1");
    this.lists = lists;
    forEach(authority.resolve("truth/records.csv"), StandardCharsets.UTF_8,
        row -> people.put(row.getField("feed") + " " + row.getField("local_id"), row.getField("identity_id")));
  }

  /** The folder of the lists and of {@code truth.csv}. */
  static Path in(Path home, SyntheticPlan plan) throws IOException {
    var lists = home.resolve("lists");
    if (!Files.exists(lists.resolve("truth.csv"))) {
      var authority = home.resolve("authority");
      SyntheticAuthority.make(plan, authority, (made, of) -> {});
      new MadeUpLists(authority, Files.createDirectories(lists)).write();
    }
    return lists;
  }

  static List<Path> files(Path lists) {
    return NAMES.stream().map(name -> lists.resolve(name + ".csv")).toList();
  }

  private void write() throws IOException {
    try (var truth = CsvWriter.builder().build(lists.resolve("truth.csv"))) {
      truth.writeRecord("source", "id", "person");
      var homes = byKey(file("social-care/ssd", "ssd_address_"), WINDOWS, "addr_person_id", "addr_address_postcode");
      var pupilHomes = byKey(file("education/school-census", "2026_spring_addresses"), StandardCharsets.UTF_8, "pupilonrolltableid", "postcode");
      list("ehc", "education/ehc-cases", file("education/ehc-cases", "persons"), truth, row -> List.of(
          row.getField("person_id"), row.getField("forename"), row.getField("surname"), "", row.getField("dob"), row.getField("sex"),
          row.getField("postcode"), row.getField("upn"), row.getField("nhs_number")));
      list("social", "social-care/ssd", file("social-care/ssd", "ssd_person_"), truth, row -> List.of(
          row.getField("pers_person_id"), row.getField("pers_forename"), row.getField("pers_surname"), "", row.getField("pers_dob"), row.getField("pers_sex"),
          homes.getOrDefault(row.getField("pers_person_id"), ""), "", row.getField("pers_common_child_id")));
      list("health", "health/provider", file("health/provider", "patients"), truth, row -> List.of(
          row.getField("local_patient_id"), row.getField("forename"), row.getField("surname"), "", row.getField("birth_date"), row.getField("sex"),
          row.getField("postcode"), "", row.getField("nhs_number")));
      list("school", "education/school-census", file("education/school-census", "2026_spring_pupilonroll"), truth, row -> List.of(
          row.getField("NativeId") + "~" + row.getField("upn"), row.getField("forename"), row.getField("surname"), row.getField("formersurname"), row.getField("dob"),
          row.getField("sex"), pupilHomes.getOrDefault(row.getField("pupilonrolltableid"), ""), row.getField("upn"), ""));
    }
  }

  /** Records that the truth knows, each id once. */
  private void list(String name, String feed, Path file, CsvWriter truth, Function<NamedCsvRecord, List<String>> values) throws IOException {
    var seen = new HashSet<String>();
    try (var list = CsvWriter.builder().build(lists.resolve(name + ".csv"))) {
      list.writeRecord(COLUMNS);
      forEach(file, name.equals("social") ? WINDOWS : StandardCharsets.UTF_8, row -> {
        var record = values.apply(row);
        var person = people.get(feed + " " + record.get(0));
        if (person != null && seen.add(record.get(0))) {
          list.writeRecord(record);
          truth.writeRecord(name, record.get(0), person);
        }
      });
    }
  }

  private static Map<String, String> byKey(Path file, Charset charset, String key, String value) {
    var byKey = new HashMap<String, String>();
    forEach(file, charset, row -> byKey.put(row.getField(key), row.getField(value)));
    return byKey;
  }

  private Path file(String feed, String beginning) throws IOException {
    Predicate<Path> begins = file -> file.getFileName().toString().startsWith(beginning);
    try (Stream<Path> files = Files.list(night.resolve(feed))) {
      return files.filter(begins).sorted().findFirst().orElseThrow();
    }
  }

  /** What is done with a row. */
  @FunctionalInterface
  interface Taker {
    void take(NamedCsvRecord row);
  }

  static void forEach(Path file, Charset charset, Taker taker) {
    try (var rows = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file, charset)) {
      for (var row : rows) {
        taker.take(row);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
