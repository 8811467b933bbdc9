package org.trivet.night;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.trivet.ledger.Ledger;

/** Nights of five steps that write real files. */
final class TestNights {
  static final Versions VERSIONS = new Versions("conf-1", "code-1", "model-1", "key-1");

  private TestNights() {}

  static Clock on(String date) {
    return Clock.fixed(
        LocalDate.parse(date).atTime(2, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  }

  static List<Step> steps(Ledger ledger) {
    return List.of(
        new LandStep(ledger),
        FileStep.writing("standardise", "standardised", "health_patients", "health_referrals"),
        FileStep.writing("match", "matched", "identity_register"),
        FileStep.writing("measure", "measured", "measured"));
  }

  static NightSetup setup(Path home, List<Step> steps, String date) {
    return new NightSetup("farah", home, steps, VERSIONS, new SilentProgress(), on(date));
  }
}
