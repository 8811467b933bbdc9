package org.trivet.serve.release;

import java.util.List;
import org.trivet.ledger.Release;
import org.trivet.vocabulary.NightId;

/**
 * The ledger's side of a release, {@code ledger.releases()::publish}: records its files and runs the swap while no other process can hold
 * the night. It holds the fence itself; the swap must not ask for it again.
 */
@FunctionalInterface
public interface Publishing {
  void publish(NightId night, List<Release> files, Runnable swap);
}
