package org.trivet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivet.serve.review.QueueHouse.AMINA_OR_AMIRA;
import static org.trivet.serve.review.QueueHouse.JACK;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.review.ReviewLog;
import org.trivet.serve.review.QueueHouse;
import org.trivet.vocabulary.Pin;

/** {@code match review} as a steward types it, on a home with one matched night. */
class ReviewCommandTest {
  @TempDir
  private Path folder;

  private FindingsHouse house;

  @BeforeEach
  void open() {
    house = new FindingsHouse(folder).withASteward();
    QueueHouse.write(house.home);
    try (var ledger = QueueHouse.ledger(house.home)) {
      QueueHouse.record(ledger);
    }
  }

  @Test
  void aStewardListsShowsDecidesAndTakesBack() {
    var reference = JACK.reference();
    assertThat(review("list").out())
        .startsWith("night-2026-11-20: 3 open")
        .contains(reference + "  2         hidden   night-2026-11-19")
        .contains("education/ehc-cases and health/provider")
        .doesNotContain("SMITH", "SMYTH", "E2");

    assertThat(review("show", reference).out())
        .containsPattern("Surname +SMITH +SMYTH +differs")
        .containsPattern("Its number there +E2 +H3")
        .contains("hidden until you have decided");

    assertThat(review("decide", reference, "same", "--note", "Seen with the school")
            .out())
        .isEqualTo(reference + ": one child, from the next night on.%n".formatted());
    assertThat(pins()).containsExactly(Pin.of(JACK, Pin.Verdict.SAME));
    assertThat(review("show", reference).out())
        .contains("Farah Aziz: One child: Seen with the school");

    var again = review("decide", reference, "same");
    assertThat(again.exit()).isEqualTo(1);
    assertThat(again.errors()).contains("decided as 'same' already");

    assertThat(review("undo", reference).out()).contains(reference + ": open.");
    assertThat(pins()).isEmpty();
    assertThat(house.trivet("access", "verify").exit()).isZero();
  }

  @Test
  void aDecisionThatTakesTwoPeopleSaysSoAndTheMachinesFindingIsTold() {
    assertThat(review("decide", AMINA_OR_AMIRA.reference(), "same").out())
        .contains("waits for a second person, and nothing changes until then")
        .contains("The machine: weight 3.1 (possible twin); forename near, surname same");
    assertThat(pins()).isEmpty();
    assertThat(review("list").out()).contains("waits for a second person, not you");
  }

  @Test
  void programsReadTheSameAsJson() throws IOException {
    var json = new ObjectMapper();
    var list = json.readTree(review("list", "--format", "json").out());
    assertThat(list.path("counts").path("open").asInt()).isEqualTo(3);
    assertThat(list.path("pairs").get(2).path("reference").asText()).isEqualTo(JACK.reference());
    assertThat(list.path("pairs").get(2).has("match_weight")).isFalse();

    var shown = json.readTree(
        review("show", JACK.reference(), "--no-blind", "--format", "json").out());
    assertThat(shown.path("match_weight").asDouble()).isEqualTo(0.5);
    assertThat(shown.path("people_to_join").asInt()).isEqualTo(1);
    assertThat(shown.path("compared").get(0).path("what").asText()).isEqualTo("Forename");
    assertThat(json.readTree(
                review("note", JACK.reference(), "Asked", "--format", "json").out())
            .path("stands")
            .asText())
        .isEqualTo("open");
  }

  @Test
  void whoeverIsNoStewardSeesNothingAndIsWrittenDown() throws IOException {
    house.withAnAuditor();

    var refused = review("show", JACK.reference());

    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.errors()).contains("is not listed in conf/people.yaml");
    assertThat(Files.readString(house.home.resolve("access/access.log")))
        .contains("\"outcome\":\"refused\"", "match review show " + JACK.reference());
  }

  @Test
  void neitherKeysNorNamesReachTheServicesLog() throws IOException {
    assertThat(review("decide", JACK.reference(), "unsure").exit()).isZero();
    assertThat(review("show", JACK.reference()).exit()).isZero();

    try (var files = Files.walk(house.home.resolve("logs"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).doesNotContain("SMITH", "SMYTH", "|E2", "|H3");
      }
    }
    assertThat(Files.readString(house.home.resolve("access/access.log")))
        .doesNotContain("SMITH", "|E2");
  }

  @Test
  void everyCommandExplainsItselfWithAnExample() {
    for (var command : new String[] {"list", "show", "decide", "undo", "assign", "note"}) {
      var help = house.trivet("match", "review", command, "--help");
      assertThat(help.out()).contains("trivet match review " + command);
    }
  }

  private java.util.List<Pin> pins() {
    try (var ledger = QueueHouse.ledger(house.home)) {
      return ReviewLog.of(ledger).pins().inForce();
    }
  }

  private FindingsHouse.Said review(String... words) {
    var all = new java.util.ArrayList<>(java.util.List.of("match", "review"));
    all.addAll(java.util.List.of(words));
    return house.trivet(all.toArray(String[]::new));
  }
}
