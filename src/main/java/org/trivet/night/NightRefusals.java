package org.trivet.night;

import java.io.IOException;
import java.nio.file.Path;
import org.trivet.vocabulary.Refusal;

/** Every sentence by which the night says no. */
final class NightRefusals {
  private NightRefusals() {}

  static Refusal cannotWrite(Path folder, IOException cause) {
    return new Refusal(
        "Cannot write %s: %s. The table was left undone; check the space and the rights on that disk, then: ./trivet night resume"
            .formatted(folder, cause.getMessage()),
        cause);
  }
}
