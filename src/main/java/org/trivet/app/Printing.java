package org.trivet.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trivet.night.NightOutcome;
import org.trivet.night.StepOutcome;
import org.trivet.night.TableWritten;

/** How results reach stdout: for people, or for programs. */
enum Printing {
  TEXT {
    @Override
    String of(NightOutcome night) {
      var text = new StringBuilder(line(night));
      for (var step : night.steps()) {
        text.append("  %-12s %-8s %s%n"
            .formatted(step.step(), words(step.status().name()), took(step.took())));
        step.sentences()
            .forEach(
                sentence -> text.append("      ").append(sentence).append(System.lineSeparator()));
      }
      return text.toString();
    }

    @Override
    String of(List<NightOutcome> nights) {
      return nights.isEmpty()
          ? "No night has run yet. Start one: trivet night run%n".formatted()
          : String.join("", nights.stream().map(Printing::line).toList());
    }
  },
  JSON {
    @Override
    String of(NightOutcome night) {
      return json(asMap(night));
    }

    @Override
    String of(List<NightOutcome> nights) {
      return json(nights.stream().map(Printing::asMap).toList());
    }
  };

  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  abstract String of(NightOutcome night);

  abstract String of(List<NightOutcome> nights);

  private static String line(NightOutcome night) {
    return "%-20s %s%n".formatted(night.night(), night.state().words());
  }

  private static String took(Duration took) {
    return took.isZero() ? "" : "%.1f s".formatted(took.toMillis() / 1000.0);
  }

  static String words(String constant) {
    return constant.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }

  private static Map<String, Object> asMap(NightOutcome night) {
    var map = new LinkedHashMap<String, Object>();
    map.put("night", night.night().name());
    map.put("state", night.state().words());
    map.put("steps", night.steps().stream().map(Printing::asMap).toList());
    return map;
  }

  private static Map<String, Object> asMap(StepOutcome step) {
    var map = new LinkedHashMap<String, Object>();
    map.put("step", step.step());
    map.put("status", words(step.status().name()));
    map.put("seconds", step.took().toMillis() / 1000.0);
    map.put("sentences", step.sentences());
    map.put("tables", step.tables().stream().map(Printing::asMap).toList());
    return map;
  }

  private static Map<String, Object> asMap(TableWritten table) {
    var map = new LinkedHashMap<String, Object>();
    map.put("zone", table.zone());
    map.put("table", table.table());
    map.put("rows", table.rows());
    map.put("hash", table.hash());
    return map;
  }

  private static String json(Object value) {
    try {
      return MAPPER.writeValueAsString(value) + System.lineSeparator();
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
