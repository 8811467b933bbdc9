package org.trivet.delivery;

import java.nio.file.Path;
import java.util.List;
import org.trivet.vocabulary.Refusal;

/** Every sentence by which a delivery is refused or said to have failed. */
final class DeliveryRefusals {
  private DeliveryRefusals() {}

  static Refusal wrongRecipients(Path file, List<String> problems) {
    return new Refusal(
        "Cannot read who gets releases from %s; nothing was sent. Mend and try again:%n  %s"
            .formatted(file, String.join(System.lineSeparator() + "  ", problems)));
  }

  static Refusal unknownRecipient(String name, List<String> known) {
    return new Refusal(
        "There is no recipient '%s'. Nothing was sent; conf/recipients.yaml names: %s."
            .formatted(name, known.isEmpty() ? "nobody" : String.join(", ", known)));
  }

  static Refusal notForThem(String recipient, String label) {
    return new Refusal(
        "Recipient '%s' may not have %s. Nothing was sent; their publications stand in conf/recipients.yaml."
            .formatted(recipient, label));
  }

  static Refusal isWithdrawn(String label) {
    return new Refusal("%s was withdrawn. Nothing was sent.".formatted(label));
  }

  static Refusal notReached(String recipient, String label, String why) {
    return new Refusal(
        "%s did not reach recipient '%s', tried several times: %s. What arrived may be in part; deliver again when the way is open."
            .formatted(label, recipient, why));
  }

  static Refusal noPassword(Path file) {
    return new Refusal(
        "Cannot read the password file %s. Nothing was sent; check that it is there and may be read by the service only."
            .formatted(file));
  }

  static Refusal noMailServer() {
    return new Refusal(
        "There is no mail server: alerts.email.host is blank in conf/trivet.yaml. Nothing was sent.");
  }
}
