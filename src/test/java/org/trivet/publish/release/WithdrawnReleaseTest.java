package org.trivet.publish.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trivet.publish.release.PublishingHouse.DECEMBER;
import static org.trivet.publish.release.PublishingHouse.NOVEMBER;
import static org.trivet.publish.release.PublishingHouse.read;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.vocabulary.NightId;
import org.trivet.vocabulary.Refusal;

/** What was once read stays read: drafts after a withdrawal, with a real ledger and real files. */
class WithdrawnReleaseTest {
  private static final String SMALL =
      "plans_20wk|2025|responsible-authority:E06999999|all|numerator";

  private static final DraftId JANUARY =
      new DraftId(PublishingHouse.BOARD, new NightId("night-2027-01-15"));

  private final PublishingHouse desk;

  WithdrawnReleaseTest(@TempDir Path folder) {
    this.desk = new PublishingHouse(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void theNextDraftIsAttackedTogetherWithAWithdrawnRelease() {
    desk.firstRelease();
    desk.withdraw("v1.0");
    desk.draft(DECEMBER, Map.of("2025", "41 of 82", "2026", "63 of 140"));

    var outcome = desk.audit(DECEMBER);

    assertThat(outcome.against()).containsExactly("board-quarterly v1.0 (withdrawn)");
    assertThat(outcome.passed()).isFalse();
    assertThat(outcome.weak()).singleElement().asString().contains("change of", "shown");
    assertThat(outcome.found().alreadyGivenAway()).isEmpty();
  }

  @Test
  void whatAWithdrawnReleaseHidStaysHidden() {
    desk.draft(NOVEMBER, Map.of("2025", "c: 30 of 82"));
    desk.released(NOVEMBER);
    desk.withdraw("v1.0");

    assertThat(desk.house().archive().hidden()).containsEntry(SMALL, BigDecimal.valueOf(30));
  }

  @Test
  void aFigureThatAWithdrawnReleaseHidCanNotBeShownLater() {
    desk.draft(NOVEMBER, Map.of("2025", "c: 3 of 30"));
    desk.released(NOVEMBER);
    desk.withdraw("v1.0");
    desk.draft(DECEMBER, Map.of("2025", "3 of 30"));

    var outcome = desk.audit(DECEMBER);

    assertThat(outcome.weak()).containsExactly(SMALL + " is sensitive and shown");
    assertThat(outcome.found().alreadyGivenAway()).isEmpty();
  }

  @Test
  void whatAWithdrawnReleaseGaveAwayIsToldAndStopsNoLaterDraft() throws IOException {
    desk.draft(NOVEMBER, Map.of("2025", "3 of 30"));
    releasedAtARisk(NOVEMBER);
    desk.withdraw("v1.0");
    desk.draft(DECEMBER, Map.of("2025", "c: 3 of 30", "2026", "60 of 119"));

    var outcome = desk.audit(DECEMBER);

    assertThat(outcome.passed()).isTrue();
    assertThat(outcome.found().alreadyGivenAway())
        .containsExactly(SMALL + " was given away by board-quarterly v1.0");
    var record =
        new ObjectMapper().readTree(read(desk.draftFile(DECEMBER, "restricted/audit.json")));
    assertThat(record.at("/already_given_away/0/id").asText()).isEqualTo(SMALL);
    assertThat(record.at("/already_given_away/0/by/0").asText()).isEqualTo("board-quarterly v1.0");
    assertThat(ReleaseState.of(desk.house(), DECEMBER).found()).isEqualTo(outcome.found());
    assertThat(read(desk.released(DECEMBER).resolve("manifest.json")))
        .contains("\"passed\" : true")
        .doesNotContain(SMALL);
  }

  @Test
  void showingItAgainIsANewFault() {
    desk.draft(NOVEMBER, Map.of("2025", "3 of 30"));
    releasedAtARisk(NOVEMBER);
    desk.withdraw("v1.0");
    desk.draft(DECEMBER, Map.of("2025", "3 of 30"));

    assertThat(desk.audit(DECEMBER).weak()).containsExactly(SMALL + " is sensitive and shown");
    assertThatThrownBy(() -> desk.approve("bmoss", DECEMBER))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("1 cell is weak");
  }

  @Test
  void tellingMoreThanTheWithdrawnReleaseDidIsANewFault() {
    var nearlyKnown =
        boysGirlsAll("\"suppressed\": [\"boys\", \"girls\"], \"bounds\": {\"girls\": [39, 41]}");
    desk.draft(NOVEMBER, nearlyKnown);
    releasedAtARisk(NOVEMBER);
    desk.withdraw("v1.0");
    desk.draft(DECEMBER, boysGirlsAll("\"suppressed\": [\"boys\", \"all\"]"));

    assertThat(desk.audit(DECEMBER).weak())
        .anySatisfy(weak -> assertThat(weak).startsWith("boys is exact"));
    desk.draft(DECEMBER, boysGirlsAll("\"suppressed\": [\"boys\", \"girls\", \"all\"]"));
    assertThat(desk.audit(DECEMBER).passed()).isTrue();
    desk.draft(DECEMBER, nearlyKnown);
    assertThat(desk.audit(DECEMBER).passed()).isFalse();
  }

  @Test
  void whatItTakesTwoWithdrawnReleasesToKnowIsNamedAfterBoth() {
    desk.draft(NOVEMBER, boysGirlsAll("\"suppressed\": [\"boys\", \"girls\"]"));
    desk.released(NOVEMBER);
    desk.draft(DECEMBER, "{\"cells\": {\"girls\": 40}, \"equations\": [], \"threshold\": 5}");
    releasedAtARisk(DECEMBER);
    desk.withdraw("v1.0");
    desk.withdraw("v2.0");
    desk.draft(JANUARY, boysGirlsAll("\"suppressed\": [\"boys\", \"girls\", \"all\"]"));

    var outcome = desk.audit(JANUARY);

    assertThat(outcome.weak()).isEmpty();
    assertThat(outcome.found().alreadyGivenAway())
        .contains("boys was given away by board-quarterly v1.0 and board-quarterly v2.0");
  }

  @Test
  void aReleaseThatIsStillOutFailsTheNextAuditAsBefore() {
    desk.draft(NOVEMBER, Map.of("2025", "3 of 30"));
    releasedAtARisk(NOVEMBER);
    desk.draft(DECEMBER, Map.of("2025", "c: 3 of 30"));

    assertThat(desk.audit(DECEMBER).weak()).containsExactly(SMALL + " is sensitive and shown");
  }

  @Test
  void aWithdrawalMakesAnAuditStale() {
    desk.firstRelease();
    desk.draft(DECEMBER, Map.of("2025", "41 of 82", "2026", "98 of 201"));
    desk.audit(DECEMBER);
    desk.withdraw("v1.0");

    assertThatThrownBy(() -> desk.approve("bmoss", DECEMBER))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("audit");
  }

  /** Three boys of 43 children, of whom the rest of the text says what is hidden and known. */
  private static String boysGirlsAll(String rest) {
    return "{\"cells\": {\"boys\": 3, \"girls\": 40, \"all\": 43}, \"equations\": [[\"all\", [\"boys\", \"girls\"]]], \"threshold\": 5, %s}"
        .formatted(rest);
  }

  /** Released all the same: its audit failed, and the owner of the risk took it. */
  private void releasedAtARisk(DraftId id) {
    assertThat(desk.audit(id).passed()).isFalse();
    new Approvals(desk.house()).acceptRisk(desk.person("ilund"), id, "Needed all the same");
    desk.everyoneApproves(id);
    desk.time(id, "2026-11-23T10:00:00Z");
    desk.release(id);
  }
}
