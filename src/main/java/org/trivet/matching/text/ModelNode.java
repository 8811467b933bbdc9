package org.trivet.matching.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trivet.vocabulary.Refusal;

/** A place in a model file, which knows its name for whoever must mend it. */
public record ModelNode(Path file, String path, JsonNode node) {

  private static final ObjectMapper YAML = new ObjectMapper(
      YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());

  /** The root of a file's text. */
  public static ModelNode of(Path file, String text) {
    try {
      return new ModelNode(file, "", YAML.readTree(text));
    } catch (JsonProcessingException notYaml) {
      throw ModelRefusals.unreadableModel(
          file,
          "line %d is no YAML: %s"
              .formatted(
                  Optional.ofNullable(notYaml.getLocation())
                      .map(at -> at.getLineNr())
                      .orElse(1),
                  notYaml.getOriginalMessage().lines().findFirst().orElse("")));
    }
  }

  /** The root of a file. */
  public static ModelNode read(Path file) {
    return of(file, ModelTexts.text(file));
  }

  /** What is said where this place holds something else than expected. */
  public Refusal wrong(String expected) {
    return ModelRefusals.wrong(this, expected);
  }

  /** Refuses keys that are none, so that a slip is never silently without effect. */
  public ModelNode withOnly(List<String> keys) {
    if (!node.isObject()) {
      throw ModelRefusals.wrong(this, "a list of keys such as " + keys.get(0) + ": ...");
    }
    node.fieldNames().forEachRemaining(key -> {
      if (!keys.contains(key)) {
        throw ModelRefusals.unknown(this, "key", key, keys);
      }
    });
    return this;
  }

  public Optional<ModelNode> at(String key) {
    var child = node.get(key);
    return child == null || child.isNull()
        ? Optional.empty()
        : Optional.of(new ModelNode(file, path.isEmpty() ? key : path + "." + key, child));
  }

  public ModelNode required(String key) {
    return at(key)
        .orElseThrow(() -> ModelRefusals.wrong(
            new ModelNode(file, path.isEmpty() ? key : path + "." + key, node), "given"));
  }

  /** Children by their keys, in the order of the file. */
  public Map<String, ModelNode> children() {
    if (!node.isObject()) {
      throw ModelRefusals.wrong(this, "names, each with what belongs to it");
    }
    var children = new LinkedHashMap<String, ModelNode>();
    node.fieldNames().forEachRemaining(key -> children.put(key, required(key)));
    return children;
  }

  /** The elements of a list; a single value is a list of one. */
  public List<ModelNode> elements() {
    if (!node.isArray()) {
      return List.of(this);
    }
    var elements = new ArrayList<ModelNode>();
    node.forEach(
        child -> elements.add(new ModelNode(file, path + "[" + elements.size() + "]", child)));
    return elements;
  }

  public List<String> texts() {
    return elements().stream().map(ModelNode::text).toList();
  }

  public String text() {
    if (!node.isValueNode()) {
      throw ModelRefusals.wrong(this, "one word or text");
    }
    return node.asText();
  }

  public double number() {
    if (!node.isNumber()) {
      throw ModelRefusals.wrong(this, "a number");
    }
    return node.doubleValue();
  }

  public int wholeNumber() {
    if (!node.isInt()) {
      throw ModelRefusals.wrong(this, "a whole number");
    }
    return node.intValue();
  }

  /** Whether a switch is on. */
  public boolean isOn() {
    if (!node.isBoolean()) {
      throw ModelRefusals.wrong(this, "true or false");
    }
    return node.booleanValue();
  }

  public boolean isText() {
    return node.isValueNode();
  }

  public boolean isList() {
    return node.isArray();
  }
}
