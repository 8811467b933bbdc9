package org.trivet.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trivet.lists.ExplanationPage;
import org.trivet.lists.NamedRecords;
import org.trivet.matching.explain.Explaining;
import org.trivet.matching.explain.TextWaterfall;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code match explain}: why two records of lists are, or are not, taken for one person. */
@Command(
    name = "explain",
    description = {
      "Why two records weigh what they weigh: every comparison's level and weight, and which blocking rules find the pair.",
      "Works for pairs that were never compared too. No value of a record is printed, or written into the page of --out."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  trivet match explain --left 'night:council|education/ehc-cases|17' --right 'night:trust|health/provider|P9'",
      "  trivet match explain --model people.yaml --weights people.weights.yaml --left school:17 --right clinic:P9 school.csv clinic.csv"
    })
final class MatchExplain implements Callable<Integer> {
  @Mixin
  private ListsOptions lists = new ListsOptions();

  @Mixin
  private WeightsOption weights = new WeightsOption();

  @Option(
      names = "--left",
      required = true,
      paramLabel = "LIST:ID",
      description = "One record, by its list's name and its id")
  private String left = "";

  @Option(names = "--right", required = true, paramLabel = "LIST:ID", description = "The other")
  private String right = "";

  @Option(
      names = "--out",
      paramLabel = "PAGE.html",
      description = "Where to write the explanation as a page with a picture")
  private @Nullable Path out;

  @Override
  public Integer call() {
    var plan = lists.plan();
    var matching = lists.matching(plan);
    var records = lists.records(matching);
    var learned =
        weights.of(lists, plan).orElseGet(() -> matching.learn(records).weights());
    var named = new NamedRecords(records);
    var explanation = new Explaining(plan, records, learned)
        .explain(named.named("--left", left), named.named("--right", right));
    System.out.println(left + " and " + right);
    TextWaterfall.lines(explanation).forEach(System.out::println);
    if (out != null) {
      new ExplanationPage(explanation).write(out);
    }
    return 0;
  }
}
