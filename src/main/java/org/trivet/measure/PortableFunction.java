package org.trivet.measure;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A function that measure texts may call, with one body per engine and rows that show what it gives.
 *
 * @param says one sentence for the reader of a measure
 */
public record PortableFunction(
    String name,
    List<Argument> arguments,
    SqlType returns,
    String says,
    Bodies bodies,
    List<Example> examples) {

  /** One argument: its name in the bodies and its type. */
  public record Argument(String name, SqlType type) {}

  /** The expression that each engine evaluates. */
  public record Bodies(String spark, String duckdb) {}

  /** Values given, in the order of the arguments, and the value that comes back; an empty text is NULL. */
  public record Example(List<String> given, String gives) {
    public Example {
      given = List.copyOf(given);
      requireNonNull(gives, "gives is null");
    }
  }

  public PortableFunction {
    arguments = List.copyOf(arguments);
    examples = List.copyOf(examples);
  }

  public String spark() {
    return bodies.spark();
  }

  public String duckdb() {
    return bodies.duckdb();
  }

  /** The call that an example makes, its result as text. */
  public String call(Example example) {
    var values = IntStream.range(0, arguments.size())
        .mapToObj(i -> arguments.get(i).type().literal(example.given().get(i)))
        .collect(Collectors.joining(", "));
    return "CAST(%s(%s) AS STRING)".formatted(name, values);
  }
}
