package org.trivet.serve.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.trivet.access.Zone;
import org.trivet.night.NightContext;
import org.trivet.serve.duck.Duck;
import org.trivet.serve.duck.DuckFailure;
import org.trivet.serve.duck.DuckLimits;
import org.trivet.serve.release.Manifest.TableFiled;
import org.trivet.serve.release.Manifest.ZoneFiled;

/** Builds a night's release aside and gives it its name once every file in it has been proved. */
final class ReleaseBuild {
  private final ReleaseInputs inputs;
  private final ReleaseSettings settings;
  private final PseudonymKey key;

  ReleaseBuild(ReleaseInputs inputs, ReleaseSettings settings, PseudonymKey key) {
    this.inputs = inputs;
    this.settings = settings;
    this.key = key;
  }

  void build(NightContext night, ReleaseShelf shelf) {
    var part = shelf.part(night.night());
    try {
      Durable.delete(part);
      Files.createDirectories(part);
      Durable.permit(part, "rwx------");
      var zones = new ArrayList<ZoneFiled>();
      for (var zone : settings.zones()) {
        zones.add(buildZone(zone, night, part));
      }
      Durable.delete(spill(part));
      manifest(night, zones).write(part);
      Durable.permit(part, "rwxr-x---");
      Durable.sync(part);
      night.fence().whileHeld(() -> rename(part, shelf.folder(night.night())));
    } catch (IOException cannotWrite) {
      throw ReleaseRefusals.cannotWrite(part, cannotWrite);
    }
  }

  private ZoneFiled buildZone(Zone zone, NightContext night, Path part) throws IOException {
    var file = ReleaseShelf.fileIn(part, zone);
    var owner = zone == Zone.IDENTIFIED;
    Files.createDirectories(file.resolveSibling(""));
    if (owner) {
      Durable.permit(file.resolveSibling(""), "rwx------");
    }
    var recipe = Recipe.of(inputs.views().rules(zone), inputs);
    var tables = writeAndProve(recipe, night, file, spill(part));
    Durable.permit(file, owner ? "rw-------" : "rw-r-----");
    Durable.sync(file);
    Durable.sync(file.resolveSibling(""));
    return new ZoneFiled(
        zone.word(), part.relativize(file).toString(), Files.size(file), hash(tables), tables);
  }

  private List<TableFiled> writeAndProve(Recipe recipe, NightContext night, Path file, Path spill) {
    var limits = new DuckLimits(settings.memory(), settings.threads(), spill);
    var parquet = new NightTables(night.home(), night.night());
    try (var duck = Duck.inMemory(limits)) {
      key.teach(duck);
      new ZoneFile(duck, recipe, parquet).write(file, imprint(night), night.progress());
      var read =
          recipe.tables().stream().map(table -> parquet.rows(duck, table)).toList();
      night
          .progress()
          .say("Proving the %s release".formatted(recipe.rules().zone().word()));
      return ZoneAudit.check(file, recipe, read, limits);
    } catch (DuckFailure failed) {
      throw ReleaseRefusals.cannotBuild(recipe.rules().zone(), "the file", failed);
    }
  }

  private Imprint imprint(NightContext night) {
    return new Imprint(
        night.night(),
        night.clock().instant(),
        key.id(),
        key.origin().word(),
        night.frozen().versions().code());
  }

  private Manifest manifest(NightContext night, List<ZoneFiled> zones) {
    return new Manifest(
        night.night().name(),
        key.id(),
        key.fingerprint(),
        night.clock().instant().toString(),
        zones);
  }

  private static String hash(List<TableFiled> tables) {
    var all = new StringBuilder();
    tables.forEach(
        table -> all.append(table.table()).append(' ').append(table.hash()).append('\n'));
    return PseudonymKey.sha256Hex(all.toString());
  }

  private static Path spill(Path folder) {
    return folder.resolve("spill");
  }

  private static void rename(Path part, Path folder) {
    try {
      Durable.rename(part, folder);
    } catch (IOException cannotWrite) {
      throw ReleaseRefusals.cannotWrite(folder, cannotWrite);
    }
  }
}
