package org.trivet.serve;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trivet.contract.Column;
import org.trivet.contract.ColumnType;
import org.trivet.contract.ContractLoader;
import org.trivet.contract.Contracts;
import org.trivet.night.FrozenInputs;
import org.trivet.night.NightContext;
import org.trivet.night.SilentProgress;
import org.trivet.night.Versions;
import org.trivet.serve.duck.Duck;
import org.trivet.serve.duck.DuckLimits;
import org.trivet.serve.duck.Sql;
import org.trivet.vocabulary.NightId;

/** Parquet of one made-up night under the house's own contracts, written row by row. */
public final class MadeUpNight {
  public static final Contracts CONTRACTS =
      ContractLoader.ofHouse(Path.of("."), Path.of("conf")).load();
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T02:00:00Z"), ZoneOffset.UTC);

  private static final String PERIOD = "period";

  private final Path home;
  private final NightId night;
  private final Map<String, List<String>> rows = new LinkedHashMap<>();

  public MadeUpNight(Path home, String night) {
    this.home = home;
    this.night = new NightId(night);
  }

  public static DuckLimits limits(Path home) {
    return new DuckLimits("400MB", 2, home.resolve("spill"));
  }

  public NightContext context() {
    return new NightContext(
        night,
        Optional.empty(),
        home,
        new FrozenInputs(List.of(), new Versions("c", "code-7", "m", "k"), List.of()),
        new SilentProgress(),
        CLOCK);
  }

  /** A row known since a night, as {@code since}, or from one to another, as {@code night-a..night-b}. */
  public MadeUpNight row(String table, String record, String known, Map<String, String> values) {
    var nights = known.split("\\.\\.", -1);
    var cells = new ArrayList<String>();
    cells.add(Sql.text(record) + " AS record_key");
    cells.add(Sql.text(childOf(record)) + " AS child_id");
    cells.add("'row' AS row_key, 'example-sender' AS sender");
    cells.add((values.containsKey(PERIOD) ? Sql.text(values.get(PERIOD)) : "NULL::VARCHAR")
        + " AS period");
    for (var column : allowed(table)) {
      cells.add("%s::%s AS %s"
          .formatted(
              values.containsKey(column.name()) ? Sql.text(values.get(column.name())) : "NULL",
              typeOf(column.type()),
              Sql.name(column.name())));
    }
    cells.add("'abcdef123456' AS source_file, 7::BIGINT AS source_line");
    cells.add(Sql.text(nights[0]) + " AS known_from");
    cells.add((nights.length > 1 ? Sql.text(nights[1]) : "NULL::VARCHAR") + " AS known_to");
    return raw("matched/" + table, "SELECT " + String.join(", ", cells));
  }

  /** Any SELECT as rows of a table's Parquet, {@code zone/table}. */
  public MadeUpNight raw(String place, String select) {
    rows.computeIfAbsent(place, none -> new ArrayList<>()).add(select);
    return this;
  }

  /** A record's place in the register. */
  public MadeUpNight known(String record, String child, String fromTo, String event) {
    var nights = fromTo.split("\\.\\.", -1);
    return raw(
        "matched/identity_register",
        "SELECT %s AS record_key, %s AS child_id, %s AS from_night, %s AS to_night, %s AS event, 'because' AS reason"
            .formatted(
                Sql.text(record),
                Sql.text(child),
                Sql.text(nights[0]),
                nights.length > 1 ? Sql.text(nights[1]) : "NULL::VARCHAR",
                Sql.text(event)));
  }

  public MadeUpNight measured(String inNight, int numerator, int denominator) {
    return raw(
        "measured/measured",
        "SELECT 'sen_prevalence_pct' AS measure_id, 1 AS definition_version, '2026-01-15' AS period, DATE '2026-01-15' AS as_at, 'E09999999' AS place, 'school' AS geography_basis, 'all' AS breakdown, %1$d::DOUBLE AS numerator, %2$d::DOUBLE AS denominator, %1$d::BIGINT AS children_num, %2$d::BIGINT AS children_den, %2$d::BIGINT AS contributors, 1::DOUBLE AS largest1, 1::DOUBLE AS largest2, 'final' AS status, NULL::DOUBLE AS match_quality, %3$s AS night"
            .formatted(numerator, denominator, Sql.text(inNight)));
  }

  public MadeUpNight write() {
    try (var duck = Duck.inMemory(limits(home))) {
      for (var place : rows.entrySet()) {
        var zoneAndTable = place.getKey().split("/", -1);
        var folder = home.resolve(zoneAndTable[0]).resolve(night.name()).resolve(zoneAndTable[1]);
        Files.createDirectories(folder);
        duck.run("COPY (%s) TO %s (FORMAT parquet)"
            .formatted(
                place.getValue().stream().collect(joining(" UNION ALL ")),
                Sql.text(folder.resolve("part-0.parquet").toString())));
      }
      return this;
    } catch (IOException cannotWrite) {
      throw new IllegalStateException("Cannot write the made-up night", cannotWrite);
    }
  }

