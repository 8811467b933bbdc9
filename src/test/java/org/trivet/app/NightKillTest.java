package org.trivet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trivet.ledger.Ledger;
import org.trivet.ledger.LedgerConfig;
import org.trivet.ledger.StepStatus;
import org.trivet.ledger.TableRecord;
import org.trivet.night.NightHistory;
import org.trivet.night.NightRun;
import org.trivet.night.NightState;
import org.trivet.vocabulary.NightId;

/**
 * The third night of 500 made-up children, killed inside each step and at each step's end.
 *
 * <p>The test opens the ledger before the night does and watches it there. Whatever moment the kill hits, the last release must answer,
 * and resuming must end with the tables of a night that no one disturbed.
 */
@Tag("slow")
class NightKillTest {
  private static final String CHILDREN = "500";
  private static final String SEED = "2026";
  private static final String AS_OF = "2026-11-20";
  private static final String[] THIRD_NIGHT = {"night", "run", "--at", AS_OF + "T07:00"};

  private static final Pattern DELIVERED = Pattern.compile(
      "/(ehc-cases|ssd|provider|fhir-patients|sealed-identities|cin-census)/|_spring_(pupilonroll|addresses|senneeds|schoolcensus)");

  @TempDir
  private static Path folder;

  private static Path extracts;
  private static Path afterTwoNights;
  private static List<TableRecord> undisturbed;

  @BeforeAll
  static void runTwoNightsAndAThirdUndisturbed() throws IOException, InterruptedException {
    extracts = folder.resolve("extracts");
    afterTwoNights = Files.createDirectory(folder.resolve("after-two-nights"));
    Files.writeString(afterTwoNights.resolve("made-up.txt"), "seed=" + SEED + "\n");
    var trivet = new Trivet(afterTwoNights);
    succeeds(trivet.run(
        "synthetic",
        "--children",
        CHILDREN,
        "--seed",
        SEED,
        "--nights",
        "3",
        "--as-of",
        AS_OF,
        "--out",
        extracts.toString()));
    for (var night : List.of("1", "2")) {
      deliver("night-" + night, afterTwoNights);
      succeeds(trivet.run(
          "night", "run", "--at", "2026-11-%dT07:00".formatted(17 + Integer.parseInt(night))));
    }
    var home = readyForTheThird("undisturbed");
    succeeds(new Trivet(home).run(THIRD_NIGHT));
    try (var ledger = open(home)) {
      undisturbed = ledger.tables().of(newest(ledger));
    }
    assertThat(undisturbed).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "land,        landing",
    "standardise, standardised",
    "match,       matched",
    "measure,     measured",
    "release,     served/releases"
  })
  void killedInsideAStepItResumesToTheSameTables(String step, String zone)
      throws IOException, InterruptedException {
    var home = readyForTheThird("inside-" + step);
    try (var ledger = open(home)) {
      var before = newest(ledger);
      killWhen(
          home,
          () -> isBegun(ledger, before, step) && hasWritten(home.resolve(zone), ledger, step));
      answersAndResumes(home, ledger);
    }
  }

  @ParameterizedTest
  @CsvSource({"land", "standardise", "match", "measure", "release"})
  void killedAtTheEndOfAStepItResumesToTheSameTables(String step)
      throws IOException, InterruptedException {
    var home = readyForTheThird("after-" + step);
    try (var ledger = open(home)) {
      var before = newest(ledger);
      killWhen(home, () -> isBegun(ledger, before, step) && isDone(ledger, step));
      answersAndResumes(home, ledger);
    }
  }

  @Test
  void aSecondNightIsRefusedWhileTheFirstRuns() throws IOException, InterruptedException {
    var home = readyForTheThird("two");
    try (var ledger = open(home)) {
      var first = new Trivet(home).start(THIRD_NIGHT);
      await(first, () -> ledger.lease().holder(NightRun.LEASE).isPresent());
      var second = new Trivet(home).run(THIRD_NIGHT);
      assertThat(second.exit()).isEqualTo(1);
      assertThat(second.errors()).contains("held by").contains("process " + first.pid());
      assertThat(first.waitFor()).isZero();
    }
  }

  private static void killWhen(Path home, BooleanSupplier moment)
      throws IOException, InterruptedException {
    var night = new Trivet(home).start(THIRD_NIGHT);
    await(night, moment);
    var unused = night.destroyForcibly().waitFor();
  }

  /** Looks at the ledger every few milliseconds until the moment has come or the process has ended. */
  private static void await(Process process, BooleanSupplier moment) throws InterruptedException {
    var ended = false;
    while (!ended && !moment.getAsBoolean()) {
      ended = process.waitFor(5, TimeUnit.MILLISECONDS);
    }
  }

  private static void answersAndResumes(Path home, Ledger ledger)
      throws IOException, InterruptedException {
    succeeds(
        new Trivet(home).run("sql", "SELECT count(*) AS tables FROM information_schema.tables"));
    var killed = new NightHistory(ledger).newest();
    if (killed.state() != NightState.FINISHED) {
      assertThat(killed.state()).isEqualTo(NightState.INTERRUPTED);
      succeeds(new Trivet(home).run("night", "resume", "--at", AS_OF + "T07:00"));
    }
    assertThat(ledger.tables().of(killed.night())).isEqualTo(undisturbed);
    assertThat(ledger.releases().current()).contains(killed.night());
  }

  private static boolean isBegun(Ledger ledger, NightId before, String step) {
    var night = newest(ledger);
    return !night.equals(before)
        && ledger.steps().of(night).stream().anyMatch(record -> record.step().equals(step));
  }

  private static boolean isDone(Ledger ledger, String step) {
    return ledger.steps().of(newest(ledger)).stream()
        .anyMatch(record -> record.step().equals(step) && record.status() == StepStatus.DONE);
  }

  /** Landing has no folder of its own night, so for it the beginning must do. */
  private static boolean hasWritten(Path zone, Ledger ledger, String step) {
    return step.equals("land")
        || Files.exists(zone.resolve(newest(ledger).name()))
        || isDone(ledger, step);
  }

  private static NightId newest(Ledger ledger) {
    return ledger.nights().list().get(0).night();
  }

  private static void succeeds(Trivet.Answer answer) {
    assertThat(answer.exit()).as(answer.errors()).isZero();
  }

  private static Ledger open(Path home) {
    return Ledger.open(LedgerConfig.inHome(home), Clock.systemUTC());
  }

  private static Path readyForTheThird(String name) throws IOException {
    var home = folder.resolve(name);
    copy(afterTwoNights, home);
    deliver("night-3", home);
    return home;
  }

  /** Puts one night's extracts where the home's routes look; of the yearly ones only the file that is many tables, to keep nights short. */
  private static void deliver(String night, Path home) throws IOException {
    copy(extracts.resolve(night), home.resolve("inbox"), NightKillTest::isDelivered);
  }

  private static boolean isDelivered(Path path) {
    return Files.isDirectory(path)
        || DELIVERED.matcher(path.toString().replace('\\', '/')).find();
  }

  private static void copy(Path from, Path to) throws IOException {
    copy(from, to, path -> true);
  }

  private static void copy(Path from, Path to, Predicate<Path> which) throws IOException {
    try (var paths = Files.walk(from)) {
      for (var path : paths.filter(which).toList()) {
        var target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }
}
