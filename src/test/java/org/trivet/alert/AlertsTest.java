package org.trivet.alert;

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
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.ledger.AlertRecord;
import org.trivet.ledger.Ledger;
import org.trivet.ledger.LedgerConfig;
import org.trivet.night.schedule.NightTime;
import org.trivet.vocabulary.Refusal;

/** Letters to a real mail server and posts to a real web server, both on this machine, both of which go away and come back. */
class AlertsTest {
  private static final Instant MORNING = Instant.parse("2026-11-20T06:20:00Z");
  private static final String SENTENCE =
      "night-2026-11-20 failed in the step match; readers still have night-2026-11-19: see why.";

  @TempDir
  private Path home;

  private Ledger ledger;
  private GreenMail mail;

  @BeforeEach
  void open() {
    ledger = Ledger.open(LedgerConfig.inHome(home), Clock.systemUTC());
    mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
  }

  @AfterEach
  void close() {
    mail.stop();
    ledger.close();
  }

  @Test
  void anAlertBecomesOneLetterToEveryone() throws MessagingException {
    var post = post(MORNING, email(mail.getSmtp().getPort()));
    raise("night-failed:a", MORNING);

    post.deliver();
    post.deliver();

    assertThat(mail.getReceivedMessages()).hasSize(2);
    var letter = mail.getReceivedMessages()[0];
    assertThat(letter.getSubject()).isEqualTo("Trivet, Example Council: the night failed");
    assertThat(GreenMailUtil.getBody(letter).strip()).isEqualTo(SENTENCE);
    assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(post.waiting().get(0).alerts()).isZero();
  }

  @Test
  void aMailServerThatIsAwayDelaysNothingAndGetsEverythingOnceWhenItIsBack()
      throws MessagingException {
    var port = mail.getSmtp().getPort();
    var channel = email(port);
    mail.stop();
    post(MORNING, channel).deliver();
    raise("night-failed:a", MORNING);
    raise("night-late:b", MORNING.plusSeconds(1));

    var began = System.nanoTime();
    post(MORNING.plusSeconds(60), channel).deliver();
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(12));

    var away = post(MORNING.plusSeconds(61), channel);
    assertThat(away.waiting().get(0).alerts()).isEqualTo(2);
    assertThat(away.waiting().get(0).isInTrouble()).isTrue();
    assertThat(away.waiting().get(0).channel().trouble()).contains("127.0.0.1:" + port);

    mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    away.deliver();
    assertThat(mail.getReceivedMessages()).as("before the wait is over").isEmpty();

    var back = post(MORNING.plus(Duration.ofMinutes(5)), channel);
    back.deliver();
    back.deliver();

    assertThat(mail.getReceivedMessages()).hasSize(4);
    assertThat(back.waiting().get(0).alerts()).isZero();
    assertThat(back.waiting().get(0).isInTrouble()).isFalse();
  }

  @Test
  void aWebhookThatAnswers500IsTriedAgainAndThenLeftInPeace() throws IOException {
    var answers = new AtomicInteger(500);
    var bodies = new CopyOnWriteArrayList<String>();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/secret-room", exchange -> {
      bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      exchange.sendResponseHeaders(answers.get(), -1);
      exchange.close();
    });
    server.start();
    try {
      var channel = hook(server.getAddress().getPort());
      var first = post(MORNING, channel);
      raise("night-failed:a", MORNING);
      first.deliver();
      assertThat(first.waiting().get(0).channel().trouble())
          .contains("answered 500")
          .doesNotContain("secret-room");

      answers.set(200);
      var later = post(MORNING.plus(Duration.ofMinutes(2)), channel);
      later.deliver();
      later.deliver();

      assertThat(bodies).hasSize(2);
      assertThat(bodies.get(1))
          .contains("\"text\":\"Trivet, Example Council: " + SENTENCE + "\"")
          .contains("\"kind\":\"night-failed\"")
          .contains("\"about\":\"night-2026-11-20\"");
      assertThat(later.waiting().get(0).alerts()).isZero();
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aChannelThatIsNewIsToldNothingOld() {
    raise("night-failed:a", MORNING.minusSeconds(60));

    post(MORNING, email(mail.getSmtp().getPort())).deliver();

    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  @Test
  void waitsGrowAndAreBounded() {
    assertThat(List.of(1, 2, 3, 6, 7, 50).stream().map(AlertPost::waitAfter))
        .containsExactly(
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(4),
            Duration.ofMinutes(32),
            Duration.ofHours(1),
            Duration.ofHours(1));
  }

  @Test
  void aPasswordIsNeverSentInTheOpenToAnotherMachine() {
    assertThatThrownBy(() -> settings("mail.example.gov.uk", 25))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("starttls or tls")
        .hasMessageNotContaining("Sesame");
    assertThat(settings("127.0.0.1", 25).toString()).doesNotContain("Sesame");
  }

  @Test
  void whatIsNoWebAddressIsRefusedWithoutQuotingIt() throws IOException {
    var file = Files.writeString(home.resolve("hook"), "ftp://example.org/secret-room\n");

    assertThatThrownBy(() -> WebhookChannel.in(file, "Example Council"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("http or https")
        .hasMessageNotContaining("secret-room");
  }

  private static EmailSettings settings(String host, int port) {
    return new EmailSettings(
        host,
        port,
        EmailSettings.Security.NONE,
        "trivet@example.gov.uk",
        List.of("send-data@example.gov.uk"),
        Optional.of(new EmailSettings.Login("trivet", "Sesame")));
  }

  private static Channel email(int port) {
    return new EmailChannel(
        new EmailSettings(
            "127.0.0.1",
            port,
            EmailSettings.Security.NONE,
            "trivet@example.gov.uk",
            List.of("send-data@example.gov.uk", "Data Team <data@example.gov.uk>"),
            Optional.empty()),
        "Example Council");
  }

  private static Channel hook(int port) {
    return new WebhookChannel(
        URI.create("http://127.0.0.1:%d/secret-room".formatted(port)), "Example Council");
  }

  private AlertPost post(Instant now, Channel channel) {
    return new AlertPost(ledger.alerts(), List.of(channel), Clock.fixed(now, NightTime.ENGLAND));
  }

  private void raise(String name, Instant at) {
    assertThat(ledger
            .alerts()
            .raise(new AlertRecord(name, name.split(":", 2)[0], "night-2026-11-20", SENTENCE, at)))
        .isTrue();
    assertThat(ledger.alerts().raise(new AlertRecord(name, "night-failed", "again", SENTENCE, at)))
        .isFalse();
  }
}
