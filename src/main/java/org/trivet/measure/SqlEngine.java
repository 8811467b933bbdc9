package org.trivet.measure;

import java.util.stream.Collectors;

/** The two engines that run measure texts, and how each is told of a portable function. */
public enum SqlEngine {
  SPARK {
    @Override
    public String define(PortableFunction function) {
      var arguments = function.arguments().stream()
          .map(argument -> argument.name() + " " + argument.type().sqlName())
          .collect(Collectors.joining(", "));
      return "CREATE OR REPLACE TEMPORARY FUNCTION %s(%s) RETURNS %s RETURN %s"
          .formatted(function.name(), arguments, function.returns().sqlName(), function.spark());
    }
  },
  DUCKDB {
    @Override
    public String define(PortableFunction function) {
      var arguments = function.arguments().stream()
          .map(PortableFunction.Argument::name)
          .collect(Collectors.joining(", "));
      return "CREATE OR REPLACE TEMPORARY MACRO %s(%s) AS (CAST(%s AS %s))"
          .formatted(
              function.name(), arguments, function.duckdb(), function.returns().sqlName());
    }
  };

  /** The statement that makes a session know the function. */
  public abstract String define(PortableFunction function);
}
