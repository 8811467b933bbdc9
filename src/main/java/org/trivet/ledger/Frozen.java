package org.trivet.ledger;

import java.util.List;
import java.util.Map;

/** What a night stands on: the receipts in force when landing ended, in order of arrival, and the versions of everything else. */
public record Frozen(List<Receipt> receipts, Map<String, String> versions) {
  public Frozen {
    receipts = List.copyOf(receipts);
    versions = Map.copyOf(versions);
  }
}
