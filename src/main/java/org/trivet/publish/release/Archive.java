package org.trivet.publish.release;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every cell that was ever published, with those that were hidden beside it: {@code published/archive/<publication>/<version>/cells.json},
 * for their owner's eyes. Later audits read it; the log holds the hash of each file, so that a changed one is told.
 */
public record Archive(Path folder, ReleaseLog log) {

  /**
   * One release.
   *
   * @param event the line of the log that released it
   */
  public record Issue(String publication, Version version, Event event, Optional<Event> withdrawn) {
    /** How people and the log name it. */
    public String label() {
      return publication + " " + version;
    }

    public boolean isOut() {
      return withdrawn.isEmpty();
    }

    String night() {
      return event.text("night");
    }

    /** Its name, and that it was withdrawn where it was. */
    String standing() {
      return isOut() ? label() : label() + " (withdrawn)";
    }
  }

  /** Every release there was, in the order in which they came out. */
  public List<Issue> issues() {
    var events = log.all();
    var withdrawn = events.stream()
        .filter(event -> event.step() == Step.WITHDRAWN)
        .collect(Collectors.toMap(Event::subject, event -> event, (one, next) -> one));
    var issues = new ArrayList<Issue>();
    for (var event : events) {
      if (event.step() == Step.RELEASED) {
        issues.add(new Issue(
            event.text("publication"),
            Version.parse(event.text("version")),
            event,
            Optional.ofNullable(withdrawn.get(event.subject()))));
      }
    }
    return List.copyOf(issues);
  }

  public List<Issue> issuesOf(String publication) {
    return issues().stream()
        .filter(issue -> issue.publication().equals(publication))
        .toList();
  }

  /** The release of that name; refused where there is none. */
  Issue named(String publication, Version version) {
    return issuesOf(publication).stream()
        .filter(issue -> issue.version().equals(version))
        .findFirst()
        .orElseThrow(() ->
            ReleaseRefusals.noRelease(publication, version.toString(), issuesOf(publication)));
  }

  /** The release whose figures stand now: the newest that is still out. */
  Optional<Issue> standing(String publication) {
    return issuesOf(publication).stream().filter(Issue::isOut).reduce((one, next) -> next);
  }

  /** Its cells; refused where the file is not the one that was kept. */
  Path cells(Issue issue) {
    var file = folder
        .resolve(issue.publication())
        .resolve(issue.version().toString())
        .resolve("cells.json");
    if (!Files.isRegularFile(file) || !Hashes.ofFile(file).equals(issue.event().text("cells"))) {
      throw ReleaseRefusals.archiveChanged(issue.label(), file);
    }
    return file;
  }

  /** The cells that any release hid, by their true value: superseded and withdrawn ones too, since what readers had they know. Restricted. */
  public Map<String, BigDecimal> hidden() {
    var hidden = new HashMap<String, BigDecimal>();
    for (var issue : issues()) {
      var tables = new TablesText(cells(issue)).tables();
      tables
          .choice()
          .suppressed()
          .orElse(Set.of())
          .forEach(id -> Optional.ofNullable(tables.cells().get(id))
              .ifPresent(value -> hidden.put(id, value)));
    }
    return hidden;
  }

  /** Keeps the cells of a release. */
  void keep(Draft draft, Version version) {
    var kept = Folders.guarded(folder).resolve(draft.id().publication());
    var into = Folders.guarded(kept).resolve(version.toString());
    Folders.copy(draft.folder().cells(), into.resolve("cells.json"));
    Folders.copy(draft.folder().audit(), into.resolve("audit.json"));
    Folders.copy(draft.folder().facts(), into.resolve("facts.json"));
  }

  /** The facts that were kept with it. */
  DraftFacts facts(Issue issue) {
    return Json.read(cells(issue).resolveSibling("facts.json"), DraftFacts.class);
  }
}
