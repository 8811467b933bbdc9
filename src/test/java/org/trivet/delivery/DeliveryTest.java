package org.trivet.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.landing.SftpServerFolder;
import org.trivet.publish.release.Archive.Issue;
import org.trivet.publish.release.PublishingHouse;
import org.trivet.publish.release.Step;
import org.trivet.publish.release.Version;
import org.trivet.vocabulary.Refusal;

/** Releases carried to real servers on this machine. */
class DeliveryTest {
  private static final Retry QUICK = new Retry(3, Duration.ofMillis(20));

  private final Path folder;
  private final PublishingHouse desk;
  private final Path released;

  DeliveryTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.desk = new PublishingHouse(folder);
    this.released = desk.firstReleaseWithAnExemptPaper();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aFolderGetsEveryFileAndTheReceiptIsOnRecord() {
    var receipt = deliver("""
        - {name: share, publications: [board-quarterly], right: public, way: folder, to: %s}
        """.formatted(folder.resolve("share")), "share");

    assertThat(receipt.files()).isEqualTo(5);
    assertThat(folder.resolve("share/board-quarterly/v1.0/board-quarterly.html"))
        .hasSameBinaryContentAs(released.resolve("board-quarterly.html"));
    assertThat(folder.resolve("share/board-quarterly/v1.0/exempt")).doesNotExist();
    assertThat(desk.house().log().of(issue().label()))
        .filteredOn(event -> event.step() == Step.DELIVERED)
        .singleElement()
        .satisfies(event -> assertThat(event.text("recipient")).isEqualTo("share"));
  }

  @Test
  void anSftpServerThatIsKnownGetsThemWithTheExemptPapersWhereThatIsTheirRight()
      throws IOException {
    var inbox = Files.createDirectories(folder.resolve("server/inbox"));
    var password = Files.writeString(folder.resolve("password"), SftpServerFolder.SECRET + "\n");
    try (var server = SftpServerFolder.showingToPassword(folder.resolve("server"))) {
      var hosts = server.knownHosts(folder.resolve("known_hosts"));
      var text = """
          - {name: partners, publications: [board-quarterly], right: exempt, way: sftp, to: '%s@127.0.0.1:%d/inbox', password-file: %s, known-hosts: %s}
          """.formatted(SftpServerFolder.USER, server.port(), password, hosts);

      assertThat(deliver(text, "partners").files()).isEqualTo(6);
    }
    assertThat(inbox.resolve("board-quarterly/v1.0/manifest.json"))
        .hasSameBinaryContentAs(released.resolve("manifest.json"));
    assertThat(inbox.resolve("board-quarterly/v1.0/exempt/appendix.html")).exists();
  }

  @Test
  void aServerWithAnotherHostKeyIsSentNothing() throws IOException {
    var inbox = Files.createDirectories(folder.resolve("server/inbox"));
    var password = Files.writeString(folder.resolve("password"), SftpServerFolder.SECRET);
    try (var server = SftpServerFolder.showingToPassword(folder.resolve("server"))) {
      var hosts = server.knownHosts(
          folder.resolve("known_hosts"), SftpServerFolder.keys().getPublic());
      var text = """
          - {name: partners, publications: [board-quarterly], right: public, way: sftp, to: '%s@127.0.0.1:%d/inbox', password-file: %s, known-hosts: %s}
          """.formatted(SftpServerFolder.USER, server.port(), password, hosts);

      refused(() -> deliver(text, "partners"), "did not reach recipient 'partners'");
    }
    assertThat(inbox).isEmptyDirectory();
  }

