package org.trivet.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/** Reads YAML into a tree; a key written twice is refused, since one of the two would be silently lost. */
final class YamlText {
  private static final ObjectMapper YAML = new ObjectMapper(
      YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());

  private YamlText() {}

  static JsonNode tree(String where, String text) {
    try {
      return YAML.readTree(text);
    } catch (JsonProcessingException unreadable) {
      throw MeasureRefusals.notYaml(where, unreadable);
    }
  }
}
