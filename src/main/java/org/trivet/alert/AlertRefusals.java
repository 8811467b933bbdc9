package org.trivet.alert;

import java.nio.file.Path;
import org.trivet.vocabulary.Refusal;

/** Every sentence by which alerts are refused at start. */
final class AlertRefusals {
  private AlertRefusals() {}

  static Refusal passwordInTheOpen(String host) {
    return new Refusal(
        "alerts.email has a user for the mail server %s but no protection, so the password would cross the network readably. The service was not started; write security: starttls or tls."
            .formatted(host));
  }

  static Refusal notAnAddress(String written) {
    return new Refusal(
        "alerts.email holds '%s', which is not an e-mail address. The service was not started; write addresses such as send-data@example.gov.uk, with commas between several."
            .formatted(written));
  }

  static Refusal notAWebAddress(Path file) {
    return new Refusal(
        "%s, named by alerts.webhook.url-file, does not hold one http or https address in its first line. The service was not started; put the webhook's address there and nothing else."
            .formatted(file));
  }
}
