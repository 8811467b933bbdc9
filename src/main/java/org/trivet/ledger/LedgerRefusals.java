package org.trivet.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.trivet.vocabulary.NightId;
import org.trivet.vocabulary.Refusal;

/** Every sentence by which the ledger says no. */
final class LedgerRefusals {
  private LedgerRefusals() {}

  static Refusal cannotOpen(LedgerConfig config, RuntimeException cause) {
    return new Refusal(
        "Cannot open the ledger at %s: %s. Nothing was done; check ledger.url, the user and that the database answers."
            .formatted(config, rootOf(cause)),
        cause);
  }

  static Refusal cannotMigrate(LedgerConfig config, RuntimeException cause) {
    return new Refusal(
        "Cannot bring the tables of the ledger at %s to this version of Trivet: %s. Nothing was done; was it written by a newer version?"
            .formatted(config, rootOf(cause)),
        cause);
  }

  static Refusal cannotMakeFolder(Path folder, IOException cause) {
    return new Refusal(
        "Cannot make the ledger's folder %s: %s. Nothing was done; check the rights on the home folder (--home)."
            .formatted(folder, cause.getMessage()),
        cause);
  }

  static Refusal leaseHeld(String name, Holder holder, Instant since) {
    return new Refusal(
        "The %s is held by %s (process %d on %s) since %s. Nothing was started; wait for it to end, or watch it with: ./trivet night show"
            .formatted(
                name,
                holder.who(),
                holder.pid(),
                holder.host(),
                since.truncatedTo(ChronoUnit.SECONDS)));
  }

  static Refusal leaseLost(String name, Holder holder, Instant since) {
    return new Refusal(
        "This process lost the %s to %s (process %d on %s) at %s, having been silent for too long. It wrote and published nothing more; see: ./trivet night show"
            .formatted(
                name,
                holder.who(),
                holder.pid(),
                holder.host(),
                since.truncatedTo(ChronoUnit.SECONDS)));
  }

  static Refusal noSuchRelease(NightId night) {
    return new Refusal(
        "There is no release of %s to point at. The current release was left as it is; see: ./trivet release list"
            .formatted(night));
  }

  private static String rootOf(Throwable cause) {
    var root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage()).strip();
  }
}
