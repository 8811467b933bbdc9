package org.trivet.ledger;

import java.util.List;
import java.util.Optional;

/** What becomes of a delivery: its verdict, whether it counts, which receipts it retires, and why. */
public record Judgement(Verdict verdict, List<Receipt> retires, Optional<String> reason) {
  public Judgement {
    retires = List.copyOf(retires);
  }

  /** Whether the ledger must keep a receipt for it: its content was never seen before. */
  public boolean isNewContent() {
    return switch (verdict) {
      case NEW, CORRECTION, OVERTAKEN -> true;
      case UNCHANGED, DUPLICATE, NOT_TAKEN, QUARANTINED -> false;
    };
  }

  Standing standing() {
    return verdict == Verdict.OVERTAKEN ? Standing.RETIRED : Standing.IN_FORCE;
  }
}
