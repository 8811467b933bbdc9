package org.trivet.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The functions of {@code jobs/measures/functions.yaml}, in the order written: a later one may call an earlier. */
public record PortableFunctions(List<PortableFunction> functions) {
  public PortableFunctions {
    functions = List.copyOf(functions);
  }

  /** The functions in the text of a functions file, or one refusal that lists every problem of it. */
  static PortableFunctions parse(String where, String text) {
    var functions = new ArrayList<PortableFunction>();
    var problems = new ArrayList<String>();
    for (var entry : YamlText.tree(where, text)) {
      var facts = new Facts(entry);
      var function = function(facts, entry);
      functions.add(function);
      facts.problems().forEach(problem -> problems.add(function.name() + ": " + problem));
      if (function.examples().isEmpty()) {
        problems.add(function.name() + ": it has no examples");
      }
    }
    if (!problems.isEmpty()) {
      throw MeasureRefusals.problemsIn(where, problems);
    }
    return new PortableFunctions(functions);
  }

  public Set<String> names() {
    return functions.stream().map(PortableFunction::name).collect(Collectors.toUnmodifiableSet());
  }

  /** The statements that make a session of an engine know every function. */
  public List<String> definitions(SqlEngine engine) {
    return functions.stream().map(engine::define).toList();
  }

  private static PortableFunction function(Facts facts, JsonNode entry) {
    var arguments = facts.pairs("arguments").entrySet().stream()
        .map(argument -> argument(facts, argument))
        .toList();
    return new PortableFunction(
        facts.text("name"),
        arguments,
        facts.oneOf("returns", SqlType.values()),
        facts.text("says"),
        new PortableFunction.Bodies(facts.text("spark"), facts.text("duckdb")),
        examples(facts, entry.path("examples"), arguments.size()));
  }

  private static PortableFunction.Argument argument(
      Facts facts, Map.Entry<String, String> argument) {
    return new PortableFunction.Argument(
        argument.getKey(), facts.word("arguments", argument.getValue(), SqlType.values()));
  }

  private static List<PortableFunction.Example> examples(Facts facts, JsonNode rows, int width) {
    var examples = new ArrayList<PortableFunction.Example>();
    facts.chains("examples");
    for (var row : rows) {
      if (row.size() != width + 1) {
        facts.problem("an example has %d values, but %d arguments and a result are wanted"
            .formatted(row.size(), width));
        continue;
      }
      var values = new ArrayList<String>();
      row.forEach(value -> values.add(value.isNull() ? "" : value.asText()));
      examples.add(new PortableFunction.Example(values.subList(0, width), values.get(width)));
    }
    return examples;
  }
}
