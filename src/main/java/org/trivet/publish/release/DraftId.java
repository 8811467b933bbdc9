package org.trivet.publish.release;

import org.trivet.vocabulary.NightId;

/** A draft by its publication and the night whose figures it holds. */
public record DraftId(String publication, NightId night) {
  /** How the log names it. */
  public String subject() {
    return publication + " " + night.name();
  }

  @Override
  public String toString() {
    return subject();
  }
}
