package org.trivet.ledger;

import java.util.List;
import java.util.Map;

/**
 * What a night stands on: the receipts in force when landing ended, in order of arrival, and the versions of everything else.
 *
 * @param lastDecision the number of the newest decision that a person had made by then; later ones count from the next night on
 */
public record Frozen(List<Receipt> receipts, Map<String, String> versions, long lastDecision) {
  public Frozen {
    receipts = List.copyOf(receipts);
    versions = Map.copyOf(versions);
  }
}
