package org.trivet.serve.release;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.trivet.ledger.Release;
import org.trivet.night.NightContext;
import org.trivet.night.Step;
import org.trivet.night.StepReport;
import org.trivet.night.TableWritten;
import org.trivet.vocabulary.NightId;

/**
 * The last step of a night: its tables as one file per zone, for people to ask.
 *
 * <p>A release that already has its name is whole and is not made again: a night that was killed between the rename and the swap only swaps.
 */
public final class ReleaseNight implements Step {
  private final ReleaseInputs inputs;
  private final ReleaseSettings settings;
  private final PseudonymKey key;
  private final Publishing ledger;

  public ReleaseNight(
      ReleaseInputs inputs, ReleaseSettings settings, PseudonymKey key, Publishing ledger) {
    this.inputs = inputs;
    this.settings = settings;
    this.key = key;
    this.ledger = ledger;
  }

  @Override
  public String name() {
    return "release";
  }

  @Override
  public String purpose() {
    return "Make the night's release files, prove them, and show them to readers at one moment";
  }

  @Override
  public List<Path> outputs(NightId night) {
    return List.of(Path.of("served", "releases", night.name() + ".part"));
  }

  @Override
  public StepReport run(NightContext night) {
    var shelf = new ReleaseShelf(night.home());
    refuseChangedKey(shelf);
    if (!shelf.has(night.night())) {
      new ReleaseBuild(inputs, settings, key).build(night, shelf);
    }
    var manifest = shelf.manifest(night.night());
    ledger.publish(night.night(), files(manifest, night, shelf), () -> shelf.point(night.night()));
    var gone = shelf.tidy(settings.retention());
    return new StepReport(tables(manifest, night, shelf), sentences(manifest, gone));
  }

  /** The same name with another secret would change every pseudonym and tell no one. */
  private void refuseChangedKey(ReleaseShelf shelf) {
    shelf.nights().stream()
        .filter(before -> shelf.manifest(before).key().equals(key.id()))
        .findFirst()
        .filter(before -> !shelf.manifest(before).keyFingerprint().equals(key.fingerprint()))
        .ifPresent(before -> {
          throw ReleaseRefusals.keyChanged(key.id(), before);
        });
  }

  private static List<Release> files(Manifest manifest, NightContext night, ReleaseShelf shelf) {
    return manifest.zones().stream()
        .map(zone -> new Release(
            night.night(),
            zone.zone(),
            relative(night, shelf, zone),
            zone.bytes(),
            zone.hash(),
            night.clock().instant()))
        .toList();
  }

  private static List<TableWritten> tables(
      Manifest manifest, NightContext night, ReleaseShelf shelf) {
    return manifest.zones().stream()
        .flatMap(zone -> zone.tables().stream()
            .map(table -> new TableWritten(
                "served",
                zone.zone() + "." + table.table(),
                relative(night, shelf, zone),
                table.rows(),
                table.hash())))
        .toList();
  }

  private static Path relative(NightContext night, ReleaseShelf shelf, Manifest.ZoneFiled zone) {
    return night.home().relativize(shelf.folder(night.night()).resolve(zone.file()));
  }

  private static List<String> sentences(Manifest manifest, List<NightId> gone) {
    var said = new ArrayList<String>();
    for (var zone : manifest.zones()) {
      said.add("Zone %s: %,d tables, %,d rows, %,d MB"
          .formatted(
              zone.zone(),
              zone.tables().size(),
              zone.tables().stream().mapToLong(Manifest.TableFiled::rows).sum(),
              zone.bytes() / 1_000_000));
    }
    if (!gone.isEmpty()) {
      said.add("Releases beyond retention deleted: "
          + String.join(", ", gone.stream().map(NightId::name).toList()));
    }
    return said;
  }
}
