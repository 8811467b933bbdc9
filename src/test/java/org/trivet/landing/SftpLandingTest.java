package org.trivet.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.ledger.Verdict;

class SftpLandingTest {
  private static final String EHC = "education/ehc-cases";

  @TempDir
  Path folder;

  private LandingHouse house;
  private Path outbox;

  @BeforeEach
  void open() throws IOException {
    house = new LandingHouse(folder);
    outbox = Files.createDirectories(folder.resolve("server/outbox"));
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Path send() {
    return house
        .extract("ehc_requests")
        .row("request_id=R1", "person_id=1001", "received_date=2026-01-05")
        .into(outbox.resolve("requests_2026-11-19.csv"));
  }

  private Path showing() {
    return folder.resolve("server");
  }

  private static String withPassword(SftpServerFolder server) {
    return server.uri("outbox") + "?password=" + SftpServerFolder.SECRET;
  }

  @Test
  void aFileIsFetchedWithAPasswordFromAKnownHostOnce() throws IOException {
    var sent = send();
    try (var server = SftpServerFolder.showingToPassword(showing())) {
      house.knowing(server.knownHosts(folder.resolve("known_hosts")));
      house.from(EHC, withPassword(server)).land();

      assertThat(house.verdicts()).containsExactly(Verdict.NEW);
      assertThat(house.home.resolve(house.arrivals().get(0).file().path()))
          .hasSameBinaryContentAs(sent);
      house.theNextDay().land();
      assertThat(house.arrivals()).isEmpty();
      assertThat(sent).exists();
    }
  }

  @Test
  void aFileIsFetchedWithAKey() throws IOException {
    send();
    var keys = SftpServerFolder.keys();
    var key = Files.writeString(
        folder.resolve("id_rsa"),
        "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
            .formatted(Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(keys.getPrivate().getEncoded())));
    try (var server = SftpServerFolder.showingToKey(showing(), keys.getPublic())) {
      house.knowing(server.knownHosts(folder.resolve("known_hosts")));
      house.from(EHC, server.uri("outbox") + "?privateKeyFile=" + key).land();

      assertThat(house.verdicts()).containsExactly(Verdict.NEW);
    }
  }

  @Test
  void aServerWithAnotherHostKeyIsNotTalkedTo() throws IOException {
    send();
    try (var server = SftpServerFolder.showingToPassword(showing())) {
      house.knowing(server.knownHosts(
          folder.resolve("known_hosts"), SftpServerFolder.keys().getPublic()));

      var report = house.from(EHC, withPassword(server)).land();

      assertThat(house.arrivals()).isEmpty();
      assertThat(report.sentences())
          .anySatisfy(sentence -> assertThat(sentence)
              .startsWith("The source of education/ehc-cases can't be reached at sftp:")
              .contains("the server shows a host key that known_hosts does not hold for it")
              .doesNotContain(SftpServerFolder.SECRET));
    }
  }

  @Test
  void aServerThatIsDownIsToldAndTheNightGoesOn() throws IOException {
    var server = SftpServerFolder.showingToPassword(showing());
    var source = withPassword(server);
    server.close();
    house
        .extract("health_referrals")
        .row("referral_id=F1", "local_patient_id=P1", "received_date=2026-11-01")
        .into(house.receives("health/provider").resolve("referrals_2026-11-19.csv"));

    var report = house.from(EHC, source).land();

    assertThat(house.verdicts()).containsExactly(Verdict.NEW);
    assertThat(report.sentences())
        .anySatisfy(sentence -> assertThat(sentence)
            .startsWith("The source of education/ehc-cases can't be reached at sftp:")
            .contains("no server answers there", "what it held last night still stands"));
  }

  @Test
  void aWrongPasswordAndAMissingFolderAreToldApart() throws IOException {
    try (var server = SftpServerFolder.showingToPassword(showing())) {
      house.knowing(server.knownHosts(folder.resolve("known_hosts")));
      house.from(EHC, server.uri("outbox") + "?password=wrong");
      house.from("health/provider", server.uri("nowhere") + "?password=" + SftpServerFolder.SECRET);

      assertThat(house.land().sentences())
          .anySatisfy(sentence -> assertThat(sentence)
              .startsWith("The source of education/ehc-cases")
              .contains("the server refuses the user name, key or password"))
          .anySatisfy(sentence -> assertThat(sentence)
              .startsWith("The source of health/provider")
              .contains("the server has no such folder"));
    }
  }

  @Test
  void aFileThatIsStillBeingWrittenThereIsTakenWholeTheNextTime() throws IOException {
    var file = send();
    var whole = Files.readString(file);
    try (var server = SftpServerFolder.showingToPassword(showing())) {
      house.knowing(server.knownHosts(folder.resolve("known_hosts")));
      house.from(EHC, withPassword(server));
      var writing = new AtomicBoolean(true);
      var writer = CompletableFuture.runAsync(() -> growWhile(writing, file));

      var report = house.land();
      writing.set(false);
      writer.join();

      assertThat(house.arrivals()).isEmpty();
      assertThat(report.sentences())
          .anySatisfy(sentence ->
              assertThat(sentence).contains("was still being written: it was left at its sender"));
      Files.writeString(file, whole);
      house.theNextDay().land();
      assertThat(house.verdicts()).containsExactly(Verdict.NEW);
      assertThat(house.arrivals().get(0).file().rows()).isEqualTo(1);
    }
  }

  private static void growWhile(AtomicBoolean writing, Path file) {
    for (var seconds = 1_790_000_000L; writing.get(); seconds++) {
      try {
        Files.setLastModifiedTime(file, FileTime.fromMillis(seconds * 1000));
      } catch (IOException gone) {
        throw new java.io.UncheckedIOException(gone);
      }
    }
  }
}
