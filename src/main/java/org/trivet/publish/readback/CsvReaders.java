package org.trivet.publish.readback;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Files of figures, read row by row: each row may hold the figure of its own measure, time and group, and no other. */
final class CsvReaders {
  private static final Set<String> STATUSES =
      Set.of("", "c", "x", "z", "low", "k", "u", "final", "provisional", "revised", "published");

  private CsvReaders() {}

  /** The tidy file, or one of the department's form, whose name says the measure. */
  static Reading read(String file, String text) {
    var reading = new Reading(file);
    var records = new ArrayList<CsvRecord>();
    try (var reader = CsvReader.builder().ofCsvRecord(text)) {
      reader.forEach(records::add);
    } catch (java.io.IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
    if (!file.endsWith(".meta.csv")) {
      var header = records.get(0).getFields();
      reading.says("the header", Facet.Scope.ANY, String.join(" | ", header));
      for (var number = 1; number < records.size(); number++) {
        row(reading, row(header, records.get(number).getFields()), number + 1);
      }
    }
    return reading;
  }

  private static Map<String, String> row(List<String> header, List<String> fields) {
    var row = new HashMap<String, String>();
    for (var at = 0; at < header.size(); at++) {
      row.put(header.get(at), at < fields.size() ? fields.get(at) : "");
    }
    return row;
  }

  private static void row(Reading reading, Map<String, String> row, int number) {
    var where = "row " + number;
    for (var column : List.of("value_status", "data_status")) {
      if (!STATUSES.contains(row.getOrDefault(column, ""))) {
        reading.mustNotBe(where, "has a status that is none");
      }
    }
    var own = reading.file().replaceFirst("^.*/", "").replaceFirst("\\.csv$", "");
    var isOurs = row.getOrDefault("geographic_level", "").equals("Local authority");
    var measure = row.getOrDefault("measure_id", own);
    var time = row.getOrDefault("time_period", "") + " " + row.getOrDefault("time_identifier", "");
    var scope = isOurs
        ? new Facet.Scope(
            measure,
            row.getOrDefault("breakdown_topic", ""),
            row.getOrDefault("breakdown", ""),
            row.getOrDefault("period", time))
        : Facet.Scope.measure(measure);
    row.forEach((column, value) -> reading.says(where + ", column " + column, scope, value));
  }
}
