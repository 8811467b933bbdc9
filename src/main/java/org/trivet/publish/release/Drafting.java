package org.trivet.publish.release;

import java.util.Map;
import org.trivet.access.Person;

/** Puts a finished draft on record under whoever made it. */
public record Drafting(ReleaseHouse house) {

  /**
   * What goes beside the files of a draft and is never published.
   *
   * @param cells the text of {@code restricted/cells.json}
   */
  public record Restricted(String cells, DraftFacts facts) {}

  /** Writes what is restricted beside the files that lie there, and puts the draft on record. */
  public void drafted(Person by, DraftId id, Restricted restricted) {
    var folder = house.draft(id).folder();
    Folders.guarded(folder.restricted());
    Folders.delete(folder.audit());
    Folders.delete(folder.folder().resolve(Correcting.revisions(id)));
    Folders.write(folder.cells(), restricted.cells());
    Folders.write(folder.facts(), Json.pretty(restricted.facts()));
    drafted(by, id);
  }

  /** What lies in the draft's folder is from now on what is audited, approved and released. */
  void drafted(Person by, DraftId id) {
    var draft = house.draft(id);
    Folders.guarded(draft.folder().restricted());
    house
        .log()
        .append(
            by,
            Step.DRAFTED,
            id.subject(),
            Map.of(
                "files",
                Hashes.of(Json.line(draft.hashes())),
                "count",
                draft.hashes().size()));
  }
}
