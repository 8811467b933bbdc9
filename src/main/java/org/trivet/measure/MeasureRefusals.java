package org.trivet.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.trivet.vocabulary.Refusal;

/** Everything that the reading and running of measure texts tells a user it will not do. */
public final class MeasureRefusals {
  private MeasureRefusals() {}

  static Refusal problemsIn(String where, List<String> problems) {
    return new Refusal("""
        %s cannot be used:
          - %s
        No measure was run with it; correct the file and try again.""".formatted(where, String.join("\n  - ", problems)));
  }

  static Refusal notYaml(String where, JsonProcessingException cause) {
    var location = cause.getLocation();
    var line = location == null ? 1 : location.getLineNr();
    return new Refusal(
        "%s is not readable YAML at line %d: %s. Nothing was read from it; correct that line."
            .formatted(
                where, line, cause.getOriginalMessage().lines().findFirst().orElse("")),
        cause);
  }

  static Refusal unreadable(Path path, IOException cause) {
    return new Refusal(
        "Cannot read %s. No measure was run; check that it is there and may be read."
            .formatted(path),
        cause);
  }

  static Refusal unknownMeasure(String id, Collection<String> known) {
    return new Refusal(
        "There is no measure '%s'. The measures are: %s.".formatted(id, String.join(", ", known)));
  }

  static Refusal unfilled(String measureId, List<String> problems) {
    return new Refusal("The query of %s was not run: %s. Correct its `parameters`."
        .formatted(measureId, String.join("; ", problems)));
  }
}
