package org.trivet.publish.release;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** JSON as this room writes it: the same content gives the same bytes, on every machine. */
final class Json {
  private static final ObjectMapper MAPPER = JsonMapper.builder()
      .addModule(new Jdk8Module())
      .configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true)
      .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
      .build();

  private Json() {}

  /** On one line. */
  static String line(Object content) {
    try {
      return MAPPER.writeValueAsString(content);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** For people to read too; lines end alike everywhere. */
  static String pretty(Object content) {
    var lines = new DefaultIndenter("  ", "\n");
    var printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(lines);
    printer.indentArraysWith(lines);
    try {
      return MAPPER.writer(printer).writeValueAsString(content) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static JsonNode tree(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException changed) {
      throw new IllegalStateException("A line of the log is no JSON", changed);
    }
  }

  /** A file as the record that it holds; refused where it can't be read or holds another thing. */
  static <T> T read(Path file, Class<T> shape) {
    try {
      return MAPPER.readValue(Files.readString(file), shape);
    } catch (JsonProcessingException wrong) {
      throw ReleaseRefusals.notWhatItShouldBe(file, wrong);
    } catch (IOException unreadable) {
      throw ReleaseRefusals.cannotRead(file, unreadable);
    }
  }
}
