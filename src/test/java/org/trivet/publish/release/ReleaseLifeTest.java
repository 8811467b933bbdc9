package org.trivet.publish.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trivet.publish.release.PublishingHouse.BOARD;
import static org.trivet.publish.release.PublishingHouse.DECEMBER;
import static org.trivet.publish.release.PublishingHouse.NOVEMBER;
import static org.trivet.publish.release.PublishingHouse.day;
import static org.trivet.publish.release.PublishingHouse.read;
import static org.trivet.publish.release.PublishingHouse.write;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.vocabulary.Refusal;

/** A release from its draft to its withdrawal, with a real ledger and real files. */
class ReleaseLifeTest {
  private final PublishingHouse desk;

  ReleaseLifeTest(@TempDir Path folder) {
    this.desk = new PublishingHouse(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aDraftIsAuditedApprovedKeptUntilItsTimeAndReleased() throws IOException {
    desk.draft(NOVEMBER, Map.of("2025", "41 of 82", "2026", "60 of 119"));
    assertThat(state().stands()).isEqualTo("drafted");

    assertThat(desk.audit(NOVEMBER).passed()).isTrue();
    assertThat(state().awaited()).hasSize(6);
    assertThat(desk.approve("bmoss", NOVEMBER))
        .extracting(Terms.Seat::name)
        .containsExactly("data owner, education", "data owner, social-care");
    List.of("ewong", "fnoor", "gpatel", "hjones").forEach(user -> desk.approve(user, NOVEMBER));
    assertThat(state().stands()).isEqualTo("approved");
    desk.time(NOVEMBER, "2026-12-03T09:30:00Z");
    assertThat(state().stands()).isEqualTo("waiting");
    desk.at("2026-12-03T09:30:00Z");

    var released = desk.release(NOVEMBER);

    assertThat(released).isEqualTo(desk.home.resolve("published/releases/board-quarterly/v1.0"));
    assertThat(state().stands()).isEqualTo("released");
    assertThat(released.resolve("board-quarterly.html"))
        .hasSameBinaryContentAs(desk.draftFile(NOVEMBER, "board-quarterly.html"));
    assertThat(Folders.files(released))
        .containsExactly(
            "board-quarterly.csv",
            "board-quarterly.html",
            "manifest.json",
            "manifest.json.sig",
            "public-key.pem");
    assertThat(PosixFilePermissions.toString(
            Files.getPosixFilePermissions(desk.home.resolve("published/archive"))))
        .isEqualTo("rwxrwx---");
    assertThat(desk.ledger().decisions().breaks()).isEmpty();
  }

  @Test
  void theManifestSaysWhatIsInItWhoApprovedAndUnderWhichLicence() throws IOException {
    var manifest = new ObjectMapper().readTree(read(desk.firstRelease().resolve("manifest.json")));

    assertThat(manifest.path("release_id").asText()).isEqualTo("board-quarterly/v1.0");
    assertThat(manifest.path("files").get(0).path("rows").asInt()).isEqualTo(1);
    assertThat(manifest.path("files").get(0).path("columns").asInt()).isEqualTo(2);
    assertThat(manifest.path("files").get(0).path("sha256").asText()).hasSize(64);
    assertThat(manifest.path("measures").get(0).path("definition_version").asInt())
        .isEqualTo(1);
    assertThat(manifest.path("measures").get(0).path("match_quality").asDouble())
        .isEqualTo(0.81);
    assertThat(manifest.path("sources").get(0).path("rows_in").asInt()).isEqualTo(4_321);
    assertThat(manifest.path("sources").get(0).path("persons").asInt()).isEqualTo(1_790);
    assertThat(manifest.path("sources").get(0).path("match_rate").asDouble()).isEqualTo(0.72);
    assertThat(manifest.path("approvals"))
        .extracting(approval -> approval.path("name").asText())
        .containsExactly("B Moss", "B Moss", "E Wong", "F Noor", "G Patel", "H Jones");
    assertThat(manifest.path("sdc").path("passed").asBoolean()).isTrue();
    assertThat(manifest.path("sdc").path("solver").asText()).startsWith("OR-tools 9");
    assertThat(manifest.path("licence").asText()).isEqualTo("Open Government Licence v3.0");
  }

  @Test
  void theNextNightIsTheNextEditionAndTheDiffShowsWhatChanged() {
    desk.firstRelease();
    desk.draft(DECEMBER, Map.of("2025", "41 of 82", "2026", "98 of 201", "2024", "c: 3 of 30"));

    var diff = ReleaseDiff.of(desk.house(), DECEMBER);
    assertThat(diff.since()).isEqualTo("board-quarterly v1.0");
    assertThat(diff.numbers())
        .extracting(ReleaseDiff.Change::before, ReleaseDiff.Change::now)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("", "c"),
            org.assertj.core.groups.Tuple.tuple("", "c"),
            org.assertj.core.groups.Tuple.tuple("60", "98"),
            org.assertj.core.groups.Tuple.tuple("119", "201"));
    assertThat(diff.definitions()).isEmpty();

    assertThat(desk.audit(DECEMBER).against()).containsExactly("board-quarterly v1.0");
    assertThat(desk.released(DECEMBER).getFileName()).hasToString("v2.0");
  }

  @Test
  void aCorrectionIsAuditedWithWhatItCorrectsAndMarksWhatItRevises() {
    desk.firstRelease();
    desk.draft(DECEMBER, Map.of("2025", "41 of 82", "2026", "80 of 140"));

    assertThat(new Correcting(desk.house())
            .correct(desk.person("akhan"), DECEMBER, Version.FIRST, "One school was left out"))
        .isEqualTo(2);
    assertThat(read(desk.draftFile(DECEMBER, "board-quarterly-revisions.csv")))
        .contains("plans_20wk,2026,responsible-authority:E06999999,all,numerator,60,80,r")
        .doesNotContain("2025");
    var released = desk.released(DECEMBER);

    assertThat(released.getFileName()).hasToString("v1.1");
    assertThat(read(released.resolve("manifest.json")))
        .contains(
            "\"supersedes\" : \"v1.0\"", "\"status\" : \"revised\"", "One school was left out");
    assertThat(desk.home.resolve("published/releases/board-quarterly/v1.0")).exists();
  }

  @Test
  void aCorrectionByThreeChildrenGivesThemAwayAndFails() {
    desk.firstRelease();
    desk.draft(DECEMBER, Map.of("2025", "41 of 82", "2026", "63 of 140"));

    var outcome = desk.audit(DECEMBER);

    assertThat(outcome.passed()).isFalse();
    assertThat(outcome.weak()).singleElement().asString().contains("change of", "shown");
    assertThatThrownBy(() -> desk.approve("bmoss", DECEMBER))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("1 cell is weak");
  }

  @Test
  void aFigureHiddenBeforeIsNotShownLater() {
    desk.draft(NOVEMBER, Map.of("2025", "c: 3 of 30"));
    desk.released(NOVEMBER);
    desk.draft(DECEMBER, PublishingHouse.cells(Map.of("2025", "3 of 30")));

    assertThat(desk.audit(DECEMBER).weak())
        .anySatisfy(weak -> assertThat(weak).contains("numerator is sensitive and shown"));
  }

  @Test
  void aFigureKnownFromElsewhereCanNotBeHidden() {
    write(desk.warehouse.resolve("reference/known-outside.yaml"), """
        cells:
          plans_20wk|2025|responsible-authority:E06999999|all|denominator: {value: 30, source: DfE}
        """);
    desk.draft(NOVEMBER, Map.of("2025", "c: 3 of 30"));

    assertThat(desk.audit(NOVEMBER).weak())
        .containsExactly(
            "plans_20wk|2025|responsible-authority:E06999999|all|denominator is known from outside: hiding it protects nothing");
  }

  @Test
  void aPercentageThatGivesTheCountBackFails() {
    var stem = "plans_20wk|2025|responsible-authority:E06999999|all|";
    desk.draft(NOVEMBER, """
        {"cells": {"%1$snumerator": 3, "%1$sdenominator": 37}, "equations": [], "threshold": 5,
         "suppressed": ["%1$snumerator"],
         "shares": [{"numerator": "%1$snumerator", "denominator": "%1$sdenominator", "percent": 8.1}]}
        """.formatted(stem));

    assertThat(desk.audit(NOVEMBER).weak())
        .containsExactly(stem + "numerator is given away by its percentage beside the denominator");
  }

  @Test
  void theOwnerOfTheRiskMayAcceptAFailedAuditAndTheManifestSaysSo() {
    desk.draft(NOVEMBER, Map.of("2025", "3 of 30"));
    desk.audit(NOVEMBER);
    new Approvals(desk.house())
        .acceptRisk(desk.person("ilund"), NOVEMBER, "The department prints the same figure");
    desk.everyoneApproves(NOVEMBER);
    desk.time(NOVEMBER, "2026-11-23T10:00:00Z");

    assertThat(read(desk.release(NOVEMBER).resolve("manifest.json")))
        .contains("\"passed\" : false", "\"risk_accepted_by\" : \"I Lund\"");
  }

  @Test
  void aWithdrawnReleaseLeavesANoticeAndNoFigures() {
    var released = desk.firstRelease();

    new Withdrawing(desk.house())
        .withdraw(
            desk.person("akhan"), desk.issue("v1.0"), "A count was too small", List.of("the DPO"));

    assertThat(Folders.names(released)).containsExactly("index.html");
    assertThat(read(released.resolve("index.html")))
        .contains("Withdrawn: board-quarterly v1.0", "A count was too small", "23 November 2026");
    assertThat(state().stands()).isEqualTo("withdrawn");
  }

  @Test
  void exemptPapersNeverReachThePublicFolder() {
    write(desk.draftFile(NOVEMBER, "exempt/appendix.html"), "<title>Schedule 12A</title>");
    var released = desk.firstRelease();

    assertThat(Folders.files(released)).noneMatch(name -> name.contains("appendix"));
    assertThat(desk.home.resolve("published/exempt/board-quarterly/v1.0/appendix.html"))
        .exists();
    assertThat(read(released.resolve("manifest.json"))).doesNotContain("appendix");
  }

  @Test
  void whatACrashLeftIsFinishedWithTheSameBytes() throws IOException {
    var released = desk.firstRelease();
    var manifest = read(released.resolve("manifest.json"));
    var signature = read(released.resolve("manifest.json.sig"));
    Folders.delete(released);

    assertThat(desk.release(NOVEMBER)).isEqualTo(released);

    assertThat(read(released.resolve("manifest.json"))).isEqualTo(manifest);
    assertThat(read(released.resolve("manifest.json.sig"))).isEqualTo(signature);
    assertThat(desk.house().archive().issues()).hasSize(1);
    assertThatThrownBy(() -> desk.release(NOVEMBER)).hasMessageContaining("was released as");
  }

  @Test
  void fiveClearDaysLeaveOutWeekendsBankHolidaysAndBothEnds() {
    var calendar = new Timing(desk.house()).calendar();

    assertThat(calendar.agendaOf(day("2026-12-10"), 5)).isEqualTo(day("2026-12-02"));
    assertThat(calendar.agendaOf(day("2026-12-31"), 5)).isEqualTo(day("2026-12-21"));
    assertThat(calendar.agendaOf(day("2027-01-05"), 5)).isEqualTo(day("2026-12-23"));
    assertThatThrownBy(() -> calendar.agendaOf(day("2040-01-05"), 5))
        .hasMessageContaining("lists none of 2040");
  }

  @Test
  void theCalendarCountsBackFromTheMeetingAndSaysWhoIsAwaited() {
    desk.draft(NOVEMBER, Map.of("2026", "60 of 119"));
    desk.audit(NOVEMBER);
    desk.approve("bmoss", NOVEMBER);
    var time = new Timing(desk.house()).agendaOf(BOARD, day("2026-12-10"));

    var lines = new CountBack(desk.house()).lines(BOARD, Optional.of(NOVEMBER), time);

    assertThat(time.at()).hasToString("2026-12-02T09:30:00Z");
    assertThat(lines)
        .extracting(line -> line.by() + " " + line.step() + " " + line.state())
        .containsExactly(
            "2026-11-18 draft done",
            "2026-11-20 audit done",
            "2026-11-30 approve open",
            "2026-12-02 release open",
            "2026-12-10 meeting ");
    assertThat(lines.get(2).awaited())
        .contains("data owner, health (E Wong)", "disclosure checker (F Noor or A Khan)")
        .noneMatch(name -> name.contains("education"));
  }

  private ReleaseState state() {
    return ReleaseState.of(desk.house(), NOVEMBER);
  }
}
