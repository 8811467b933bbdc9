package org.trivet.job.standardise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.contract.ContractLoader;
import org.trivet.contract.Contracts;
import org.trivet.job.SparkForTests;
import org.trivet.night.FindingCount;
import org.trivet.night.FrozenInputs;
import org.trivet.night.FrozenReceipt;
import org.trivet.night.NightContext;
import org.trivet.night.SilentProgress;
import org.trivet.night.StepReport;
import org.trivet.night.TableWritten;
import org.trivet.night.Versions;
import org.trivet.vocabulary.NightId;

class StandardiseNightTest {
  private static final String CASES = "education/ehc-cases";
  private static final String PERSONS_HEADER =
      "person_id,surname,forename,middle_names,preferred_forename,dob,sex,ethnicity,"
          + "postcode,upn,uln,nhs_number,nhs_status,school_urn,primary_need,extract_date";
  private static final String AMINA =
      "P1,Khan,Amina,,,2014-03-09,F,APKN,ZE1 4AP,A950000178301,,,,,ASD,2026-11-19";
  private static final String AMINA_MOVED =
      "P1,Khan,Amina,,,2014-03-09,F,APKN,ZE2 7QT,A950000178301,,,,,ASD,2026-11-20";
  private static final String BEN =
      "P2,Archer,Ben,,,12/05/2012,M,WBRI,ZE1 4AQ,,,,,,SLCN,2026-11-19";

  private final SparkSession spark = SparkForTests.session();
  private final Contracts contracts =
      ContractLoader.ofHouse(Path.of(""), Path.of("conf")).load();
  private final NightId first = new NightId("night-2026-11-19");
  private final NightId second = new NightId("night-2026-11-20");

  @TempDir
  private Path home;

  private final List<FrozenReceipt> inForce = new ArrayList<>();

  @Test
  void everyRowIsTypedAndKnowsItsFileAndLine() {
    persons(first, PERSONS_HEADER, AMINA, BEN);

    run(first, List.of());

    var ben = rows(first, "ehc_persons", "person_id = 'P2'").get(0);
    assertThat(ben.<Object>getAs("birth_date")).isEqualTo(java.time.LocalDate.of(2012, 5, 12));
    assertThat(ben.<String>getAs("record_key"))
        .isEqualTo("example-council-sen|education/ehc-cases|P2");
    assertThat(ben.<Integer>getAs("source_line")).isEqualTo(3);
    assertThat(ben.<String>getAs("known_from")).isEqualTo("night-2026-11-19");
    assertThat(ben.<String>getAs("known_to")).isNull();
  }

  @Test
  void aChangedRowKeepsBothVersionsAndAGoneRowIsClosed() {
    persons(first, PERSONS_HEADER, AMINA, BEN);
    var night1 = run(first, List.of());
    inForce.clear();
    persons(second, PERSONS_HEADER, AMINA_MOVED);

    run(second, night1.tables());

    assertThat(rows(second, "ehc_persons", "person_id = 'P1' AND known_to = 'night-2026-11-20'"))
        .hasSize(1);
    assertThat(rows(
            second,
            "ehc_persons",
            "person_id = 'P1' AND known_to IS NULL AND postcode = 'ZE2 7QT'"))
        .hasSize(1);
    assertThat(rows(second, "ehc_persons", "person_id = 'P2' AND known_to = 'night-2026-11-20'"))
        .hasSize(1);
  }

  @Test
  void theSameInputsGiveTheSameHash() {
    persons(first, PERSONS_HEADER, AMINA, BEN);
    var once = run(first, List.of());
    var again = run(first, List.of());

    assertThat(again.tables()).isEqualTo(once.tables());
  }

