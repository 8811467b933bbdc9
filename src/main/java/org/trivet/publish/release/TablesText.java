package org.trivet.publish.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import org.trivet.disclosure.table.DisclosureRefusals;
import org.trivet.disclosure.table.Equation;
import org.trivet.disclosure.table.Knowledge;
import org.trivet.disclosure.table.Range;
import org.trivet.disclosure.table.Sensitivity;
import org.trivet.disclosure.table.Tables;
import org.trivet.vocabulary.Refusal;

/** Tables as somebody wrote them: JSON with the keys of the how-to. */
public final class TablesText {
  private static final Set<String> KEYS = Set.of(
      "cells",
      "equations",
      "primary",
      "threshold",
      "protection",
      "external",
      "bounds",
      "contributors",
      "rounded",
      "suppressed",
      "weights");
  private static final ObjectMapper JSON = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  private final String name;
  private final JsonNode root;

  public TablesText(Path file) {
    this.name = file.toString();
    this.root = read(file);
    if (!root.isObject()) {
      throw refusal("", "it is not a JSON object with \"cells\" and \"equations\"");
    }
  }

  private JsonNode read(Path file) {
    try {
      return JSON.readTree(Files.readString(file));
    } catch (JsonProcessingException wrong) {
      var at = wrong.getLocation();
      var where = at == null ? "" : ", line %d".formatted(at.getLineNr());
      throw refusal(where, wrong.getOriginalMessage());
    } catch (IOException failed) {
      throw DisclosureRefusals.noFile(name, "Nothing was protected or audited.");
    }
  }

  private Refusal refusal(String where, String why) {
    return DisclosureRefusals.unreadable(name, where, why);
  }

  /** Keys that mean nothing here. */
  public Optional<String> unused() {
    var unused = new ArrayList<String>();
    root.fieldNames().forEachRemaining(key -> {
      if (!KEYS.contains(key)) {
        unused.add(key);
      }
    });
    return Optional.of(String.join(", ", unused)).filter(keys -> !keys.isEmpty());
  }

  public Tables tables() {
    if (!root.has("cells")) {
      throw refusal("", "\"cells\" is missing");
    }
    return new Tables(
        map("cells", this::number), equations(), sensitivity(), knowledge(), choice());
  }

  private List<Equation> equations() {
    var equations = new ArrayList<Equation>();
    for (var pair : list(part("equations"), "equations")) {
      if (!pair.isArray() || pair.size() != 2 || !pair.get(1).isArray()) {
        throw refusal(", equations", "each should be [total, [parts]], not " + pair);
      }
      equations.add(new Equation(text(pair.get(0), "equations"), texts(pair.get(1), "equations")));
    }
    return equations;
  }

  private Sensitivity sensitivity() {
    var margins = map("protection", (node, where) -> {
      var range = pair(node, where);
      return new Sensitivity.Margin(
          range.low().orElse(BigDecimal.ZERO), range.high().orElse(BigDecimal.ZERO));
    });
    return new Sensitivity(ids("primary"), threshold(), margins);
  }

  private OptionalLong threshold() {
    var node = part("threshold");
    if (node.isMissingNode()) {
      return OptionalLong.empty();
    }
    if (!node.isNumber() || !node.canConvertToExactIntegral() || !node.canConvertToLong()) {
      throw refusal(", threshold", "it should be a whole number, not " + node);
    }
    return OptionalLong.of(node.longValue());
  }

  private Knowledge knowledge() {
    return new Knowledge(
        map("external", this::number),
        map("bounds", this::pair),
        map("contributors", (node, where) -> List.copyOf(new LinkedHashSet<>(texts(node, where)))),
        map("rounded", this::number));
  }

  private Tables.Choice choice() {
    return new Tables.Choice(ids("suppressed"), map("weights", this::number));
  }

  private JsonNode part(String key) {
    var node = root.path(key);
    return node.isNull() ? MissingNode.getInstance() : node;
  }

  private JsonNode list(JsonNode node, String where) {
    if (!node.isMissingNode() && !node.isArray()) {
      throw refusal(", " + where, "it should be a list");
    }
    return node;
  }

  private Optional<Set<String>> ids(String key) {
    var node = part(key);
    return node.isMissingNode()
        ? Optional.empty()
        : Optional.of(new LinkedHashSet<>(texts(node, key)));
  }

  private <T> Map<String, T> map(String key, BiFunction<JsonNode, String, T> read) {
    var node = part(key);
    if (!node.isMissingNode() && !node.isObject()) {
      throw refusal(", " + key, "it should be an object with the cells' ids as keys");
    }
    var map = new LinkedHashMap<String, T>();
    node.properties()
        .forEach(entry -> map.put(
            entry.getKey(),
            read.apply(entry.getValue(), "%s of '%s'".formatted(key, entry.getKey()))));
    return map;
  }

  private BigDecimal number(JsonNode node, String where) {
    if (!node.isNumber()) {
      throw refusal(", " + where, "it should be a number, not " + node);
    }
    return node.decimalValue();
  }

  private Range pair(JsonNode node, String where) {
    if (!node.isArray() || node.size() != 2) {
      throw refusal(", " + where, "it should be [low, high], either null where it is open");
    }
    return new Range(end(node.get(0), where), end(node.get(1), where));
  }

  private Optional<BigDecimal> end(JsonNode node, String where) {
    return node.isNull() ? Optional.empty() : Optional.of(number(node, where));
  }

  private List<String> texts(JsonNode node, String where) {
    var texts = new ArrayList<String>();
    list(node, where).forEach(each -> texts.add(text(each, where)));
    return texts;
  }

  private String text(JsonNode node, String where) {
    if (!node.isTextual() && !node.isNumber()) {
      throw refusal(", " + where, "ids should be text, not " + node);
    }
    return node.asText();
  }
}
