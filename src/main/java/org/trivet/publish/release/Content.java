package org.trivet.publish.release;

import java.util.List;
import java.util.Optional;
import org.trivet.publish.release.DraftFolder.FileEntry;

/**
 * All that an approval is about. Its hash is what approvals are bound to: one changed byte anywhere makes another hash.
 *
 * @param files every file, exempt papers among them
 */
public record Content(
    String publication, String night, List<FileEntry> files, DraftFacts facts, Bound bound) {
  public Content {
    files = List.copyOf(files);
  }

  /**
   * What else must stay as it is.
   *
   * @param terms the hash of who signs off
   * @param corrects the release that it corrects
   */
  public record Bound(String cells, String audit, String terms, Optional<String> corrects) {}

  String hash() {
    return Hashes.of(Json.line(this));
  }
}
