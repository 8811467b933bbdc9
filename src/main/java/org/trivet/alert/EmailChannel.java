package org.trivet.alert;

import jakarta.mail.Address;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivet.ledger.AlertRecord;

/** Letters by SMTP. A letter that is sent twice after a crash carries the same number, by which mail programs show it once. */
public final class EmailChannel implements Channel {
  private static final String SECONDS_10 = "10000";

  private final EmailSettings settings;
  private final String authority;
  private final InternetAddress from;
  private final Address[] to;

  /** Refuses addresses that are none. */
  public EmailChannel(EmailSettings settings, String authority) {
    this.settings = settings;
    this.authority = authority;
    this.from = address(settings.from());
    this.to = settings.to().stream().map(EmailChannel::address).toArray(Address[]::new);
  }

  @Override
  public String name() {
    return "email";
  }

  @Override
  public void send(AlertRecord alert) throws CannotSend {
    try {
      Transport.send(letter(alert));
    } catch (MessagingException failed) {
      throw new CannotSend(
          "the mail server %s:%d said or did: %s"
              .formatted(settings.host(), settings.port(), firstLine(failed)),
          failed);
    }
  }

  private MimeMessage letter(AlertRecord alert) throws MessagingException {
    var letter = new NumberedLetter(session(), alert.name());
    letter.setFrom(from);
    letter.setRecipients(Message.RecipientType.TO, to);
    letter.setSubject(
        "Trivet, %s: %s"
            .formatted(
                authority, AlertKind.parse(alert.kind()).map(AlertKind::subject).orElse("")),
        StandardCharsets.UTF_8.name());
    letter.setSentDate(Date.from(alert.raisedAt()));
    letter.setHeader("Auto-Submitted", "auto-generated");
    letter.setText(alert.sentence() + "\r\n", StandardCharsets.UTF_8.name());
    letter.saveChanges();
    return letter;
  }

  private Session session() {
    var properties = new Properties();
    properties.put("mail.smtp.host", settings.host());
    properties.put("mail.smtp.port", Integer.toString(settings.port()));
    properties.put("mail.smtp.connectiontimeout", SECONDS_10);
    properties.put("mail.smtp.timeout", SECONDS_10);
    properties.put("mail.smtp.writetimeout", SECONDS_10);
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    switch (settings.security()) {
      case NONE -> {}
      case STARTTLS -> {
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", "true");
      }
      case TLS -> properties.put("mail.smtp.ssl.enable", "true");
    }
    settings.login().ifPresent(login -> properties.put("mail.smtp.auth", "true"));
    return Session.getInstance(
        properties,
        settings
            .login()
            .<@Nullable Authenticator>map(login -> new Known(login.user(), login.password()))
            .orElse(null));
  }

  private static InternetAddress address(String written) {
    try {
      return new InternetAddress(written, true);
    } catch (AddressException notOne) {
      throw AlertRefusals.notAnAddress(written);
    }
  }

  private static String firstLine(Exception failed) {
    return String.valueOf(failed.getMessage()).lines().findFirst().orElse("nothing");
  }

  private static final class Known extends Authenticator {
    private final PasswordAuthentication known;

    Known(String user, String password) {
      this.known = new PasswordAuthentication(user, password);
    }

    @Override
    protected PasswordAuthentication getPasswordAuthentication() {
      return known;
    }
  }

  private static final class NumberedLetter extends MimeMessage {
    private final String name;

    NumberedLetter(Session session, String name) {
      super(session);
      this.name = name;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      var number = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
      setHeader("Message-ID", "<" + number + "@trivet>");
    }
  }
}
