package org.trivet.serve.zone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.trivet.access.Zone;
import org.trivet.contract.Sensitivity;
import org.trivet.vocabulary.Refusal;

/** Every sentence by which the texts of the zones are refused. */
final class ZoneRefusals {
  private ZoneRefusals() {}

  static Refusal tooLoose(Zone zone, String place, Sensitivity sensitivity, Treatment treatment) {
    return new Refusal(
        "Cannot show %s as '%s' in the %s zone: its class is %s, which that zone never shows so. Nothing was released; last night's release still answers. Take the line out of warehouse/views/%s.yaml."
            .formatted(place, treatment.word(), zone.word(), sensitivity.word(), zone.word()));
  }

  static Refusal wrongRules(Path file, List<String> problems) {
    return new Refusal(
        "Cannot read the rules of a zone from %s; nothing was released. Mend and try again:%n  %s"
            .formatted(file, String.join(System.lineSeparator() + "  ", problems)));
  }

  static Refusal wrongView(Path file, String problem) {
    return new Refusal(
        "Cannot use the view %s: %s. Nothing was released; last night's release still answers. Mend the file."
            .formatted(file, problem));
  }

  static Refusal wrongReconciliation(Path file, String problem) {
    return new Refusal(
        "Cannot use the reconciliation %s: %s. Nothing was released; last night's release still answers. Mend the file in warehouse/reconciliations."
            .formatted(file.getFileName(), problem));
  }

  static Refusal unreadable(Path file, IOException cause) {
    return new Refusal(
        "Cannot read %s: %s. Nothing was released. Check that it is there and may be read."
            .formatted(file, cause.getMessage()),
        cause);
  }
}