  /** Three children: Amina Khan whom all three agencies know, Jack Smith of education, Zofia Nowak of health. */
  public static MadeUpNight ofThreeChildren(Path home, String name) {
    var first = "night-2026-11-19";
    var night = new MadeUpNight(home, name);
    night
        .row(
            "ehc_persons",
            "sen|education/ehc-cases|E1",
            first,
            person("E1", "KHAN", "AMINA", "2014-03-09", "F"))
        .row(
            "ehc_persons",
            "sen|education/ehc-cases|E2",
            first,
            person("E2", "SMITH", "JACK", "2012-07-30", "M"))
        .row(
            "ehc_plans",
            "sen|education/ehc-cases|E1",
            first,
            Map.of(
                "plan_id", "P1", "request_id", "R1", "person_id", "E1", "start_date", "2024-05-01"))
        .row(
            "ehc_requests",
            "sen|education/ehc-cases|E1",
            first,
            Map.of(
                "request_id",
                "R1",
                "person_id",
                "E1",
                "received_date",
                "2023-12-01",
                "outcome",
                "Y"))
        .row(
            "ssd_persons",
            "csc|social-care/ssd|S1",
            first,
            Map.of(
                "pers_person_id",
                "S1",
                "pers_forename",
                "AMINA",
                "pers_surname",
                "KHAN",
                "pers_sex",
                "F",
                "pers_dob",
                "2014-03-09",
                "pers_ethnicity",
                "APKN"))
        .row(
            "health_patients",
            "trust|health/provider|H1",
            name,
            Map.of(
                "local_patient_id",
                "H1",
                "nhs_number",
                "9434765919",
                "surname",
                "KHAN",
                "forename",
                "AMINA",
                "birth_date",
                "2014-03-09",
                "sex",
                "2",
                "postcode",
                "LS1 4AP"))
        .row(
            "health_patients",
            "trust|health/provider|H2",
            name,
            Map.of(
                "local_patient_id",
                "H2",
                "nhs_number",
                "9434765870",
                "surname",
                "NOWAK",
                "forename",
                "ZOFIA",
                "birth_date",
                "2020-02-29",
                "sex",
                "2"))
        .row(
            "health_contacts",
            "trust|health/provider|H1",
            name,
            Map.of(
                "contact_id",
                "C1",
                "referral_id",
                "F1",
                "local_patient_id",
                "H1",
                "contact_date",
                "2026-11-01"));
    Stream.of("sen|education/ehc-cases|E1", "sen|education/ehc-cases|E2", "csc|social-care/ssd|S1")
        .forEach(record -> night.known(record, childOf(record), first, "new"));
    Stream.of("trust|health/provider|H1", "trust|health/provider|H2")
        .forEach(record -> night.known(record, childOf(record), name, "new"));
    night
        .measured(first, 1, 2)
        .measured(name, 1, 3)
        .raw(
            "matched/match_summary",
            "SELECT %s AS night, 'health/provider' AS feed, 'health' AS agency, 2::BIGINT AS records, 1::BIGINT AS linked_across, 0::BIGINT AS in_review, 'v1' AS model_version"
                .formatted(Sql.text(name)))
        .raw(
            "matched/review_queue",
            "SELECT 'a' AS record_key_a, 'b' AS record_key_b, 3.1::DOUBLE AS match_weight, 'twins?' AS question, 'high' AS priority, %s AS first_night"
                .formatted(Sql.text(name)))
        .raw(
            "findings/health_patients",
            "SELECT 'health/provider' AS feed, 'health_patients' AS table_name, 'not-a-date' AS rule, 'birth_date' AS column_name, 'WARNING' AS severity, 'abc' AS source_file, unnest([3, 4]) AS source_line");
    return night;
  }

  public static String childOf(String record) {
    return switch (record.substring(record.lastIndexOf('|') + 1)) {
      case "E1", "S1", "H1" -> "C0000000000AMINA0";
      case "E2" -> "C00000000000JACK0";
      default -> "C0000000000ZOFIA0";
    };
  }

  private static Map<String, String> person(
      String id, String surname, String forename, String born, String sex) {
    return Map.of(
        "person_id",
        id,
        "surname",
        surname,
        "forename",
        forename,
        "birth_date",
        born,
        "sex",
        sex,
        "postcode",
        "LS1 4AP",
        "extract_date",
        "2026-11-19",
        "primary_need",
        "ASD",
        "upn",
        "A823432112006");
  }

  private static List<Column> allowed(String table) {
    var feed = CONTRACTS.feedOf(table).orElseThrow();
    return CONTRACTS.allowed(feed, feed.table(table).orElseThrow()).columns();
  }

  private static String typeOf(ColumnType type) {
    return switch (type) {
      case DATE -> "DATE";
      case TIMESTAMP -> "TIMESTAMP WITH TIME ZONE";
      case INTEGER -> "BIGINT";
      case DECIMAL -> "DOUBLE";
      case YES_NO -> "BOOLEAN";
      case TEXT, CODE, UPN, ULN, NHS_NUMBER, POSTCODE -> "VARCHAR";
    };
  }
}
