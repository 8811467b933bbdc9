package org.trivet.night;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.ledger.DueOutcome;
import org.trivet.ledger.Ledger;
import org.trivet.ledger.LedgerConfig;
import org.trivet.ledger.NightRecord;
import org.trivet.ledger.NightStatus;
import org.trivet.synthetic.SyntheticAuthority;
import org.trivet.synthetic.SyntheticPlan;
import org.trivet.vocabulary.NightId;

/**
 * Thirty nights of a small made-up authority over both changes of the clocks, each started by a service of its own that finds its night
 * missed, and disturbed by dice of a known seed: nights and services are killed, senders are late, a disk runs full, the mail server is away.
 *
 * <p>Each night's tables must be those of thirty nights that no one disturbed; none may be lost or run twice; each alert goes out once.
 */
@Tag("battery")
class ThirtyNightsTest {
  private static final int CHILDREN = 200;
  private static final int NIGHTS = 30;
  private static final int DISK_FULL_ON = 11;
  private static final int MOST_SIGNS = 14;
  private static final long PATIENCE_SECONDS = 240;

  /** What befalls a night. */
  private enum Blow {
    NOTHING,
    NIGHT_KILLED,
    SERVICE_KILLED,
    BOTH_KILLED
  }

  @TempDir
  private Path folder;

  private final Random dice = new Random(2026);
  private final List<String> letters = new ArrayList<>();
  private GreenMail mail = mailServer(0);
  private int mailPort;

  @Test
  void everyNightHasTheTablesOfAnUndisturbedOne()
      throws IOException, InterruptedException, SQLException {
    var extracts = folder.resolve("extracts");
    var unused = SyntheticAuthority.make(
        new SyntheticPlan(CHILDREN, 2026, NIGHTS, 1, dates().get(NIGHTS - 1)),
        extracts,
        (made, total) -> {});
    var late = lateSenders();
    var calm = undisturbed(extracts, late);
    mail.start();
    mailPort = mail.getSmtp().getPort();
    var home = Files.createDirectories(folder.resolve("disturbed"));
    try (var ledger = Ledger.open(LedgerConfig.inHome(home), Clock.systemUTC())) {
      serviceIsNew(home, ledger);
      for (var night = 0; night < NIGHTS; night++) {
        deliver(extracts, night, late, home);
        turnMail(night);
        oneNight(home, ledger, night);
        assertThat(hashes(ledger, nameOf(night)))
            .as("night %d of %d", night + 1, NIGHTS)
            .isEqualTo(calm.get(night));
      }
      assertThat(ledger.nights().list().stream().map(NightRecord::night))
          .as("no night lost, none doubled")
          .containsExactlyElementsOf(Stream.iterate(NIGHTS - 1, night -> night - 1)
              .limit(NIGHTS)
              .map(ThirtyNightsTest::nameOf)
              .toList());
      collectLetters();
      assertThat(letters).as("one letter an alert").hasSize(alerts(ledger)).doesNotHaveDuplicates();
      assertThat(alerts(ledger)).isPositive();
    } finally {
      mail.stop();
    }
  }

  private void oneNight(Path home, Ledger ledger, int night)
      throws IOException, InterruptedException, SQLException {
    timeComes(ledger);
    var isFull = night == DISK_FULL_ON && diskRunsFull(home.resolve("landing"));
    var blow = isFull ? Blow.NOTHING : nextBlow();
    if (blow != Blow.NOTHING) {
      Files.writeString(
          home.resolve("stand-still"), Integer.toString(1 + dice.nextInt(MOST_SIGNS)));
    }
    var service = struck(home, ledger, blow, new Served(service(home, dates().get(night)), night));
    if (isFull) {
      until(() -> isAt(ledger, night, NightStatus.FAILED), "the night to fail on a full disk");
      thereIsRoomAgain(home.resolve("landing"));
      resumeByHand(home, night);
    }
    until(
        () -> isAt(ledger, night, NightStatus.FINISHED)
            && ledger.dues().latest().orElseThrow().outcome() == DueOutcome.RAN,
        "night %d to end after %s".formatted(night + 1, blow));
    stop(home, service);
  }

  /** Every other night is left in peace. */
  private Blow nextBlow() {
    var thrown = dice.nextInt(6);
    return thrown < Blow.values().length ? Blow.values()[thrown] : Blow.NOTHING;
  }

  private static void resumeByHand(Path home, int night) throws InterruptedException {
    var resumed = SimulatedService.java(
        home,
        LightNight.class.getName(),
        "resume",
        home.toString(),
        dates().get(night).toString());
    assertThat(resumed.waitFor()).isZero();
  }

  /** The day before the first night the service is new, and counts from then on. */
  private void serviceIsNew(Path home, Ledger ledger) throws InterruptedException {
    var service = service(home, dates().get(0).minusDays(1));
    until(() -> ledger.dues().latest().isPresent(), "the schedule to be new");
    stop(home, service);
  }

  private record Served(Process service, int night) {}

  private Process struck(Path home, Ledger ledger, Blow blow, Served served)
      throws IOException, InterruptedException {
    if (blow == Blow.NOTHING) {
      return served.service();
    }
    var standing = home.resolve("standing");
    until(
        () -> Files.exists(standing) || isAt(ledger, served.night(), NightStatus.FINISHED),
        "the night to stand still");
    var service = served.service();
    if (blow != Blow.NIGHT_KILLED) {
      service = killedAndReplaced(home, served);
    }
    if (blow != Blow.SERVICE_KILLED && Files.exists(standing)) {
      until(() -> !textOf(standing).isEmpty(), "the night to say who it is");
      ProcessHandle.of(Long.parseLong(textOf(standing))).ifPresent(ProcessHandle::destroyForcibly);
    }
    Files.deleteIfExists(standing);
    Files.deleteIfExists(home.resolve("stand-still"));
    return service;
  }

