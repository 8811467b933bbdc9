package org.trivet.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Weighs what two records have in common, by Fellegi and Sunter: the sum of the levels' weights and of the prior. */
public final class Scorer {
  private final MatchModel model;
  private final Forenames forenames;
  private final double prior;
  private final Map<Attribute, Map<Likeness, Double>> weights;

  public Scorer(MatchModel model) {
    this.model = model;
    this.forenames = new Forenames(model.shortForms());
    this.prior = model.priorWeight();
    this.weights = model.weights();
  }

  /** Compares two records; refused across a seal, where no evidence may ever exist. */
  public Evidence compare(PersonRecord one, PersonRecord other) {
    if (one.isAcrossTheSealFrom(other)) {
      throw new IllegalArgumentException("Cannot compare two records across a seal");
    }

    var levels = new EnumMap<Attribute, Likeness>(Attribute.class);
    var weight = prior;
    for (var comparison : model.comparisons()) {
      var attribute = comparison.attribute();
      var likeness = attribute.compare(one, other, forenames);
      levels.put(attribute, likeness);
      weight += weightOf(attribute, likeness) + rarity(attribute, likeness, one, other);
    }
    return new Evidence(weight, levels);
  }

  /** The same sum, level by level, beginning with the prior. */
  public List<Explanation> explain(PersonRecord one, PersonRecord other) {
    var rows = new ArrayList<Explanation>();
    rows.add(new Explanation("prior", "any two records", prior));
    compare(one, other).levels().forEach((attribute, likeness) -> {
      var weight = weightOf(attribute, likeness) + rarity(attribute, likeness, one, other);
      rows.add(new Explanation(attribute.text(), likeness.text(), weight));
    });
    return List.copyOf(rows);
  }

  private double weightOf(Attribute attribute, Likeness likeness) {
    var ofLevels = weights.getOrDefault(attribute, Map.of());
    return ofLevels.getOrDefault(likeness, 0.0);
  }

  /** What a name in common weighs beyond, or below, a name of average frequency. */
  private double rarity(
      Attribute attribute, Likeness likeness, PersonRecord one, PersonRecord other) {
    var frequencies = model.termFrequencies().get(attribute);
    if (frequencies == null || likeness != Likeness.SAME) {
      return 0;
    }

    var average = model.comparisons().stream()
        .filter(comparison -> comparison.attribute() == attribute)
        .flatMap(comparison -> comparison.levels().stream())
        .filter(level -> level.likeness() == Likeness.SAME)
        .mapToDouble(ComparisonLevel::u)
        .findFirst()
        .orElse(frequencies.rare());
    return Math.log(average / rarestInCommon(attribute, one, other, frequencies)) / Math.log(2);
  }

  private static double rarestInCommon(
      Attribute attribute, PersonRecord one, PersonRecord other, TermFrequencies frequencies) {
    var others = namesOf(attribute, other);
    var rarest = 1.0;
    for (var name : namesOf(attribute, one)) {
      rarest = others.contains(name) ? Math.min(rarest, frequencies.of(name)) : rarest;
    }
    return rarest == 1.0 ? frequencies.rare() : rarest;
  }

  private static List<String> namesOf(Attribute attribute, PersonRecord person) {
    return attribute == Attribute.FORENAME
        ? person.names().forenames()
        : person.names().surnames();
  }
}
