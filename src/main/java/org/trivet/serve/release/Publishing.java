package org.trivet.serve.release;

import java.util.List;
import org.trivet.ledger.Release;
import org.trivet.vocabulary.NightId;

/** The ledger's side of a release: records its files and runs the swap while no other process can hold the night. */
@FunctionalInterface
public interface Publishing {
  void publish(NightId night, List<Release> files, Runnable swap);
}
