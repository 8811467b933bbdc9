package org.trivet.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.contract.ContractLoader;
import org.trivet.contract.Contracts;
import org.trivet.vocabulary.Refusal;

class CheckFileTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
  private static final Contracts CONTRACTS = ContractLoader.ofHouse(
          LandingHouse.REPOSITORY, LandingHouse.REPOSITORY.resolve("conf"))
      .load();

  @TempDir
  Path folder;

  private final CheckFile check = new CheckFile(CONTRACTS);

  private Path persons() {
    return Extract.of(CONTRACTS, "ehc_persons")
        .row("person_id=1", "surname=Khan", "forename=Amina", "extract_date=2026-11-19")
        .into(folder.resolve("anything.csv"));
  }

  @Test
  void withoutAFeedTheContentSaysWhatAFileIs() {
    var verdict = check.examine(persons(), Optional.empty(), TODAY);

    assertThat(verdict.outcome()).isEqualTo(FileVerdict.Outcome.LAND);
    assertThat(verdict.feed()).contains("education/ehc-cases");
    assertThat(verdict.table()).contains("ehc_persons");
    assertThat(verdict.period()).contains("2026-11-19");
    assertThat(verdict.rows()).isEqualTo(1);
    assertThat(verdict.sentences()).isEmpty();
  }

  @Test
  void aFileOfAnotherFeedWouldBeQuarantined() {
    var verdict = check.examine(persons(), Optional.of("social-care/ssd"), TODAY);

    assertThat(verdict.outcome()).isEqualTo(FileVerdict.Outcome.QUARANTINE);
    assertThat(verdict.sentences().get(0))
        .contains("its columns are those of ehc_persons of feed education/ehc-cases");
  }

  @Test
  void afterItsAgreementExpiredAFileWouldWait() {
    var verdict = check.examine(persons(), Optional.empty(), LocalDate.parse("2030-01-01"));

    assertThat(verdict.outcome()).isEqualTo(FileVerdict.Outcome.WAIT);
    assertThat(verdict.sentences().get(0)).startsWith("Agreement 'EHC-2026'");
  }

  @Test
  void aFeedOrFileThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> check.examine(persons(), Optional.of("no/such"), TODAY))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("There is no feed 'no/such'");
    assertThatThrownBy(() -> check.examine(folder.resolve("nothing.csv"), Optional.empty(), TODAY))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("There is no file");
  }

  @Test
  void nothingIsWritten() {
    var file = persons();

    check.examine(file, Optional.empty(), TODAY);

    assertThat(LandingTest.filesUnder(folder)).containsExactly(file);
  }
}
