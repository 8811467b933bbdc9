package org.trivet.app;

import java.util.concurrent.Callable;
import org.trivet.lists.Explaining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code match explain}: why two records of lists are, or are not, taken for one person. */
@Command(
    name = "explain",
    description = {
      "Why two records weigh what they weigh: every comparison's level and weight, and which blocking rules find the pair.",
      "Works for pairs that were never compared too. No value of a record is printed."
    },
    footerHeading = "%nExample:%n",
    footer =
        "  trivet match explain --model people.yaml --weights people.weights.yaml --left school:17 --right clinic:P9 school.csv clinic.csv")
final class MatchExplain implements Callable<Integer> {
  @Mixin
  private ListsOptions lists = new ListsOptions();

  @Option(
      names = "--left",
      required = true,
      paramLabel = "LIST:ID",
      description = "One record, by its list's name and its id")
  private String left = "";

  @Option(names = "--right", required = true, paramLabel = "LIST:ID", description = "The other")
  private String right = "";

  @Override
  public Integer call() {
    var plan = lists.plan();
    var matching = lists.matching(plan);
    var records = matching.read(lists.files());
    var weights = lists.weights(plan).orElseGet(() -> matching.learn(records));
    var explaining = new Explaining(plan, records, weights);
    var explanation = explaining.explain(explaining.find(left), explaining.find(right));
    System.out.println(left + " and " + right);
    Explaining.lines(explanation).forEach(System.out::println);
    return 0;
  }
}
