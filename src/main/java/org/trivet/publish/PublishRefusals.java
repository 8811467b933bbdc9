package org.trivet.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.trivet.vocabulary.NightId;
import org.trivet.vocabulary.Refusal;

/** Every sentence by which publishing is refused. */
public final class PublishRefusals {
  private static final int MOST_TOLD = 10;

  private PublishRefusals() {}

  public static Refusal problemsIn(Path file, List<String> problems) {
    return new Refusal("Cannot use %s; nothing was published. Mend and try again:%n  %s"
        .formatted(file, String.join(System.lineSeparator() + "  ", problems)));
  }

  static Refusal notYaml(Path file, JsonProcessingException wrong) {
    var location = wrong.getLocation();
    return new Refusal(
        "Cannot read %s, line %d: %s. Nothing was published; mend that line."
            .formatted(
                file,
                location == null ? 0 : location.getLineNr(),
                wrong.getOriginalMessage().lines().findFirst().orElse("")),
        wrong);
  }

  static Refusal cannotRead(Path path, IOException cause) {
    return new Refusal(
        "Cannot read %s. Nothing was published; check that it is there and may be read."
            .formatted(path),
        cause);
  }

  static Refusal cannotWrite(Path path, IOException cause) {
    return new Refusal(
        "Cannot write %s: %s. The draft was not finished, and an earlier one there still stands; check the space and the rights."
            .formatted(path, cause.getMessage()),
        cause);
  }

  static Refusal neighbour(String codes, String why) {
    return new Refusal(
        "authority.statistical-neighbours in conf/trivet.yaml: %s %s. Nothing was drafted; mend the list, or write [] to show none."
            .formatted(codes, why));
  }

  public static Refusal unknownPublication(String id, Collection<String> known) {
    return new Refusal(
        "There is no publication '%s'. Nothing was written. The publications of warehouse/publications are: %s."
            .formatted(id, known.isEmpty() ? "none" : String.join(", ", known)));
  }

  /** A file of open data would not be taken by the department. */
  public static Refusal notOpenData(String measure, List<String> problems) {
    return new Refusal(
        "The open data of %s would not pass the department's screener. Nothing was written. Mend the measure's header or the publication's text:%n  %s"
            .formatted(measure, String.join(System.lineSeparator() + "  ", problems)));
  }

  /** A file says a number that nobody meant to show; which number is left unsaid. */
  public static Refusal leaks(List<String> leaks) {
    return new Refusal(
        "The files were read back and %d of their places say what may not be shown. Nothing was written. This is a fault of the program or of a text; report it, and do not hand out the files by another way:%n  %s"
            .formatted(
                leaks.size(),
                String.join(
                    System.lineSeparator() + "  ",
                    leaks.stream().limit(MOST_TOLD).toList())));
  }

  public static Refusal nothingMeasured(NightId night) {
    return new Refusal(
        "Cannot draft for %s: the release holds no figure of that night. Nothing was written. See the nights there are: ./trivet sql \"SELECT * FROM nights\"."
            .formatted(night));
  }
}
