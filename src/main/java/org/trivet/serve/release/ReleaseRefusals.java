package org.trivet.serve.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.trivet.access.Zone;
import org.trivet.serve.duck.DuckFailure;
import org.trivet.vocabulary.NightId;
import org.trivet.vocabulary.Refusal;

/** Every sentence by which a release is refused. */
final class ReleaseRefusals {
  private static final String STANDS = "Nothing was released; the release before still answers.";

  private ReleaseRefusals() {}

  static Refusal keysInsideHome(Path folder, Path home) {
    return new Refusal(
        "Cannot keep keys in %s: it lies inside the home %s, and whoever copies the home would hold both. %s Set keys-folder to a place outside."
            .formatted(folder, home, STANDS));
  }

  static Refusal keyOpenToOthers(Path file) {
    return new Refusal(
        "Cannot use the key %s: others than its owner may read it. %s Look who may have read it, then: chmod 600 %s"
            .formatted(file, STANDS, file));
  }

  static Refusal wrongKey(Path file, String purpose, int version) {
    return new Refusal(
        "Cannot use the key %s: it does not state purpose %s, version %d and a key of 64 hex digits. %s Put the right file back from its backup."
            .formatted(file, purpose, version, STANDS));
  }

  static Refusal keyChanged(String id, NightId since) {
    return new Refusal(
        "Cannot use the key %s: it is not the one that the release of %s was made with, so every pseudonym would change without notice. %s Put the old key back, or set a higher key-version to change them on purpose."
            .formatted(id, since, STANDS));
  }

  static Refusal cannotUseKey(Path file, IOException cause) {
    return new Refusal(
        "Cannot make or read the key %s: %s. %s Check the rights on that folder."
            .formatted(file, cause.getMessage(), STANDS),
        cause);
  }

  static Refusal cannotBuild(Zone zone, String what, DuckFailure cause) {
    return new Refusal(
        "Cannot build %s of the %s release: %s. %s"
            .formatted(what, zone.word(), cause.firstLine(), STANDS),
        cause);
  }

  static Refusal rowsDiffer(String table, long read, long held) {
    return new Refusal(
        "Cannot release table %s: the night has %d rows of it, the release file %d. %s Check the disk, then: ./trivet night resume"
            .formatted(table, read, held, STANDS));
  }

  static Refusal leaks(Zone zone, List<String> leaks) {
    return new Refusal(
        "Cannot release the %s zone: its file holds what that zone must not show. %s Drop or coarsen these in the contract's sensitivity or under exceptions in warehouse/views/%s.yaml:%n  %s"
            .formatted(
                zone.word(),
                STANDS,
                zone.word(),
                String.join(System.lineSeparator() + "  ", leaks)));
  }

  static Refusal viewFails(String view, String problem) {
    return new Refusal(
        "Cannot make the view %s: %s. %s Mend warehouse/views.".formatted(view, problem, STANDS));
  }

  static Refusal reconciliationFails(String id, String problem) {
    return new Refusal(
        "Cannot make the reconciliation %s: %s. %s Mend warehouse/reconciliations/%s.sql."
            .formatted(id, problem, STANDS, id));
  }

  static Refusal cannotWrite(Path path, IOException cause) {
    return new Refusal(
        "Cannot write %s: %s. %s Check the space and the rights on that disk, then: ./trivet night resume"
            .formatted(path, cause.getMessage(), STANDS),
        cause);
  }

  static Refusal cannotRead(Path path, IOException cause) {
    return new Refusal(
        "Cannot read %s: %s. Check that it is there and may be read."
            .formatted(path, cause.getMessage()),
        cause);
  }

  static Refusal noSuchRelease(NightId night, List<NightId> there) {
    return new Refusal(
        "Cannot go back to %s: there is no release of that night; readers keep what they have. There are: %s"
            .formatted(night, there.isEmpty() ? "none" : there));
  }

  static Refusal nothingBefore(Optional<NightId> current) {
    return new Refusal("Cannot go back from %s: no release is older; readers keep what they have."
        .formatted(current.map(NightId::name).orElse("nothing")));
  }
}