  @Test
  void whatCannotBeReadIsAFindingAndNotALoss() {
    persons(
        first,
        PERSONS_HEADER,
        AMINA,
        AMINA,
        "P3,Nowak,Ola,,,31/02/2015,X,WEEU,,A950000178302,,,,,ZZZ,2026-11-19",
        ",Doe,Sam,,,2011-01-01,M,,,,,,,,,2026-11-19",
        "P4,too,short");

    var report = run(first, List.of());

    assertThat(report.findings())
        .extracting(FindingCount::rule, FindingCount::column, FindingCount::count)
        .contains(
            org.assertj.core.groups.Tuple.tuple("duplicate-row", "", 1L),
            org.assertj.core.groups.Tuple.tuple("not-a-date", "birth_date", 1L),
            org.assertj.core.groups.Tuple.tuple("not-a-upn", "upn", 1L),
            org.assertj.core.groups.Tuple.tuple("unlisted-code", "primary_need", 1L),
            org.assertj.core.groups.Tuple.tuple("required-blank", "person_id", 1L),
            org.assertj.core.groups.Tuple.tuple("ragged-row", "", 1L));
    assertThat(rows(first, "ehc_persons", "true")).hasSize(2);
  }

  @Test
  void twoChildrenUnderOneCensusNumberStayTwo() {
    var header =
        "pupilonrolltableid,NativeId,dob,surname,forename,upn,sex,entrydate,enrolstatus,senprovision,ncyearactual";
    land(
        first,
        "education/school-census",
        "census_pupils",
        header,
        "t1,SCH1,2014-Mar-09 00:00:00,Khan,Amina,A950000178301,F,2019-Sep-01 00:00:00,C,K,6",
        "t2,SCH1,2014-Mar-09 00:00:00,Khan,Amira,A950000178301,F,2019-Sep-01 00:00:00,C,N,6",
        "t3,SCH2,2013-Jan-02 00:00:00,Archer,Zoe,,F,2019-Sep-01 00:00:00,C,N,7");

    run(first, List.of());

    assertThat(rows(first, "census_pupils", "true"))
        .extracting(row -> row.<String>getAs("record_key"))
        .doesNotHaveDuplicates()
        .hasSize(3);
  }

  @Test
  void aFactWithoutItsPersonIsKeptAndTold() {
    persons(first, PERSONS_HEADER, AMINA);
    land(
        first,
        CASES,
        "ehc_requests",
        "request_id,person_id,received_date,source,outcome_date,outcome,mediation,tribunal,exported",
        "R1,P1,2026-01-05,1,2026-02-10,Y,,,",
        "R2,P9,2026-01-06,1,,A,,,");

    var report = run(first, List.of());

    assertThat(rows(first, "ehc_requests", "record_key IS NULL")).hasSize(1);
    assertThat(report.findings()).extracting(FindingCount::rule).contains("no-such-person");
  }

  private void persons(NightId night, String... lines) {
    land(night, CASES, "ehc_persons", lines);
  }

  private void land(NightId night, String feed, String table, String... lines) {
    var number = inForce.size() + 1;
    var file = Path.of("landing", table + "-" + night + "-" + number + ".csv");
    try {
      Files.createDirectories(home.resolve("landing"));
      Files.writeString(home.resolve(file), String.join("\r\n", lines) + "\r\n");
    } catch (IOException cannotWrite) {
      throw new java.io.UncheckedIOException(cannotWrite);
    }
    var sender = contracts.feed(feed).orElseThrow().sender();
    inForce.add(new FrozenReceipt(
        "%064d".formatted(number),
        feed,
        table,
        sender,
        Optional.of("2026-1"),
        file,
        night,
        number));
  }

  private StepReport run(NightId night, List<TableWritten> before) {
    var frozen = new FrozenInputs(List.copyOf(inForce), VERSIONS, before);
    var context = new NightContext(
        night, Optional.empty(), home, frozen, new SilentProgress(), Clock.systemUTC());
    return new StandardiseNight(spark, contracts).run(context);
  }

  private static final Versions VERSIONS = new Versions("conf", "code", "model", "key");

  private List<Row> rows(NightId night, String table, String where) {
    return spark
        .read()
        .parquet(
            home.resolve("standardised").resolve(night.name()).resolve(table).toString())
        .filter(where)
        .collectAsList();
  }
}
