package org.trivet.night;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.trivet.ledger.Ledger;
import org.trivet.ledger.NightRecord;

/** Says what a night would do, from what the ledger holds now. */
record NightPlanning(Ledger ledger, NightSetup setup) {

  NightPlan plan() {
    var nights = ledger.nights().list().stream().map(NightRecord::night).toList();
    var night = NightNames.next(LocalDate.now(setup.clock()), nights);
    var sentences = new ArrayList<String>();
    sentences.addAll(standsInTheWay());
    sentences.add("The night would be called %s, after %s.".formatted(night, before()));
    sentences.add(inForce());
    for (var step = 0; step < setup.steps().size(); step++) {
      var next = setup.steps().get(step);
      sentences.add("Step %d, %s: %s.".formatted(step + 1, next.name(), next.purpose()));
    }
    return new NightPlan(night, sentences);
  }

  private List<String> standsInTheWay() {
    var held = ledger
        .lease()
        .holder(NightRun.LEASE)
        .map(holder ->
            "A night is running now, held by %s (process %d on %s); another would be refused."
                .formatted(holder.who(), holder.pid(), holder.host()));
    if (held.isPresent()) {
      return List.of(held.get());
    }
    return ledger.nights().unfinished().stream()
        .map(night -> "%s is not finished, so a new night would be refused: ./trivet night resume"
            .formatted(night.night()))
        .toList();
  }

  private String before() {
    return ledger
        .nights()
        .latestFinished()
        .map(night -> night.night().name())
        .orElse("no earlier night: it would be the first");
  }

  private String inForce() {
    var receipts = ledger.receipts().inForce();
    var feeds = receipts.stream().map(receipt -> receipt.feed()).distinct().count();
    return "Before landing, %d files of %d feeds are in force.".formatted(receipts.size(), feeds);
  }
}
