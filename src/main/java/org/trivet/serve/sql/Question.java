package org.trivet.serve.sql;

import java.util.Optional;
import org.trivet.access.Zone;
import org.trivet.vocabulary.NightId;

/**
 * Where a statement is asked, and what for.
 *
 * @param asOf an earlier night to answer for; empty for now
 * @param purpose the stated purpose; empty for the person's first, where that is enough
 */
public record Question(Zone zone, Optional<NightId> asOf, Optional<String> purpose) {
  /** The pseudonymised zone, now. */
  public static Question standard() {
    return new Question(Zone.PSEUDONYMISED, Optional.empty(), Optional.empty());
  }
}
