package org.trivet.job.match;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.trivet.contract.Meaning;
import org.trivet.matching.cluster.Divided;
import org.trivet.matching.cluster.Dividing;
import org.trivet.matching.cluster.Judgement;
import org.trivet.matching.cluster.Judging;
import org.trivet.matching.cluster.Pins;
import org.trivet.matching.pair.PairScorer;
import org.trivet.matching.plan.LearnedWeights;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.value.Records;
import org.trivet.matching.value.RecordsBuilder;
import org.trivet.vocabulary.RecordKey;

/** A few made-up children's records under the house's own match model, weighed and divided as a night does it. */
final class Family {
  private static final ChildrenModel MODEL =
      ChildrenModel.load(Path.of("jobs/match/children.yaml"));
  private static final MatchPlan PLAN = MODEL.plan();
  private static final LearnedWeights WEIGHTS = MODEL.weights();

  private final Records records;

  private Family(Records records) {
    this.records = records;
  }

  static Family of(Child... children) {
    return of(List.of(children));
  }

  static Family of(List<Child> children) {
    var values = new PersonValues(PLAN.fields());
    var builder = new RecordsBuilder(List.of("night"), PLAN.cleanings());
    for (var child : children) {
      builder.addAll(0, child.key.localId(), values.read(values.of(child.assembled())));
    }
    return new Family(builder.build());
  }

  /** A made-up child's record; each step says one thing more. */
  static final class Child {
    private final RecordKey key;
    private final List<String> facts = new ArrayList<>();

    private Child(String feed, String localId) {
      this.key = new RecordKey("sender of " + feed, feed, localId);
    }

    static Child child(String forename, String surname) {
      return in("education/ehc-cases", forename + surname, forename, surname);
    }

    static Child in(String feed, String localId, String forename, String surname) {
      var child = new Child(feed, localId);
      return child.says(Meaning.FORENAME, forename).says(Meaning.SURNAME, surname);
    }

    Child says(Meaning meaning, String value) {
      if (!value.isEmpty()) {
        facts.add(meaning.name() + PersonFacts.SEPARATOR + value);
      }
      return this;
    }

    Child born(String date) {
      return says(Meaning.BIRTH_DATE, date);
    }

    Child livingAt(String postcode) {
      return says(Meaning.POSTCODE, postcode);
    }

    Child withUpn(String upn) {
      return says(Meaning.UPN, upn);
    }

    Child withNhsNumber(String number) {
      return says(Meaning.NHS_NUMBER, number + PersonFacts.SEPARATOR);
    }

    Child withVerifiedNhsNumber(String number) {
      return says(Meaning.NHS_NUMBER, number + PersonFacts.SEPARATOR + "01");
    }

    private PersonAssembly assembled() {
      var assembly = new PersonAssembly(key, SealMarks.NONE);
      facts.forEach(assembly::add);
      return assembly;
    }
  }

  private int[] everyone() {
    return IntStream.range(0, records.size()).toArray();
  }

  private PairScorer scorer() {
    return new PairScorer(records, PLAN, WEIGHTS);
  }

  private Divided divided() {
    return new Dividing(records, PLAN, scorer(), Pins.NONE).of(everyone());
  }

  /** What becomes of the pairs worth a look. */
  List<Judgement> judgements() {
    return new Judging(PLAN, scorer(), Pins.NONE).judge(divided());
  }

  /** What becomes of the first two; empty where nothing speaks for one child. */
  Optional<Judgement> judgement() {
    return judgements().stream().findFirst();
  }

  /** By the evidence alone. */
  double weight() {
    var scorer = scorer();
    scorer.weighWhole(0, 1);
    return scorer.evidenceWeight();
  }

  /** The level of the first two in a comparison. */
  String level(String comparison) {
    var scorer = scorer();
    scorer.weighWhole(0, 1);
    var names = PLAN.comparisons().stream().map(one -> one.name()).toList();
    var at = names.indexOf(comparison);
    return PairScorer.levelName(PLAN.comparisons().get(at), scorer.levels()[at]);
  }

  /** Local ids, child by child. */
  List<List<String>> children() {
    var parts = divided().parts();
    return IntStream.of(parts)
        .distinct()
        .mapToObj(first -> IntStream.range(0, parts.length)
            .filter(at -> parts[at] == first)
            .mapToObj(records.keys()::id)
            .collect(TreeSet<String>::new, TreeSet::add, TreeSet::addAll))
        .map(List::copyOf)
        .sorted((one, other) -> one.get(0).compareTo(other.get(0)))
        .toList();
  }
}
