package org.trivet.app;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivet.disclosure.attack.AuditReport;
import org.trivet.disclosure.table.CellSystem;
import org.trivet.disclosure.table.Range;

/** What became of tables, for programs. */
final class DisclosureJson {
  private static final ObjectMapper JSON = JsonMapper.builder()
      .configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true)
      .build();

  private DisclosureJson() {}

  static String of(CellSystem system, BitSet hidden, AuditReport report, Map<String, Object> more) {
    var status = new LinkedHashMap<String, String>();
    for (var cell = 0; cell < system.size(); cell++) {
      status.put(system.id(cell), hidden.get(cell) ? "c" : "shown");
    }
    var intervals = new LinkedHashMap<String, List<@Nullable BigDecimal>>();
    report.intervals().forEach((id, range) -> intervals.put(id, ends(range)));
    var answer = new LinkedHashMap<String, Object>();
    answer.put("status", status);
    answer.putAll(more);
    answer.put("intervals", intervals);
    answer.put("protected", report.isProtected());
    answer.put("weak", report.weak());
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer)
          + System.lineSeparator();
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** An end that is open is null. */
  private static List<@Nullable BigDecimal> ends(Range range) {
    var ends = new ArrayList<@Nullable BigDecimal>();
    ends.add(plain(range.low()));
    ends.add(plain(range.high()));
    return ends;
  }

  private static @Nullable BigDecimal plain(Optional<BigDecimal> end) {
    return end.map(BigDecimal::stripTrailingZeros).orElse(null);
  }
}
