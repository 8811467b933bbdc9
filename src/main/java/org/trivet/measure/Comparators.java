package org.trivet.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trivet.vocabulary.Refusal;

/** Every entry of {@code jobs/measures/comparators.yaml}: the published figure beside each measure, or why there is none. */
public record Comparators(List<Comparator> all) {
  public static final String FILE = "comparators.yaml";
  private static final String KEY = "comparators";

  public Comparators {
    all = List.copyOf(all);
  }

  /**
   * Reads the file of a folder such as {@code jobs/measures}; a house without one compares with nothing.
   *
   * @throws Refusal naming every problem of the file
   */
  public static Comparators in(Path folder) {
    var file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return new Comparators(List.of());
    }
    try {
      return parse(Files.readString(file));
    } catch (IOException unreadable) {
      throw MeasureRefusals.unreadable(file, unreadable);
    }
  }

  /** Reads the text of the file. */
  public static Comparators parse(String text) {
    var tree = YamlText.tree(FILE, text);
    var problems = new ArrayList<String>();
    var found = new ArrayList<Comparator>();
    if (!tree.path(KEY).isArray()) {
      problems.add("it holds no list `comparators`");
    }
    for (var entry : tree.path(KEY)) {
      var facts = new Facts(entry);
      var comparator = comparator(facts);
      found.add(comparator);
      facts.problems().forEach(problem -> problems.add(comparator.measureId() + ": " + problem));
    }
    found.stream()
        .map(Comparator::measureId)
        .filter(
            id -> found.stream().filter(other -> other.measureId().equals(id)).count() > 1)
        .distinct()
        .forEach(id -> problems.add(id + ": it has two entries"));
    if (!problems.isEmpty()) {
      throw MeasureRefusals.problemsIn(FILE, problems);
    }
    return new Comparators(found);
  }

  /** The entry of a measure, held against the measure's own header. */
  public Comparator of(Measure measure) {
    return all.stream()
        .filter(comparator -> comparator.measureId().equals(measure.id()))
        .findFirst()
        .map(comparator -> comparator.heldAgainst(measure))
        .orElseGet(() -> new Comparator(
            measure.id(), Optional.empty(), "No published figure has been named for it yet."));
  }

  private static Comparator comparator(Facts facts) {
    var id = facts.text("measure");
    var unlike = facts.maybe("unlike");
    return unlike.isPresent()
        ? new Comparator(id, Optional.empty(), unlike.get())
        : new Comparator(id, Optional.of(series(facts)), facts.text("like"));
  }

  private static Comparator.Series series(Facts facts) {
    var numerator = facts.texts("numerator");
    var denominator = facts.texts("denominator");
    if (numerator.isEmpty() || denominator.isEmpty()) {
      facts.problem("`numerator` and `denominator` should each name at least one column");
    }
    return new Comparator.Series(
        facts.text("publication"),
        facts.text("table"),
        facts.lists("where"),
        numerator,
        denominator,
        new Comparator.Counted(
            facts.oneOf("geography-basis", GeographyBasis.values()),
            facts.oneOf("periods", PeriodKind.values()),
            facts.text("time-identifier")));
  }
}
