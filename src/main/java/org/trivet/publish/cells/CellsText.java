package org.trivet.publish.cells;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.trivet.disclosure.table.Tables;

/** Tables as the text that {@code disclosure audit} takes: sorted, so that the same cells give the same bytes. */
record CellsText(Tables tables, Set<String> hidden) {
  private static final ObjectMapper JSON = JsonMapper.builder()
      .configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true)
      .build();

  String text() {
    var text = new java.util.LinkedHashMap<String, Object>();
    text.put("cells", plain(tables.cells()));
    text.put(
        "equations",
        tables.equations().stream()
            .map(each -> List.of(each.total(), each.parts()))
            .toList());
    var sensitivity = tables.sensitivity();
    text.put("primary", new TreeSet<>(sensitivity.primary().orElse(Set.of())));
    sensitivity.threshold().ifPresent(most -> text.put("threshold", most));
    text.put(
        "protection",
        sorted(sensitivity.margins(), margin -> List.of(margin.below(), margin.above())));
    text.put("external", plain(tables.knowledge().external()));
    text.put("contributors", new TreeMap<>(tables.knowledge().contributors()));
    text.put("rounded", plain(tables.knowledge().rounded()));
    text.put("suppressed", new TreeSet<>(hidden));
    text.put("weights", plain(tables.choice().weights()));
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(text) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Map<String, BigDecimal> plain(Map<String, BigDecimal> figures) {
    return sorted(figures, figure -> figure.signum() == 0 ? BigDecimal.ZERO : figure);
  }

  private static <T, R> Map<String, R> sorted(Map<String, T> map, Function<T, R> read) {
    var sorted = new TreeMap<String, R>();
    map.forEach((key, value) -> sorted.put(key, read.apply(value)));
    return sorted;
  }
}
