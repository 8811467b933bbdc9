package org.trivet.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;

/** Reads a text of the area into its record; an unknown key and a key written twice are refused. */
public final class YamlFile {
  private static final ObjectMapper YAML = JsonMapper.builder(new YAMLFactory())
      .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
      .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .build();

  private YamlFile() {}

  /** The record that the file's keys fill. */
  public static <T> T read(Path file, Class<T> shape) {
    try {
      return YAML.readValue(file.toFile(), shape);
    } catch (JsonProcessingException wrong) {
      throw PublishRefusals.notYaml(file, wrong);
    } catch (IOException unreadable) {
      throw PublishRefusals.cannotRead(file, unreadable);
    }
  }
}
