package org.trivet.lists;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trivet.matching.explain.Explanation;
import org.trivet.matching.explain.Step;
import org.trivet.page.Html;

/** One page on why two records are, or are not, taken for one person. It holds no value and no id of a record, and needs nothing beside itself. */
public final class ExplanationPage {
  private final Explanation explanation;

  public ExplanationPage(Explanation explanation) {
    this.explanation = explanation;
  }

  public void write(Path file) {
    var title = "Why two records weigh what they weigh";
    Pieces.write(
        file,
        title,
        Html.all(Stream.of(
            Html.of("h1", title),
            Html.of("p", answer()),
            Waterfall.of(explanation),
            Html.of("h2", "The same in numbers"),
            numbers(),
            Html.of("h2", "Which blocking rules find the pair"),
            rules())));
  }

  private String answer() {
    var sum = "The match weight, log2 of the odds of one person, is %+.2f: probability %.6f. %s"
        .formatted(explanation.weight(), explanation.probability(), explanation.verdict());
    return explanation
        .decidedBy()
        .map(rule ->
            "The definite rule “%s” decided; by its evidence alone the pair weighs %+.2f. %s"
                .formatted(rule, explanation.sum(), explanation.verdict()))
        .orElse(sum);
  }

  private Html numbers() {
    var ends = Waterfall.ends(explanation.steps());
    return Pieces.table(
        "m: of one person's pairs, the share that reaches the level; u: of strangers'; weight: log2 of m over u",
        List.of("Comparison", "Level", "m", "u", "Weight", "Sum so far"),
        IntStream.range(0, ends.length).mapToObj(at -> row(explanation.steps().get(at), ends[at])));
  }

  private static Html row(Step step, double sum) {
    return Pieces.row(
        Html.of("td", step.what()),
        Html.of("td", step.level()),
        Pieces.number(step.m()),
        Pieces.number(step.u()),
        Pieces.number("%+.2f", step.weight()),
        Pieces.number("%+.2f", sum));
  }

  private Html rules() {
    var found = explanation.foundBy().stream().map(rule -> item("found by " + rule));
    var missed = explanation.notFoundBy().stream().map(rule -> item("not found by " + rule));
    var never = explanation.foundBy().isEmpty()
        ? Html.of("p", "None does: the pair was never compared.")
        : Html.all(Stream.of());
    return Html.all(Stream.of(never, Html.of("ul", Html.all(Stream.concat(found, missed)))));
  }

  private static Html item(String text) {
    return Html.of("li", text);
  }
}
