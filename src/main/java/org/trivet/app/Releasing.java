package org.trivet.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.trivet.access.Zone;
import org.trivet.config.TrivetConfig;
import org.trivet.contract.Contracts;
import org.trivet.ledger.Ledger;
import org.trivet.measure.Comparators;
import org.trivet.measure.Measures;
import org.trivet.night.Step;
import org.trivet.serve.release.KeyFolder;
import org.trivet.serve.release.MeasureCard;
import org.trivet.serve.release.PseudonymKey;
import org.trivet.serve.release.ReleaseInputs;
import org.trivet.serve.release.ReleaseNight;
import org.trivet.serve.release.ReleaseSettings;
import org.trivet.serve.release.Retention;
import org.trivet.serve.zone.ZoneFolder;

/** The release step, put together: zones, pseudonyms' key and the cards of the measures. */
record Releasing(Place place, TrivetConfig config, Path home, Clock clock) {
  private static final String PURPOSE = "analysis";
  private static final int KEY_VERSION = 1;

  Step step(Contracts contracts, Measures measures, Ledger ledger) {
    var warehouse = place.house().resolve("warehouse");
    var inputs = new ReleaseInputs(
        contracts,
        new ZoneFolder(warehouse.resolve("views")),
        warehouse.resolve("reference"),
        measures.all().stream().map(MeasureCard::of).toList());
    var published = Comparators.in(place.house().resolve("jobs/measures"));
    var compared = measures.all().stream().map(published::of).toList();
    return new ReleaseNight(
        inputs.comparedWith(compared), settings(), key(), ledger.releases()::publish);
  }

  String keyId() {
    return key().id();
  }

  private ReleaseSettings settings() {
    var zones = config.serve().identified() ? List.of(Zone.IDENTIFIED) : List.<Zone>of();
    return new ReleaseSettings(zones, config.serve().memory(), 2, Retention.STANDARD);
  }

  private PseudonymKey key() {
    return new MadeUpHome(home)
        .seed()
        .map(seed -> PseudonymKey.fromSeed(PURPOSE, KEY_VERSION, seed))
        .orElseGet(() -> new KeyFolder(keysFolder(), home, clock).key(PURPOSE, KEY_VERSION));
  }

  private Path keysFolder() {
    return config
        .serve()
        .keys()
        .map(Path::of)
        .orElse(Path.of(System.getProperty("user.home"), ".config/trivet/keys"));
  }
}
