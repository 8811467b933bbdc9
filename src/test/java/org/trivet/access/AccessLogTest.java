package org.trivet.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.vocabulary.Refusal;

class AccessLogTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T09:00:00Z"), ZoneOffset.UTC);

  @TempDir
  Path home;

  private Path file;
  private AccessLog log;

  @BeforeEach
  void open() {
    file = home.resolve("access/access.log");
    log = AccessLog.ofHome(home, CLOCK);
  }

  @Test
  void everyLookIsOnRecordWithWhoWhenWhyAndWhat() throws IOException {
    log.write(look("SELECT \"a\" FROM t"));
    log.write(look("SELECT \"a\" FROM t").ended(AccessEntry.Outcome.ANSWERED, 12));

    assertThat(Files.readAllLines(file))
        .hasSize(2)
        .allMatch(line -> line.contains("\"user\":\"akhan\"")
            && line.contains("\"when\":\"2026-11-20T09:00:00Z\"")
            && line.contains("\"purpose\":\"service-planning\"")
            && line.contains("\"zone\":\"pseudonymised\"")
            && line.contains("\"sql\":\"SELECT \\\"a\\\" FROM t\""));
    assertThat(Files.readAllLines(file).get(1)).contains("\"outcome\":\"answered\",\"rows\":12");
    assertThat(log.verify().isWhole()).isTrue();
    assertThat(log.verify().lines()).isEqualTo(2);
  }

  @Test
  void aLogThatIsNotThereYetIsWhole() {
    assertThat(log.verify()).isEqualTo(new ChainCheck(0, "0".repeat(64), java.util.List.of()));
  }

  @Test
  void aChangedLineIsFound() throws IOException {
    writeThree();

    var text = Files.readString(file).replace("SELECT 2", "SELECT 9");
    Files.writeString(file, text);

    assertThat(log.verify().breaks())
        .containsExactly(
            "Line 2 is not as it was written (changed, or cut short by a crash)",
            "Line 3 does not follow line 2: a line was changed, added or taken away before it");
  }

  @Test
  void aLineTakenAwayIsFound() throws IOException {
    writeThree();

    var lines = Files.readAllLines(file);
    Files.write(file, java.util.List.of(lines.get(0), lines.get(2)));

    assertThat(log.verify().breaks()).hasSize(1).first().asString().startsWith("Line 2 does not");
  }

  @Test
  void aLineTornByACrashIsToldAndTheNextOnesChainOn() throws IOException {
    writeThree();
    Files.writeString(file, "{\"when\":\"2026-11", StandardOpenOption.APPEND);

    log.write(look("SELECT 4"));

    assertThat(log.verify().lines()).isEqualTo(5);
    assertThat(log.verify().breaks()).hasSize(1).first().asString().startsWith("Line 4 is not");
  }

  @Test
  void manyAtOnceMakeOneChain() {
    IntStream.range(0, 40).parallel().forEach(n -> log.write(look("SELECT " + n)));

    assertThat(log.verify().isWhole()).isTrue();
    assertThat(log.verify().lines()).isEqualTo(40);
  }

  @Test
  void onlyItsOwnerReadsIt() throws IOException {
    log.write(look("SELECT 1"));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void aLogThatCannotBeWrittenStopsTheLook() throws IOException {
    Files.createDirectories(file);

    assertThatThrownBy(() -> log.write(look("SELECT 1")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Nothing was read");
  }

  private void writeThree() {
    IntStream.rangeClosed(1, 3).forEach(n -> log.write(look("SELECT " + n)));
  }

  private static AccessEntry look(String sql) {
    var analyst = People.standard().named("akhan");
    return new AccessEntry(
        analyst,
        Zone.PSEUDONYMISED,
        analyst.permittedFor(Zone.PSEUDONYMISED, Optional.empty()),
        "night-2026-11-20",
        sql,
        AccessEntry.Outcome.ASKED,
        0);
  }
}
