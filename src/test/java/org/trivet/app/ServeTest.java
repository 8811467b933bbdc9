package org.trivet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.ledger.DueOutcome;
import org.trivet.ledger.Ledger;
import org.trivet.ledger.LedgerConfig;
import org.trivet.ledger.NightStatus;
import org.trivet.ledger.StepRecord;
import org.trivet.ledger.TableRecord;
import org.trivet.night.NightRun;
import org.trivet.vocabulary.NightId;

/** {@code ./trivet serve} as a process, asked over HTTP, stopped and killed by real signals. */
class ServeTest {
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
  private static final NightId FRIDAY = new NightId("night-2026-11-20");
  private static final long PATIENCE_SECONDS = 600;

  @TempDir
  private Path folder;

  @Test
  void itAnswersAndEndsWith0WhenItIsAskedToStop() throws IOException, InterruptedException {
    var home = Files.createDirectories(folder.resolve("home"));
    var service = new Trivet(home).start("serve", "--port", "0");
    var address = addressOf(home, service);

    assertThat(get(address + "/health").body()).contains("\"schedule\":{\"status\":\"up\"");
    assertThat(get(address + "/").body()).contains("No night has been run in this home");

    service.destroy();
    assertThat(service.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(service.exitValue()).isZero();
  }

  @Test
  void aScheduleInTheHourThatTheClocksChangeIsRefusedAtStart()
      throws IOException, InterruptedException {
    var conf = Files.createDirectories(folder.resolve("conf"));
    for (var file : List.of("agreements.yaml", "people.yaml", "trivet.yaml")) {
      Files.writeString(
          conf.resolve(file),
          Files.readString(Path.of("conf", file))
              .replace("night-at: \"06:15\"", "night-at: \"01:30\""));
    }
    var home = Files.createDirectories(folder.resolve("home"));

    var answer = new Trivet(home).run("serve", "--port", "0", "--conf", conf.toString());

    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.errors())
        .contains("service.night-at is 01:30")
        .contains("write a time before 01:00 or from 02:00 on, such as 00:30 or 02:30");
  }

  @Tag("slow")
  @Test
  void serviceAndNightAreKilledInTheMiddleAndTheNightEndsOnceWithTheSameTables()
      throws IOException, InterruptedException, SQLException {
    var calm = madeUp("calm");
    assertThat(new Trivet(calm).run("night", "run", "--at", "2026-11-20T06:16").exit())
        .isZero();
    var home = madeUp("disturbed");
    var yesterday = new Trivet(home).start("serve", "--port", "0", "--at", "2026-11-19T06:16");
    var unused = addressOf(home, yesterday);
    try (var ledger = open(home)) {
      stop(yesterday);
      timeComes(ledger);
      var first = new Trivet(home).start("serve", "--port", "0", "--at", "2026-11-20T06:16");
      until(() -> isIn(ledger, "standardise"), "standardising");
      assertThat(first.destroyForcibly().waitFor()).isNotZero();
      assertThat(ledger.lease().holder(NightRun.LEASE)).as("the night lives on").isPresent();

      var second = new Trivet(home).start("serve", "--port", "0", "--at", "2026-11-20T06:16");
      until(() -> isIn(ledger, "match"), "matching");
      var night = ledger.lease().holder(NightRun.LEASE).orElseThrow().pid();
      assertThat(ProcessHandle.of(night).orElseThrow().destroyForcibly()).isTrue();

      until(() -> isDone(ledger), "the night to be done");
      assertThat(ledger.nights().list()).hasSize(1);
      assertThat(ledger.dues().resumes(FRIDAY)).isEqualTo(1);
      assertThat(tables(ledger)).isEqualTo(tables(calm));
      stop(second);
    }
  }

  private Path madeUp(String name) throws IOException, InterruptedException {
    var home = Files.createDirectories(folder.resolve(name));
    Files.writeString(home.resolve("made-up.txt"), "seed=2026\n");
    var out = folder.resolve("extracts-" + name);
    assertThat(new Trivet(home)
            .run(
                "synthetic",
                "--children",
                "200",
                "--seed",
                "2026",
                "--nights",
                "1",
                "--as-of",
                "2026-11-20",
                "--out",
                out.toString())
            .exit())
        .isZero();
    Files.move(out.resolve("night-1"), home.resolve("inbox"));
    return home;
  }

  private static boolean isIn(Ledger ledger, String step) {
    return ledger.steps().of(FRIDAY).stream().map(StepRecord::step).anyMatch(step::equals);
  }

  private static boolean isDone(Ledger ledger) {
    return ledger
            .nights()
            .find(FRIDAY)
            .filter(night -> night.status() == NightStatus.FINISHED)
            .isPresent()
        && ledger.dues().latest().orElseThrow().outcome() == DueOutcome.RAN;
  }

  private static List<TableRecord> tables(Path home) {
    try (var ledger = open(home)) {
      return tables(ledger);
    }
  }

  private static List<TableRecord> tables(Ledger ledger) {
    assertThat(ledger.tables().of(FRIDAY)).isNotEmpty();
    return ledger.tables().of(FRIDAY);
  }

  /** The scheduler asks the machine's clock, so its store is told that the moment of the night has passed. */
  private static void timeComes(Ledger ledger) throws SQLException {
    try (var connection = ledger.database().getConnection();
        var statement = connection.createStatement()) {
      var yesterday = Clock.systemUTC().millis() - Duration.ofDays(1).toMillis();
      statement.execute(
          "UPDATE qrtz_triggers SET next_fire_time = %d, start_time = %d WHERE trigger_name = 'night'"
              .formatted(yesterday, yesterday));
    }
  }

  private static Ledger open(Path home) {
    return Ledger.open(LedgerConfig.inHome(home), Clock.systemUTC());
  }

  private static void stop(Process service) throws InterruptedException {
    service.destroy();
    assertThat(service.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(service.exitValue()).isZero();
  }

  private static String addressOf(Path home, Process service) throws InterruptedException {
    var said = home.resolve("child.err");
    until(() -> !service.isAlive() || ADDRESS.matcher(text(said)).find(), "the service to listen");
    var address = ADDRESS.matcher(text(said));
    assertThat(address.find()).as(text(said)).isTrue();
    return address.group();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException notYet) {
      return "";
    }
  }

  private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private static void until(BooleanSupplier reached, String what) throws InterruptedException {
    var never = new CountDownLatch(1);
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!reached.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited in vain for " + what).isLessThan(deadline);
      assertThat(never.await(20, TimeUnit.MILLISECONDS)).isFalse();
    }
  }
}
