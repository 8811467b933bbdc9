package org.trivet.publish.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trivet.publish.board.Board;
import org.trivet.publish.board.PeriodName;

/** What describes the tidy CSV file to programs: CSV on the Web, version 1. */
record TidyMetadata(Board board, String file) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> NUMBERS =
      Set.of("numerator", "denominator", "value", "lower_95", "upper_95", "match_quality_percent");
  private static final List<String> KEY = List.of(
      "time_period",
      "time_identifier",
      "geographic_level",
      "region_code",
      "new_la_code",
      "measure_id",
      "breakdown_topic",
      "breakdown",
      "period");

  String text() {
    var site = board.edition().site();
    var day = board.edition().date().toString();
    var text = new LinkedHashMap<String, Object>();
    text.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "en")));
    text.put("url", file);
    text.put("dc:title", "%s, %s".formatted(board.publication().head().title(), site.name()));
    text.put(
        "dc:description",
        "Figures as the records stood on %s. A value that is not shown is empty; value_status says why: c confidential, x not available, z not applicable."
            .formatted(PeriodName.day(board.edition().date())));
    text.put("dc:publisher", site.name());
    text.put(
        "dc:license",
        Map.of(
            "@id", "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"));
    text.put("dc:issued", date(day));
    text.put("dc:modified", date(day));
    var schema = new LinkedHashMap<String, Object>();
    schema.put("columns", TidyRows.HEADER.stream().map(TidyMetadata::column).toList());
    schema.put("primaryKey", KEY);
    text.put("tableSchema", schema);
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(text) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Map<String, Object> date(String day) {
    var date = new LinkedHashMap<String, Object>();
    date.put("@value", day);
    date.put("@type", "xsd:date");
    return date;
  }

  private static Map<String, Object> column(String name) {
    var column = new LinkedHashMap<String, Object>();
    column.put("name", name);
    column.put("titles", name);
    column.put(
        "datatype", NUMBERS.contains(name) ? "decimal" : name.equals("as_at") ? "date" : "string");
    column.put("required", Set.of("time_period", "measure_id", "breakdown").contains(name));
    return column;
  }
}
