package org.trivet.publish.release;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trivet.publish.PublishRefusals;
import org.trivet.publish.YamlFile;

/**
 * How a publication is signed off and released, as its text says.
 *
 * @param seats whose approval it takes, in their order
 * @param publisher the duty of whoever sets the time, releases, corrects and withdraws
 * @param riskOwner the duty of whoever may accept a failed audit
 */
public record Terms(List<Seat> seats, String publisher, String riskOwner, Times times) {
  public Terms {
    seats = List.copyOf(seats);
  }

  /** One approval that it takes: its name, such as {@code data owner, health}, and the duty that gives it. */
  public record Seat(Kind kind, String name, String duty) {}

  /** What an approval is about. */
  public enum Kind {
    DATA_OWNER,
    DISCLOSURE_CHECKER,
    EXECUTIVE
  }

  /**
   * When it goes out.
   *
   * @param at the time of day in England
   * @param clearDays before a meeting
   * @param stepsBefore a step to how many working days before publication it should be done
   */
  public record Times(
      LocalTime at, int clearDays, Map<String, Integer> stepsBefore, String licence) {
    public Times {
      stepsBefore = java.util.Collections.unmodifiableMap(new TreeMap<>(stepsBefore));
    }
  }

  /** Reads the text of a publication in {@code warehouse/publications}; refused with every problem at once. */
  public static Terms of(Path folder, String publication) {
    var file = folder.resolve(publication + ".yaml");
    if (!publication.matches("[a-z0-9-]+") || !Files.isRegularFile(file)) {
      throw PublishRefusals.unknownPublication(publication, names(folder));
    }
    return YamlFile.read(file, TermsText.class).toTerms(file);
  }

  /** The publications of a folder by name. */
  static List<String> names(Path folder) {
    return Folders.names(folder).stream()
        .filter(name -> name.endsWith(".yaml"))
        .map(name -> name.replaceFirst("\\.yaml$", ""))
        .toList();
  }

  /** The seats as one text, to which approvals are bound: whoever changes them begins again. */
  String hash() {
    return Hashes.of(Json.line(seats) + publisher + riskOwner);
  }
}
