package org.trivet.synthetic;

import java.nio.file.Path;
import org.trivet.vocabulary.Refusal;

/** What a user is told when an authority cannot be made. */
final class SyntheticRefusals {
  private SyntheticRefusals() {}

  static Refusal childrenOutOfRange(int children, int most) {
    return new Refusal(
        "Cannot make an authority of %d children: 1 to %d can be made. Nothing was written."
            .formatted(children, most));
  }

  static Refusal nightsOutOfRange(int nights, int most) {
    return new Refusal(
        "Cannot make %d nights: 1 to %d can be made. Nothing was written.".formatted(nights, most));
  }

  static Refusal errorScaleOutOfRange(double scale, double highest) {
    return new Refusal(
        "Cannot make files at error scale %s: 0 (clean) to %s is possible, 1 is the frozen error model. Nothing was written."
            .formatted(scale, highest));
  }

  static Refusal folderNotEmpty(Path out) {
    return new Refusal(
        "Cannot make an authority in %s: the folder holds files already, and old and new ones would mix. Nothing was written. Name an empty folder."
            .formatted(out));
  }

  static Refusal folderUnusable(Path out, Exception cause) {
    return new Refusal(
        "Cannot write to %s (%s). What was made is not whole. Name a folder that can be written to."
            .formatted(out, cause.getMessage()),
        cause);
  }
}
