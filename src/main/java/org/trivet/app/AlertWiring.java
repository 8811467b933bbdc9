package org.trivet.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trivet.alert.Channel;
import org.trivet.alert.EmailChannel;
import org.trivet.alert.EmailSettings;
import org.trivet.alert.WebhookChannel;
import org.trivet.config.TrivetConfig;

/** The channels that a site has configured. */
record AlertWiring(TrivetConfig config) {
  List<Channel> channels() {
    var authority = config.authority().name();
    var email = config
        .alerts()
        .email()
        .server()
        .<Channel>map(host -> new EmailChannel(settings(host), authority));
    var webhook = config
        .alerts()
        .webhook()
        .file()
        .<Channel>map(file -> WebhookChannel.in(Path.of(file), authority));
    return Stream.of(email, webhook).flatMap(Optional::stream).toList();
  }

  private EmailSettings settings(String host) {
    var text = config.alerts().email();
    return new EmailSettings(
        host,
        text.port(),
        security(text.security()),
        needed("alerts.email.from", text.from()),
        Arrays.stream(needed("alerts.email.to", text.to()).split(",", -1))
            .map(String::strip)
            .toList(),
        text.login().map(user -> new EmailSettings.Login(user, password(text.passwordFile()))));
  }

  private static EmailSettings.Security security(String written) {
    return Arrays.stream(EmailSettings.Security.values())
        .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(written.strip()))
        .findFirst()
        .orElseThrow(() -> ServeRefusals.unknownSecurity(written));
  }

  private static String needed(String key, @Nullable String written) {
    return Optional.ofNullable(written)
        .filter(text -> !text.isBlank())
        .orElseThrow(() -> ServeRefusals.addressMissing(key));
  }

  private static String password(@Nullable String written) {
    var file = Path.of(Optional.ofNullable(written).orElse(""));
    try {
      return Files.readString(file).strip();
    } catch (IOException unreadable) {
      throw ServeRefusals.unreadableFile("alerts.email.password-file", file, unreadable);
    }
  }
}
