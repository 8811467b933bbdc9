package org.trivet.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.trivet.delivery.Recipient.Secrets;

/** The way to a recipient as Camel writes it. Secrets are wrapped so that no letter of them is read as part of the address. */
record Endpoints(Optional<MailServer> mail) {

  String of(Recipient recipient) {
    return switch (recipient.way()) {
      case FOLDER -> "file:" + recipient.to() + "?tempPrefix=.&fileExist=Override";
      case SFTP -> sftp(recipient.to(), recipient.secrets());
      case HTTPS -> recipient.to();
      case EMAIL -> smtp(recipient.to());
    };
  }

  private static String sftp(String to, Secrets secrets) {
    return "sftp:" + to
        + "?strictHostKeyChecking=yes&useUserKnownHostsFile=false&tempPrefix=.&fileExist=Override&stepwise=false"
        + "&disconnect=true&throwExceptionOnConnectFailed=true&connectTimeout=10000&maximumReconnectAttempts=0"
        + secrets.knownHosts().map(file -> "&knownHostsFile=" + raw(file)).orElse("")
        + secrets.keyFile().map(file -> "&privateKeyFile=" + raw(file)).orElse("")
        + secrets
            .passwordFile()
            .map(file -> "&password=" + raw(password(Path.of(file))))
            .orElse("");
  }

  private String smtp(String to) {
    var server = mail.orElseThrow(DeliveryRefusals::noMailServer);
    return (server.security().equals("tls") ? "smtps:" : "smtp:")
        + server.host() + ":" + server.port()
        + "?to=" + raw(to)
        + "&from=" + raw(server.from())
        + "&connectionTimeout=10000"
        + (server.security().equals("starttls")
            ? "&mail.smtp.starttls.enable=true&mail.smtp.starttls.required=true"
            : "")
        + server
            .login()
            .map(login -> "&username=" + raw(login.user()) + "&password=" + raw(login.password()))
            .orElse("");
  }

  /** The bearer of an upload, where the recipient gave us one. */
  static Optional<String> bearer(Recipient recipient) {
    return recipient.secrets().passwordFile().map(file -> "Bearer " + password(Path.of(file)));
  }

  private static String password(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException unreadable) {
      throw DeliveryRefusals.noPassword(file);
    }
  }

  private static String raw(String text) {
    return text.contains(")") ? "RAW{" + text + "}" : "RAW(" + text + ")";
  }
}
