package org.trivet.job.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.trivet.measure.Measure;
import org.trivet.measure.Measures;
import org.trivet.vocabulary.Refusal;

/** The rows of each measure's test tell its query from every query one word away from it. */
class MeasureMutantsTest {
  private final Measures measures = RowTest.measures();
  private final TableShapes shapes = new TableShapes();
  private final TestEngine engine = TestEngine.duckDb(measures.functions());

  @TestFactory
  Stream<DynamicTest> theRowsCatchEveryMutant() {
    return measures.all().stream()
        .map(measure -> DynamicTest.dynamicTest(measure.id(), () -> {
          var mutants = new ArrayList<>(new Mutants(measure.own()).all());
          assertThat(mutants).hasSizeGreaterThan(5);
          remove(mutants, measure, own -> measures.parts().before(own, parts(measure)));
          assertNoneLeft(mutants, measure.own());
        }));
  }

  /** A part is told from its mutants by the rows of the measures that share it, taken together. */
  @TestFactory
  Stream<DynamicTest> theRowsCatchEveryMutantOfASharedPart() {
    return measures.parts().texts().entrySet().stream()
        .map(part -> DynamicTest.dynamicTest(part.getKey(), () -> {
          var mutants = new ArrayList<>(new Mutants(part.getValue()).all());
          for (var measure : measures.all()) {
            if (parts(measure).contains(part.getKey())) {
              remove(
                  mutants,
                  measure,
                  text -> measures
                      .parts()
                      .with(part.getKey(), text)
                      .before(measure.own(), parts(measure)));
            }
          }
          assertNoneLeft(mutants, part.getValue());
        }));
  }

  private void remove(List<String> mutants, Measure measure, UnaryOperator<String> query) {
    for (var test : RowTest.of(measure)) {
      test.fill(engine, measure, shapes);
      mutants.removeIf(mutant -> caught(test, new Measure(measure.facts(), query.apply(mutant))));
    }
  }

  private static List<String> parts(Measure measure) {
    return measure.facts().reads().parts();
  }

  private static void assertNoneLeft(List<String> mutants, String text) {
    assertThat(mutants.stream().map(mutant -> difference(text, mutant)).toList())
        .as("mutants that no row catches")
        .isEmpty();
  }

  /** A mutant that an engine, or the filling of its parameters, refuses is caught as well. */
  private boolean caught(RowTest test, Measure mutant) {
    try {
      return !test.spokenOf(engine.rows(test.sql(mutant))).equals(List.copyOf(test.expected()));
    } catch (IllegalStateException | Refusal refused) {
      return true;
    }
  }

  private static String difference(String sql, String mutant) {
    var from = 0;
    while (from < mutant.length() && sql.charAt(from) == mutant.charAt(from)) {
      from++;
    }
    var start = Math.max(0, from - 60);
    return mutant.substring(start, Math.min(mutant.length(), from + 50)).replaceAll("\\s+", " ");
  }
}