  private Process killedAndReplaced(Path home, Served served) throws InterruptedException {
    assertThat(served.service().destroyForcibly().waitFor()).isNotZero();
    return service(home, dates().get(served.night()));
  }

  private Process service(Path home, LocalDate date) {
    return SimulatedService.java(
        home,
        SimulatedService.class.getName(),
        home.toString(),
        date + "T06:16",
        Integer.toString(mailPort));
  }

  /** A service that is asked to stop ends with 0. */
  private static void stop(Path home, Process service) throws InterruptedException {
    until(
        () -> textOf(home.resolve(SimulatedService.SERVING)).equals(Long.toString(service.pid())),
        "the service to be up");
    service.destroy();
    assertThat(service.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(service.exitValue()).isZero();
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

  private List<List<String>> undisturbed(Path extracts, List<String> late) throws IOException {
    var home = Files.createDirectories(folder.resolve("undisturbed"));
    var hashes = new ArrayList<List<String>>();
    try (var ledger = Ledger.open(LedgerConfig.inHome(home), Clock.systemUTC())) {
      for (var night = 0; night < NIGHTS; night++) {
        deliver(extracts, night, late, home);
        var unused = new NightRun(ledger, LightNight.setup(ledger, home, dates().get(night))).run();
        hashes.add(hashes(ledger, nameOf(night)));
      }
    }
    return hashes;
  }

  /** Puts the extracts of a night where they are looked for; a late sender's come with those of the next night. */
  private static void deliver(Path extracts, int night, List<String> late, Path home)
      throws IOException {
    copy(new Sent(extracts, night), "", home, late.get(night));
    if (night > 0 && !late.get(night - 1).equals(late.get(night))) {
      var feed = late.get(night - 1);
      if (!feed.isEmpty()) {
        copy(new Sent(extracts, night - 1), feed, home, "");
      }
    }
  }

  /** What the senders made for one night. */
  private record Sent(Path extracts, int night) {
    Path folder() {
      return extracts.resolve("night-" + (night + 1));
    }

    /** Files keep the time at which they were made, one after the other: their order at the source does not hang on the copying. */
    FileTime madeAt(int number) {
      return FileTime.from(
          Instant.parse("2026-09-01T00:00:00Z").plusSeconds(night * 86_400L + number));
    }
  }

  private static void copy(Sent sent, String only, Path home, String without) throws IOException {
    try (var paths = Files.walk(sent.folder())) {
      var number = 0;
      for (var path : paths.filter(Files::isRegularFile).sorted().toList()) {
        var relative = sent.folder().relativize(path).toString();
        number++;
        if (relative.startsWith(only) && (without.isEmpty() || !relative.startsWith(without))) {
          var target = home.resolve("inbox").resolve(relative);
          Files.createDirectories(target.getParent());
          Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
          Files.setLastModifiedTime(target, sent.madeAt(number));
        }
      }
    }
  }

  /** Which feed is late on which night; empty on most. */
  private List<String> lateSenders() {
    var feeds = List.of("health/provider", "social-care/ssd", "education/ehc-cases", "", "", "");
    return Stream.generate(() -> feeds.get(dice.nextInt(feeds.size())))
        .limit(NIGHTS)
        .toList();
  }

  /** Seven nights before October's change and April's, and eight after. */
  private static List<LocalDate> dates() {
    return Stream.concat(
            LocalDate.of(2026, 10, 18).datesUntil(LocalDate.of(2026, 11, 2)),
            LocalDate.of(2027, 3, 21).datesUntil(LocalDate.of(2027, 4, 5)))
        .toList();
  }

  private static NightId nameOf(int night) {
    return NightId.of(dates().get(night));
  }

  private static boolean isAt(Ledger ledger, int night, NightStatus status) {
    return ledger
        .nights()
        .find(nameOf(night))
        .filter(record -> record.status() == status)
        .isPresent();
  }

  private static List<String> hashes(Ledger ledger, NightId night) {
    return ledger.tables().of(night).stream()
        .map(table -> table.zone() + "/" + table.table() + " " + table.rows() + " " + table.hash())
        .toList();
  }

  private static int alerts(Ledger ledger) {
    return ledger.alerts().since(Instant.EPOCH).size();
  }

  /** The mail server is away for two nights of every seven, and at the end it is there. */
  private void turnMail(int night) {
    if (night % 7 == 3) {
      collectLetters();
      mail.stop();
    }
    if (night % 7 == 5) {
      mail = mailServer(mailPort);
      mail.start();
    }
  }

  private void collectLetters() {
    try {
      for (var letter : mail.getReceivedMessages()) {
        letters.add(letter.getMessageID());
      }
    } catch (jakarta.mail.MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static GreenMail mailServer(int port) {
    return new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  }

  /** False where this user may not mount a small disk; the night is then one without a blow. */
  private static boolean diskRunsFull(Path landing) throws IOException, InterruptedException {
    return new ProcessBuilder(
                "mount", "-t", "tmpfs", "-o", "size=16k", "trivet-test", landing.toString())
            .start()
            .waitFor()
        == 0;
  }

  private static void thereIsRoomAgain(Path landing) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder("umount", landing.toString()).start().waitFor())
        .isZero();
  }

  private static String textOf(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException gone) {
      return "";
    }
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
