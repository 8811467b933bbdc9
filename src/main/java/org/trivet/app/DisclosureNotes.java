package org.trivet.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.trivet.disclosure.table.CellSystem;
import org.trivet.disclosure.table.Tables;

/** What whoever asks should know about the question. */
final class DisclosureNotes {
  private DisclosureNotes() {}

  static List<String> of(Tables tables, CellSystem system) {
    var notes = new ArrayList<String>();
    var sensitivity = tables.sensitivity();
    var whole = system.figure(1).scale() == 0;
    var ones = system.primary().stream().filter(cell -> system.value(cell) == 1).count();
    if (whole && ones > 0 && tables.knowledge().contributors().isEmpty()) {
      notes.add(
          "Insiders were not tried: %,d sensitive cells count 1, and contributors name nobody."
              .formatted(ones));
    }
    if (sensitivity.primary().isPresent() && sensitivity.threshold().isPresent()) {
      var most = sensitivity.threshold().getAsLong();
      var shown = IntStream.range(0, system.size())
          .filter(cell -> !system.isPrimary(cell) && system.value(cell) > 0)
          .filter(cell -> system.figure(system.value(cell)).longValue() <= most)
          .count();
      if (shown > 0) {
        notes.add("%,d cells are up to the threshold and not in primary: they may be shown."
            .formatted(shown));
      }
    }
    if (sensitivity.primary().isEmpty() && sensitivity.threshold().isEmpty()) {
      notes.add("Neither primary nor threshold is given: no cell counts as sensitive.");
    }
    return notes;
  }
}
