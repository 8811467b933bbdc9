package org.trivet.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.publish.release.PublishingHouse;

/** The life of a release as people type it; everything that only one person may do is done by whoever runs this test. */
class PublishLifeTest {
  private final FindingsHouse house;

  PublishLifeTest(@TempDir Path folder) throws IOException {
    house = new FindingsHouse(folder);
    Files.writeString(
        house.conf.resolve("trivet.yaml"),
        Files.readString(house.conf.resolve("trivet.yaml"))
            .replace("keys-folder: \"\"", "keys-folder: \"" + folder.resolve("keys") + "\""));
    var user = ProcessHandle.current().info().user().orElseThrow();
    Files.writeString(house.conf.resolve("people.yaml"), """
        roles: {officer: [open]}
        purposes: {publishing: Publishing}
        people:
          - {user: %1$s, name: Anna Osei, role: officer, purposes: [publishing]}
          - {user: bmoss, name: B Moss, role: officer, purposes: [publishing]}
        duties: {publisher: [%1$s], disclosure-checker: [%1$s], owner-health: [bmoss]}
        """.formatted(user));
    PublishingHouse.draftIn(house.home, user);
  }

  @Test
  void aDraftIsAuditedShownTimedAndNotApprovedByItsMaker() throws IOException {
    var audited = house.trivet("publish", "audit", "board-quarterly");
    assertThat(audited.exit()).as(audited.errors()).isZero();
    assertThat(audited.out()).contains("passed, against itself");

    var look = house.trivet("publish", "approve", "board-quarterly");
    assertThat(look.out()).contains("Nothing of this publication is out");
    var content = look.errors().split("--content ", 2)[1].strip();
    var own = house.trivet("publish", "approve", "board-quarterly", "--content", content);
    assertThat(own.exit()).isEqualTo(1);
    assertThat(own.errors()).contains("nobody approves what they made");
    assertThat(house
            .trivet("publish", "approve", "board-quarterly", "--content", "0000000000")
            .errors())
        .contains("is not what board-quarterly night-2026-11-20 holds now");

    assertThat(house
            .trivet("publish", "embargo", "board-quarterly", "--at", "2026-12-03T09:30")
            .out())
        .contains("not before Thursday 3 December 2026 at 09:30");
    assertThat(house.trivet("publish", "release", "board-quarterly").errors())
        .contains("lacks approval by: data owner, education");

    var shown = new ObjectMapper()
        .readTree(house
            .trivet("publish", "show", "board-quarterly", "--format", "json")
            .out());
    assertThat(shown.path("stands").asText()).isEqualTo("audited");
    assertThat(shown.path("events"))
        .extracting(event -> event.path("step").asText())
        .containsExactly("drafted", "audited", "refused", "timed", "refused");
    assertThat(house.trivet("access", "verify").out()).contains("Log of decisions: whole");
  }

  @Test
  void theCalendarNamesWhomEachStepWaitsFor() {
    var calendar =
        house.trivet("publish", "calendar", "board-quarterly", "--meeting", "2027-01-05");

    assertThat(calendar.out())
        .contains("To be released on Wednesday 23 December 2026 at 09:30")
        .contains("waits for data owner, health (B Moss)")
        .contains(
            "waits for executive, integrated-care-board (nobody holds integrated-care-board)");
  }

  @Test
  void everyCommandExplainsItselfWithAnExample() {
    for (var command : new String[] {
      "audit",
      "approve",
      "accept-risk",
      "delegate",
      "embargo",
      "calendar",
      "release",
      "correct",
      "withdraw",
      "show",
      "deliver",
      "register",
      "verify"
    }) {
      assertThat(house.trivet("publish", command, "--help").out())
          .contains("trivet publish " + command);
    }
    assertThat(house.trivet("publish", "embargo", "board-quarterly").errors())
        .contains("Say either --at or --meeting");
    assertThat(house.trivet("publish", "list").out()).contains("newest draft night-2026-11-20");
  }
}