  @Test
  void anUploadIsTriedAgainUntilTheServerTakesItWithOurToken() throws IOException {
    var taken = new ConcurrentHashMap<String, byte[]>();
    var refusals = new AtomicInteger(2);
    var token = Files.writeString(folder.resolve("token"), "made-up-token\n");
    var server = server(taken, refusals);
    try {
      var receipt = deliver(upload(server, token), "open-data");

      assertThat(receipt.said()).isEqualTo("HTTP 201");
      assertThat(taken.get("/upload/board-quarterly/v1.0/board-quarterly.csv"))
          .isEqualTo(Files.readAllBytes(released.resolve("board-quarterly.csv")));
      assertThat(taken)
          .hasSize(5)
          .allSatisfy((path, bytes) -> assertThat(path).doesNotContain("appendix"));
      assertThat(refusals.get()).isLessThan(0);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void anUploadThatNeverSucceedsIsToldWithoutItsTokenAndIsOnRecord() throws IOException {
    var token = Files.writeString(folder.resolve("token"), "made-up-token");
    var server = server(new ConcurrentHashMap<>(), new AtomicInteger(1_000));
    try {
      refused(() -> deliver(upload(server, token), "open-data"), "503");
    } finally {
      server.stop(0);
    }
    assertThat(desk.house().log().all().toString()).doesNotContain("made-up-token");
  }

  @Test
  void anEmailHoldsALinkAndNoAttachment() throws MessagingException {
    var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    try {
      var server = new MailServer(
          "127.0.0.1", mail.getSmtp().getPort(), "none", "trivet@example.gov.uk", Optional.empty());
      var receipt = new Delivery(
              desk.house(),
              recipients(
                  "- {name: secretary, publications: [board-quarterly], right: public, way: email, to: secretary@example.gov.uk}\n"),
              new Delivery.Ways(Optional.of(server), QUICK))
          .deliver(desk.person("akhan"), issue(), "secretary");

      assertThat(receipt.files()).isZero();
      var letter = mail.getReceivedMessages()[0];
      assertThat(letter.getSubject()).isEqualTo("Released: board-quarterly v1.0");
      assertThat(letter.getContentType()).startsWith("text/plain");
      assertThat(GreenMailUtil.getBody(letter))
          .contains("https://www.example.gov.uk/send/releases/board-quarterly/v1.0/")
          .doesNotContain("appendix", "DOCTYPE");
    } finally {
      mail.stop();
    }
  }

  @Test
  void nothingGoesToWhoeverMayNotHaveItNorAForgedReleaseNorAWithdrawnOne() throws IOException {
    var text = """
        - {name: other, publications: [another], right: public, way: folder, to: %1$s}
        - {name: share, publications: [board-quarterly], right: public, way: folder, to: %1$s}
        """.formatted(folder.resolve("share"));
    refused(() -> deliver(text, "other"), "may not have board-quarterly v1.0");
    refused(() -> deliver(text, "nobody"), "There is no recipient 'nobody'");

    Files.writeString(released.resolve("board-quarterly.csv"), "measure,value\r\nplans,99\r\n");
    refused(() -> deliver(text, "share"), "board-quarterly.csv is not as it was released");
    desk.withdraw("v1.0");
    refused(() -> deliver(text, "share"), "was withdrawn");
    assertThat(folder.resolve("share")).doesNotExist();
  }

  @Test
  void recipientsAreReadWithEveryProblemAtOnce() {
    assertThatThrownBy(() -> recipients("""
        - {name: a, publications: [], right: exempt, way: email, to: a@example.gov.uk}
        - {name: b, publications: [], right: public, way: sftp, to: 'somewhere?password=x'}
        - {name: c, publications: [], right: public, way: https, to: 'http://example.gov.uk/x'}
        - {name: c, publications: [], right: all, way: pigeon, to: ''}
        """))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("exempt papers are not told of by e-mail")
        .hasMessageContaining("recipient 'b': `to` is no place for sftp")
        .hasMessageContaining("`known-hosts` is missing")
        .hasMessageContaining("recipient 'c': `to` is no place for https")
        .hasMessageContaining("`way` is 'pigeon'")
        .hasMessageContaining("recipient 'c' is named twice");
  }

  private void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt, String why) {
    assertThatThrownBy(attempt).isInstanceOf(Refusal.class).hasMessageContaining(why);
    var all = desk.house().log().all();
    assertThat(all.get(all.size() - 1).step()).isEqualTo(Step.REFUSED);
    assertThat(all.get(all.size() - 1).text("why")).contains(why);
  }

  private Issue issue() {
    return desk.house().release(PublishingHouse.BOARD, Version.parse("v1.0"));
  }

  private Delivery.Receipt deliver(String recipients, String name) {
    return new Delivery(
            desk.house(), recipients(recipients), new Delivery.Ways(Optional.empty(), QUICK))
        .deliver(desk.person("akhan"), issue(), name);
  }

  private Recipients recipients(String lines) {
    try {
      return Recipients.in(Files.writeString(
          folder.resolve("recipients.yaml"),
          "link: https://www.example.gov.uk/send/\nrecipients:\n" + lines));
    } catch (IOException cannotWrite) {
      throw new java.io.UncheckedIOException(cannotWrite);
    }
  }

  private static String upload(HttpServer server, Path token) {
    return """
        - {name: open-data, publications: [board-quarterly], right: public, way: https, to: 'http://127.0.0.1:%d/upload', password-file: %s}
        """.formatted(server.getAddress().getPort(), token);
  }

  /** Takes what is put with our token, after it has said "not now" so many times. */
  private static HttpServer server(Map<String, byte[]> taken, AtomicInteger refusals)
      throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/upload", exchange -> {
      var body = exchange.getRequestBody().readAllBytes();
      var isOurs =
          "Bearer made-up-token".equals(exchange.getRequestHeaders().getFirst("Authorization"));
      var says = !isOurs ? 401 : refusals.getAndDecrement() > 0 ? 503 : 201;
      if (says == 201 && exchange.getRequestMethod().equals("PUT")) {
        taken.put(exchange.getRequestURI().getPath(), body);
      }
      exchange.sendResponseHeaders(says, -1);
      exchange.close();
    });
    server.start();
    return server;
  }
}
