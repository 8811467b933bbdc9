package org.trivet.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import org.trivet.contract.Column;
import org.trivet.contract.FileFormat;

/**
 * Rows of a file of JSON resources: one a line (NDJSON, the bulk export), a single resource however it is laid out, or a FHIR Bundle,
 * whose {@code entry[].resource} are the rows. A column is written as a JSONPath; where it finds several values the first counts.
 */
final class JsonRows implements WrittenRows {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Configuration LENIENT = Configuration.builder()
      .jsonProvider(new JacksonJsonNodeJsonProvider(JSON))
      .mappingProvider(new JacksonMappingProvider(JSON))
      .options(Option.SUPPRESS_EXCEPTIONS, Option.ALWAYS_RETURN_LIST)
      .build();

  private final JsonParser parser;
  private final List<List<JsonPath>> paths;
  private final Deque<Located> waiting = new ArrayDeque<>();

  private long resources;

  private record Located(long line, long number, JsonNode resource) {}

  private JsonRows(JsonParser parser, List<Column> columns) throws IOException {
    this.parser = parser;
    this.paths = columns.stream()
        .map(column -> column.written().stream().map(JsonPath::compile).toList())
        .toList();
    fill();
  }

  static JsonRows open(Path file, FileFormat format, List<Column> columns) throws IOException {
    return new JsonRows(parser(file, format), columns);
  }

  /** The FHIR type of the first resource; empty text when it has none. */
  static String resourceType(Path file, FileFormat format) throws IOException {
    try (var rows = new JsonRows(parser(file, format), List.of())) {
      var first = rows.waiting.peek();
      return first == null ? "" : first.resource().path("resourceType").asText("");
    }
  }

  private static JsonParser parser(Path file, FileFormat format) throws IOException {
    return JSON.getFactory().createParser(Encodings.open(file, format.encodings()));
  }

  @Override
  public boolean hasNext() {
    return !waiting.isEmpty();
  }

  @Override
  public WrittenRow next() {
    var found = waiting.poll();
    if (found == null) {
      throw new NoSuchElementException();
    }
    var row = new WrittenRow(
        found.line(), found.number(), WrittenRow.Shape.WHOLE, valuesOf(found.resource()));
    if (waiting.isEmpty()) {
      fill();
    }
    return row;
  }

  private List<String> valuesOf(JsonNode resource) {
    return paths.stream().map(options -> firstOf(options, resource)).toList();
  }

  private static String firstOf(List<JsonPath> options, JsonNode resource) {
    for (var path : options) {
      JsonNode found = path.read(resource, LENIENT);
      if (found != null && !found.isEmpty() && !found.get(0).isNull()) {
        return found.get(0).asText();
      }
    }
    return "";
  }

  private void fill() {
    try {
      while (waiting.isEmpty() && parser.nextToken() != null) {
        long line = parser.currentTokenLocation().getLineNr();
        JsonNode resource = JSON.readTree(parser);
        addRows(line, resource);
      }
    } catch (JsonEOFException cutOff) {
      throw new BrokenFile(
          lineOf(cutOff),
          "the file ends in the middle of line %d: it was cut off on the way"
              .formatted(lineOf(cutOff)));
    } catch (JsonProcessingException malformed) {
      throw new BrokenFile(lineOf(malformed), "line %d is not JSON".formatted(lineOf(malformed)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void addRows(long line, JsonNode resource) {
    if (!resource.isObject()) {
      throw new BrokenFile(line, "line %d is JSON but no resource".formatted(line));
    }
    if (resource.path("resourceType").asText().equals("Bundle")) {
      resource.path("entry").forEach(entry -> add(line, entry.path("resource")));
    } else {
      add(line, resource);
    }
  }

  private void add(long line, JsonNode resource) {
    resources++;
    waiting.add(new Located(line, resources, resource));
  }

  private static long lineOf(JsonProcessingException wrong) {
    return wrong.getLocation() == null ? 0 : wrong.getLocation().getLineNr();
  }

  @Override
  public long blankRows() {
    return 0;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
