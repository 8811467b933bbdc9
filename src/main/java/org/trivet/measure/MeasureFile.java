package org.trivet.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the text of one measure file: the {@code /* measure} header and the query below it. */
final class MeasureFile {
  private static final Pattern SHAPE = Pattern.compile(
      "\\A\\s*/\\*\\s*measure\\s*\\n(?<header>.*?)\\*/(?<sql>.*)\\z", Pattern.DOTALL);
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]*");

  private final String name;
  private final Set<String> functions;
  private final QueryParts parts;

  /**
   * @param name the file's name, which must be the measure's id and {@code .sql}
   * @param functions names of the portable functions that the query may call
   * @param parts queries that it may share with other measures
   */
  MeasureFile(String name, Set<String> functions, QueryParts parts) {
    this.name = name;
    this.functions = Set.copyOf(functions);
    this.parts = parts;
  }

  /** The measure, or one refusal that lists every problem of the file. */
  Measure parse(String text) {
    var shape = SHAPE.matcher(text);
    if (!shape.matches()) {
      throw MeasureRefusals.problemsIn(
          name, List.of("it does not begin with a `/* measure` header that ends with `*/`"));
    }
    var header = new Facts(YamlText.tree(name, shape.group("header")));
    var facts = facts(header);
    var own = shape.group("sql").strip();
    var measure = new Measure(facts, parts.before(own, facts.reads().parts()), own);
    var problems = new ArrayList<>(header.problems());
    problems.addAll(problemsOf(measure));
    if (!problems.isEmpty()) {
      throw MeasureRefusals.problemsIn(name, problems);
    }
    return measure;
  }

  private static MeasureFacts facts(Facts header) {
    return new MeasureFacts(
        header.text("id"),
        header.text("title"),
        header.text("owner"),
        definition(header),
        new MeasureFacts.Reading(
            header.oneOf("polarity", Polarity.values()),
            header.oneOf("unit", Unit.values()),
            header.oneOf("small-numbers", SmallNumbers.values()),
            header.oneOf("geography-basis", GeographyBasis.values())),
        periods(header),
        new MeasureFacts.Breakdowns(
            header.texts("breakdowns"),
            header.texts("numerator-breakdowns"),
            header.texts("part-of"),
            header.pairs("sums-to"),
            header.chains("hierarchies")),
        new MeasureFacts.Reads(
            header.texts("agencies"),
            header.texts("tables"),
            header.texts("may-be-absent"),
            header.someOf("parameters", Parameter.values()),
            header.texts("parts")));
  }

  private static MeasureFacts.Definition definition(Facts header) {
    return new MeasureFacts.Definition(
        header.text("definition"),
        header.wholeNumber("definition-version"),
        header.text("numerator"),
        header.text("denominator"),
        header.text("source"),
        header.oneOf("confidence", Confidence.values()),
        header.date("valid-from"));
  }

  private static Periods periods(Facts header) {
    var periods = header.section("periods");
    var each = periods.oneOf("each", PeriodKind.values());
    var last = periods.wholeNumber("last");
    if (last < 1) {
      periods.problem("`last` should be 1 or more, not " + last);
    }
    header.problemsOf("periods", periods);
    return new Periods(each, Math.max(1, last));
  }

  private List<String> problemsOf(Measure measure) {
    var problems = new ArrayList<String>();
    if (!name.equals(measure.id() + ".sql")) {
      problems.add("`id` is '%s', but the file is named %s".formatted(measure.id(), name));
    }
    if (!ID.matcher(measure.id()).matches()) {
      problems.add("`id` should be lower-case words joined by _, not '%s'".formatted(measure.id()));
    }
    var reads = measure.facts().reads();
    parts.unknown(reads.parts()).stream()
        .map("`parts` lists '%s', which no file of jobs/measures/parts is named for"::formatted)
        .forEach(problems::add);
    reads.mayBeAbsent().stream()
        .filter(table -> !reads.tables().contains(table))
        .map("`may-be-absent` lists '%s', which `tables` does not"::formatted)
        .forEach(problems::add);
    problems.addAll(BreakdownRules.problems(measure.facts().breakdowns()));
    problems.addAll(QueryRules.problems(measure, functions));
    return problems;
  }
}
