package org.trivet.serve.zone;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.trivet.access.Zone;

/** The folder {@code warehouse/views}: one rules file per zone, and a folder of views beside it. */
public record ZoneFolder(Path folder) {
  /**
   * The rules of a zone.
   *
   * @throws org.trivet.vocabulary.Refusal with every problem of the file
   */
  public ZoneRules rules(Zone zone) {
    var file = folder.resolve(zone.word() + ".yaml");
    var problems = new ArrayList<String>();
    var rules = text(file).toRules(zone, problems);
    if (!problems.isEmpty()) {
      throw ZoneRefusals.wrongRules(file, problems);
    }
    return rules;
  }

  /** The views that analysts have written for a zone, in the order of their names. */
  public List<ViewText> views(Zone zone) {
    return sqlFiles(folder.resolve(zone.word())).map(ViewText::read).toList();
  }

  /** The comparisons of returns with live extracts, from the folder {@code warehouse/reconciliations} beside the views. */
  public List<ReconciliationText> reconciliations() {
    return sqlFiles(folder.resolveSibling("reconciliations"))
        .map(ReconciliationText::read)
        .toList();
  }

  private static Stream<Path> sqlFiles(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList().stream();
    } catch (IOException unreadable) {
      throw ZoneRefusals.unreadable(folder, unreadable);
    }
  }

  private static ZoneText text(Path file) {
    try {
      return ZoneText.YAML.readValue(file.toFile(), ZoneText.class);
    } catch (JsonProcessingException wrong) {
      throw ZoneRefusals.wrongRules(file, List.of(ZoneText.problemOf(wrong)));
    } catch (IOException unreadable) {
      throw ZoneRefusals.unreadable(file, unreadable);
    }
  }
}
