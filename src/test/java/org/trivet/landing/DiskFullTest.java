package org.trivet.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.ledger.Verdict;
import org.trivet.vocabulary.Refusal;

/** On a real file system of one megabyte; skipped where this user may not mount one. */
class DiskFullTest {
  private static final int TWO_MEGABYTES = 2 << 20;

  @TempDir
  Path folder;

  private Path small;

  @BeforeEach
  void mount() throws IOException, InterruptedException {
    small = Files.createDirectories(folder.resolve("small"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=1m", "trivet-test", small.toString()) == 0,
        "This user may not mount a small file system, so a full disk is not tried here");
  }

  @AfterEach
  void unmount() throws IOException, InterruptedException {
    run("umount", small.toString());
  }

  private static int run(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException noSuchCommand) {
      return 1;
    }
  }

  @Test
  void aFullDiskLosesNothingAndTheNightEndsWhenThereIsRoomAgain()
      throws IOException, InterruptedException {
    try (var house = new LandingHouse(small.resolve("home"), folder.resolve("inbox"))) {
      var inbox = house.receives("education/ehc-cases");
      var fits = house
          .extract("ehc_requests")
          .row("request_id=R1", "person_id=1", "received_date=2026-01-05")
          .into(inbox.resolve("a-requests.csv"));
      var reviews = house.extract("ehc_reviews").text();
      var tooBig = Extract.write(
          inbox.resolve("b-reviews.csv"), reviews + "V1,P1,1,,,\n".repeat(TWO_MEGABYTES / 11));

      assertThatThrownBy(house::land)
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("is full: b-reviews.csv")
          .hasMessageContaining("files before it stand, and everything else waits at its sender")
          .hasMessageContaining("./trivet night resume");

      assertThat(house.verdicts()).containsExactly(Verdict.NEW);
      assertThat(fits).exists();
      assertThat(tooBig).exists();
      assertThat(LandingTest.filesUnder(house.home.resolve("landing"))).hasSize(1);

      run("mount", "-o", "remount,size=16m", small.toString());
      house.land();

      assertThat(house.verdicts()).containsExactly(Verdict.NEW, Verdict.NEW);
    }
  }

  @Test
  void aDiskThatFillsUpOnTheWayKeepsNoHalfFile() {
    var offered = new Offered("reviews.csv", 100, 0);
    var content = new ByteArrayInputStream(new byte[TWO_MEGABYTES]);

    assertThatThrownBy(() -> new PartFiles(small.resolve("landed")).fetch(offered, content))
        .isInstanceOf(CannotStore.class)
        .hasMessageContaining("is full");

    assertThat(LandingTest.filesUnder(small)).isEmpty();
  }
}
