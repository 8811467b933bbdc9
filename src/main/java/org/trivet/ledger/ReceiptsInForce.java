package org.trivet.ledger;

import java.util.List;
import java.util.Optional;
import org.trivet.vocabulary.NightId;

/**
 * The rules of what is in force: pure, on the receipts known of one feed, table and sender.
 *
 * <p>Content decides, never a file's name. Content in force since an earlier night is unchanged; content that came already this night or
 * was retired is a duplicate and does not come back into force; anything else is new, and a correction when its period was in force.
 */
public record ReceiptsInForce(List<Receipt> known) {
  public ReceiptsInForce {
    known = List.copyOf(known);
  }

  public Judgement judge(NightId night, Delivery delivery) {
    return known.stream()
        .filter(receipt -> receipt.sha256().equals(delivery.file().sha256()))
        .findFirst()
        .map(same -> seenBefore(night, delivery, same))
        .orElseGet(() -> newContent(delivery));
  }

  private Judgement seenBefore(NightId night, Delivery delivery, Receipt same) {
    if (same.night().equals(night)) {
      return unchanging(Verdict.DUPLICATE, "The same content came already this night.");
    }
    if (same.inForce()) {
      var reason = "The same content is in force since %s.".formatted(same.night());
      return new Judgement(Verdict.UNCHANGED, missingFrom(delivery), Optional.of(reason));
    }
    return unchanging(
        Verdict.DUPLICATE,
        "The same content came on %s and was replaced since; what replaced it stays in force."
            .formatted(same.night()));
  }

  private Judgement newContent(Delivery delivery) {
    var inForce = known.stream().filter(Receipt::inForce).toList();
    return switch (delivery.supersession()) {
      case NEWEST_REPLACES -> snapshot(delivery, inForce);
      case PERIOD_REPLACES ->
        replacing(
            inForce.stream().filter(receipt -> samePeriod(receipt, delivery)).toList());
      case SET_REPLACES -> new Judgement(Verdict.NEW, missingFrom(delivery), Optional.empty());
      case ACCUMULATES -> new Judgement(Verdict.NEW, List.of(), Optional.empty());
    };
  }

  /** The parts in force that did not come again with this delivery. */
  private List<Receipt> missingFrom(Delivery delivery) {
    return delivery.supersession() == Supersession.SET_REPLACES
        ? known.stream()
            .filter(Receipt::inForce)
            .filter(receipt -> !delivery.together().contains(receipt.sha256()))
            .toList()
        : List.of();
  }

  private static Judgement snapshot(Delivery delivery, List<Receipt> inForce) {
    var newer = inForce.stream().filter(receipt -> isNewer(receipt, delivery)).findFirst();
    if (newer.isPresent()) {
      return unchanging(
          Verdict.OVERTAKEN,
          "It describes %s, and the one in force %s; the newer one stays in force."
              .formatted(delivery.period().orElseThrow(), newer.get().period().orElseThrow()));
    }
    if (delivery.period().isPresent()
        && inForce.stream().anyMatch(receipt -> samePeriod(receipt, delivery))) {
      return replacing(inForce);
    }
    return new Judgement(Verdict.NEW, inForce, Optional.empty());
  }

  private static Judgement replacing(List<Receipt> retired) {
    if (retired.isEmpty()) {
      return new Judgement(Verdict.NEW, List.of(), Optional.empty());
    }
    var reason = "It replaces what came on %s for the same period."
        .formatted(retired.get(0).night());
    return new Judgement(Verdict.CORRECTION, retired, Optional.of(reason));
  }

  private static Judgement unchanging(Verdict verdict, String reason) {
    return new Judgement(verdict, List.of(), Optional.of(reason));
  }

  private static boolean samePeriod(Receipt receipt, Delivery delivery) {
    return receipt.period().equals(delivery.period());
  }

  private static boolean isNewer(Receipt receipt, Delivery delivery) {
    return receipt.period().isPresent()
        && delivery.period().isPresent()
        && receipt.period().get().compareTo(delivery.period().get()) > 0;
  }
}
