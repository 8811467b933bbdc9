package org.trivet.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads one YAML mapping key by key and keeps every problem it meets, so that a file is refused once for all of them.
 *
 * <p>A value that is missing or wrong is noted and a stand-in returned: nothing built from it may be used before {@link #problems()} was
 * found empty.
 */
final class Facts {
  private final JsonNode facts;
  private final Set<String> read = new LinkedHashSet<>();
  private final List<String> problems = new ArrayList<>();

  Facts(JsonNode facts) {
    this.facts = facts;
    if (!facts.isObject()) {
      problems.add("the header is not a list of `key: value` lines");
    }
  }

  String text(String key) {
    var value = required(key);
    if (!value.isMissingNode() && !value.isValueNode()) {
      problems.add("`%s` should be one value".formatted(key));
    }
    return value.asText("").strip();
  }

  int wholeNumber(String key) {
    var value = required(key);
    if (!value.isMissingNode() && !value.isInt()) {
      problems.add("`%s` should be a whole number, not '%s'".formatted(key, value.asText()));
    }
    return value.asInt(1);
  }

  LocalDate date(String key) {
    var text = text(key);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException wrong) {
      problems.add("`%s` should be a date such as 2014-09-01, not '%s'".formatted(key, text));
      return LocalDate.EPOCH;
    }
  }

  <W extends Word> W oneOf(String key, W[] words) {
    return word(key, text(key), words);
  }

  <W extends Word> List<W> someOf(String key, W[] words) {
    return texts(key).stream().map(text -> word(key, text, words)).toList();
  }

  /** A list of texts; absent means none. */
  List<String> texts(String key) {
    return textsOf(key, optional(key));
  }

  /** A mapping of text to text; absent means none. */
  Map<String, String> pairs(String key) {
    var value = optional(key);
    if (!value.isMissingNode() && !value.isObject()) {
      problems.add("`%s` should be a mapping such as {sex: all}".formatted(key));
    }
    var pairs = new LinkedHashMap<String, String>();
    value.properties().forEach(pair -> pairs.put(pair.getKey(), pair.getValue().asText()));
    return pairs;
  }

  /** A mapping of text to one text or to a list of them; absent means none. */
  Map<String, List<String>> lists(String key) {
    var lists = new LinkedHashMap<String, List<String>>();
    optional(key)
        .properties()
        .forEach(pair -> lists.put(
            pair.getKey(),
            pair.getValue().isArray()
                ? textsOf(key, pair.getValue())
                : List.of(pair.getValue().asText())));
    return lists;
  }

  /** One text; absent means none. */
  java.util.Optional<String> maybe(String key) {
    var value = optional(key);
    return value.isMissingNode()
        ? java.util.Optional.empty()
        : java.util.Optional.of(value.asText().strip());
  }

  /** A list of lists of texts; absent means none. */
  List<List<String>> chains(String key) {
    var chains = new ArrayList<List<String>>();
    optional(key).forEach(chain -> chains.add(textsOf(key, chain)));
    return chains;
  }

  /** A mapping with facts of its own, whose problems are noted here under its key. */
  Facts section(String key) {
    var value = required(key);
    return new Facts(value);
  }

  void problem(String problem) {
    problems.add(problem);
  }

  void problemsOf(String key, Facts section) {
    section.problems().forEach(problem -> problems.add("`%s`: %s".formatted(key, problem)));
  }

  /** Every problem met so far, and every key that nothing has read. */
  List<String> problems() {
    var all = new ArrayList<>(problems);
    facts.fieldNames().forEachRemaining(key -> {
      if (!read.contains(key)) {
        all.add("`%s` is not a key that is known here".formatted(key));
      }
    });
    return all;
  }

  <W extends Word> W word(String key, String text, W[] words) {
    for (var word : words) {
      if (word.word().equals(text)) {
        return word;
      }
    }
    var known = String.join(", ", java.util.Arrays.stream(words).map(Word::word).toList());
    problems.add("`%s` is '%s', which is not one of: %s".formatted(key, text, known));
    return words[0];
  }

  private List<String> textsOf(String key, JsonNode value) {
    if (!value.isMissingNode() && !value.isArray()) {
      problems.add("`%s` should be a list such as [a, b]".formatted(key));
    }
    var texts = new ArrayList<String>();
    value.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  private JsonNode required(String key) {
    var value = optional(key);
    if (value.isMissingNode()) {
      problems.add("`%s` is missing".formatted(key));
    }
    return value;
  }

  private JsonNode optional(String key) {
    read.add(key);
    var value = facts.path(key);
    return value.isNull() ? MissingNode.getInstance() : value;
  }
}
