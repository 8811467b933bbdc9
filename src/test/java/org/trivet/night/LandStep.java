package org.trivet.night;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.trivet.ledger.Delivery;
import org.trivet.ledger.Ledger;
import org.trivet.ledger.StoredFile;
import org.trivet.ledger.Supersession;

/** A landing of two made-up files, the same ones however often it runs on one night. */
record LandStep(Ledger ledger) implements Step {
  @Override
  public String name() {
    return "land";
  }

  @Override
  public String purpose() {
    return "Land two files";
  }

  @Override
  public StepReport run(NightContext night) {
    land(night, "health_patients");
    night.progress().at(1, 2, "files landed");
    land(night, "health_referrals");
    night.progress().at(2, 2, "files landed");
    return new StepReport(List.of(), List.of("Two files landed"));
  }

  private void land(NightContext night, String table) {
    var content = table + night.night();
    var file = new StoredFile(
        "%064x".formatted(content.hashCode() & 0xffffffffL),
        table + ".csv",
        Path.of("landing", "health", "provider", table + ".csv"),
        120,
        3);
    var unused = ledger
        .receipts()
        .accept(
            night.night(),
            new Delivery(
                "health/provider",
                table,
                "north-trust",
                Optional.empty(),
                Supersession.NEWEST_REPLACES,
                file));
  }
}
