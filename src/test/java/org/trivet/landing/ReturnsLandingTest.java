package org.trivet.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.ledger.Receipt;
import org.trivet.ledger.Verdict;

/** The statutory returns as COLLECT exports them: many small tables that only together say which year they are for. */
class ReturnsLandingTest {
  private static final String SEN2 = "education/sen2";
  private static final String CENSUS = "education/school-census";

  @TempDir
  private Path folder;

  private LandingHouse house;

  @BeforeEach
  void open() {
    house = new LandingHouse(folder);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aSen2BladeExportTakesItsYearFromItsHeader() {
    var inbox = house.receives(SEN2);
    header("2026").into(inbox.resolve("Blade-Export_16-01-2026_sen2.csv"));
    person().into(inbox.resolve("Blade-Export_16-01-2026_person.csv"));
    house
        .extract("sen2_needs")
        .row("sen2_need_id=n1", "sen2_active_plan_id=a1", "sen_type=ASD", "sen_type_rank=1")
        .into(inbox.resolve("Blade-Export_16-01-2026_senneed.csv"));

    house.land();

    assertThat(house.ledger.receipts().inForce(SEN2))
        .extracting(Receipt::table, receipt -> receipt.period().orElse(""))
        .containsExactly(
            tuple("sen2_headers", "2026"),
            tuple("sen2_needs", "2026"),
            tuple("sen2_persons", "2026"));
  }

  @Test
  void theReturnOfOneYearStandsBesideThatOfAnother() {
    var inbox = house.receives(SEN2);
    header("2025").into(inbox.resolve("2025_sen2.csv"));
    house.land();
    header("2026").into(inbox.resolve("2026_sen2.csv"));
    house.theNextDay().land();

    assertThat(house.verdicts()).containsExactly(Verdict.NEW);
    assertThat(house.ledger.receipts().inForce(SEN2))
        .extracting(receipt -> receipt.period().orElse(""))
        .containsExactly("2025", "2026");
  }

  @Test
  void anOlderReturnWritesSexUnderItsOldName() {
    person().renaming("sex", "gendercurrent").into(house.receives(SEN2).resolve("2023_person.csv"));

    house.land();

    assertThat(house.verdicts()).containsExactly(Verdict.NEW);
  }

  @Test
  void aTableThatComesInSomeTermsOnlyIsNotLate() {
    house
        .extract("census_headers")
        .row(
            "school_census_id=c1",
            "native_id=SCH1",
            "term=SPR",
            "year=2026",
            "reference_date=2026-01-15")
        .into(house.receives(CENSUS).resolve("2026_spring_schoolcensus.csv"));

    var report = house.land();

    assertThat(report.sentences())
        .noneSatisfy(sentence -> assertThat(sentence).contains("census_fsm_periods"));
  }

  private Extract header(String year) {
    return house
        .extract("sen2_headers")
        .row("sen2_id=h1", "collection=SEN2", "year=" + year, "reference_date=" + year + "-01-15");
  }

  private Extract person() {
    return house
        .extract("sen2_persons")
        .row(
            "sen2_person_id=p1",
            "surname=Khan",
            "forename=Amina",
            "birth_date=2014-03-09",
            "sex=F");
  }
}
