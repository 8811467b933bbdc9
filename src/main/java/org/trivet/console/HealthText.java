package org.trivet.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Health as machines read it. */
final class HealthText {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private HealthText() {}

  static String of(Health health) {
    var json = JSON.createObjectNode().put("status", health.status().word());
    var parts = json.putObject("parts");
    health
        .parts()
        .forEach(part -> parts
            .putObject(part.name())
            .put("status", part.status().word())
            .put("says", part.says()));
    try {
      return JSON.writeValueAsString(json);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Cannot write plain text as JSON", impossible);
    }
  }
}
