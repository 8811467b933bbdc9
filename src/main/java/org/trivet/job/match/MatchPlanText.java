package org.trivet.job.match;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/** The match plan and its model as their files write them. */
final class MatchPlanText {
  private MatchPlanText() {}

  record Plan(
      String model,
      @JsonProperty("short-forms") String shortForms,
      List<String> definite,
      Limits thresholds,
      List<Rule> blocking) {}

  record Limits(double link, double review) {}

  record Rule(String name, List<String> parts, int cap) {}

  record Model(
      String version,
      double lambda,
      Map<String, Map<String, Shares>> comparisons,
      @JsonProperty("term-frequencies") Map<String, Frequencies> termFrequencies) {}

  record Shares(double m, double u) {}

  record Frequencies(double rare, Map<String, Double> common) {}

  record Forms(String title, List<List<String>> groups) {}
}
