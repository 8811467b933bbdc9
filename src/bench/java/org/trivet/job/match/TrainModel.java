package org.trivet.job.match;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.trivet.job.SparkEngine;
import org.trivet.matching.Attribute;
import org.trivet.matching.BlockPart;
import org.trivet.matching.BlockingRule;
import org.trivet.matching.Estimation;
import org.trivet.matching.Evidence;
import org.trivet.matching.Likeness;
import org.trivet.matching.MatchModel;
import org.trivet.matching.PersonRecord;
import org.trivet.matching.Scorer;

/**
 * Estimates a model on a made-up night, without the truth, and prints it as YAML: u from random pairs; m by expectation and maximisation
 * over pairs that share an identifier (for all but identifiers) and over pairs that share names and birth year (for identifiers, home and
 * sex); how common names are by counting.
 */
public final class TrainModel {
  private static final int RANDOM_PAIRS = 3_000_000;
  private static final int ROUNDS = 25;
  private static final double COMMON = 0.002;
  private static final Set<Attribute> IDENTIFIERS = Set.of(Attribute.UPN, Attribute.NHS_NUMBER);

  private final List<PersonRecord> persons;
  private final MatchModel present;
  private final Scorer scorer;

  private TrainModel(List<PersonRecord> persons, MatchModel present) {
    this.persons = persons;
    this.present = present;
    this.scorer = new Scorer(present);
  }

  public static void main(String[] arguments) {
    var home = Path.of(arguments[0]).toAbsolutePath();
    var spark = new SparkEngine("local[2]", 2, home.resolve("scratch")).start();
    var made = MadeUpPersons.read(spark, home, arguments[1]);
    spark.stop();
    new TrainModel(made.persons(), MatchFiles.load(Path.of("jobs/match/children.yaml"))).print();
  }

  private void print() {
    var u = unlinked();
    var byIdentifier = estimate(u, List.of(
        rule(BlockPart.NHS_NUMBER), rule(BlockPart.UPN)), attribute -> !IDENTIFIERS.contains(attribute));
    var byNames = estimate(u, List.of(rule(BlockPart.NAMES_IN_ANY_ORDER, BlockPart.BIRTH_YEAR)),
        attribute -> IDENTIFIERS.contains(attribute) || attribute == Attribute.POSTCODE || attribute == Attribute.SEX);
    for (var attribute : Attribute.values()) {
      System.out.println("  " + attribute.text() + ":");
      var m = IDENTIFIERS.contains(attribute) ? byNames : byIdentifier;
      for (var likeness : Likeness.values()) {
        var ofM = share(m, attribute, likeness);
        var ofU = share(u, attribute, likeness);
        if (ofM > 0 || ofU > 0) {
          System.out.printf(Locale.ROOT, "    %s: {m: %.6f, u: %.9f}%n", likeness.text(), ofM, ofU);
        }
      }
    }
    frequencies("forename", person -> person.names().forenames());
    frequencies("surname", person -> person.names().surnames());
  }

  private static double share(
      Map<Attribute, Map<Likeness, Double>> shares, Attribute attribute, Likeness likeness) {
    return shares.getOrDefault(attribute, Map.of()).getOrDefault(likeness, 0.0);
  }

  private static BlockingRule rule(BlockPart... parts) {
    return new BlockingRule("train", List.of(parts), 60);
  }

  private Map<Attribute, Map<Likeness, Double>> unlinked() {
    var random = new Random(20261120);
    var counts = new EnumMap<Attribute, Map<Likeness, Double>>(Attribute.class);
    for (var turn = 0; turn < RANDOM_PAIRS; turn++) {
      var one = persons.get(random.nextInt(persons.size()));
      var other = persons.get(random.nextInt(persons.size()));
      if (!one.equals(other) && !one.isAcrossTheSealFrom(other)) {
        count(scorer.compare(one, other), counts);
      }
    }
    return Estimation.shares(counts);
  }

  private static void count(Evidence evidence, Map<Attribute, Map<Likeness, Double>> counts) {
    if (evidence.weight() < 0) {
      evidence.levels().forEach((attribute, likeness) -> counts
          .computeIfAbsent(attribute, any -> new EnumMap<>(Likeness.class))
          .merge(likeness, 1.0, Double::sum));
    }
  }

  private Map<Attribute, Map<Likeness, Double>> estimate(
      Map<Attribute, Map<Likeness, Double>> u, List<BlockingRule> rules, Function<Attribute, Boolean> used) {
    var counts = new HashMap<Map<Attribute, Likeness>, Long>();
    for (var pair : new InMemoryMatch(persons, present).pairs(rules)) {
      var evidence = scorer.compare(persons.get((int) (pair >> 32)), persons.get(pair.intValue()));
      var levels = new EnumMap<Attribute, Likeness>(Attribute.class);
      evidence.levels().forEach((attribute, likeness) -> {
        if (used.apply(attribute)) {
          levels.put(attribute, likeness);
        }
      });
      counts.merge(levels, 1L, Long::sum);
    }
    var patterns = new ArrayList<Estimation.Pattern>();
    counts.forEach((levels, pairs) -> patterns.add(new Estimation.Pattern(levels, pairs)));
    var estimation = new Estimation(u, startingM());
    for (var round = 0; round < ROUNDS; round++) {
      estimation.improve(patterns);
    }
    System.out.printf("# %d patterns, share of one child among compared pairs %.4f%n", patterns.size(), estimation.lambda());
    return estimation.m();
  }

  private Map<Attribute, Map<Likeness, Double>> startingM() {
    var starting = new EnumMap<Attribute, Map<Likeness, Double>>(Attribute.class);
    for (var comparison : present.comparisons()) {
      var levels = new EnumMap<Likeness, Double>(Likeness.class);
      comparison.levels().forEach(level -> levels.put(level.likeness(), level.m()));
      starting.put(comparison.attribute(), levels);
    }
    return starting;
  }

  private void frequencies(String title, Function<PersonRecord, List<String>> names) {
    var counts = new TreeMap<String, Integer>();
    persons.forEach(person -> names.apply(person).stream().limit(1).forEach(name -> counts.merge(name, 1, Integer::sum)));
    var total = counts.values().stream().mapToInt(count -> count).sum();
    var rare = counts.values().stream().filter(count -> count < COMMON * total).toList();
    var ofRare = rare.stream().mapToDouble(count -> (double) count * count).sum() / rare.stream().mapToDouble(count -> count).sum() / total;
    System.out.printf(Locale.ROOT, "  %s:%n    rare: %.6f%n    common:%n", title, ofRare);
    counts.forEach((name, count) -> {
      if (count >= COMMON * total) {
        System.out.printf(Locale.ROOT, "      \"%s\": %.5f%n", name, (double) count / total);
      }
    });
  }
}
