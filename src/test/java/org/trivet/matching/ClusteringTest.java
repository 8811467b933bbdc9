package org.trivet.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivet.matching.Child.child;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClusteringTest {
  private static final String EHC = "education/ehc-cases";
  private static final String CENSUS = "education/school-census";
  private static final String SSD = "social-care/ssd";
  private static final String HEALTH = "health/provider";

  private final Clustering clustering = new Clustering(new Matcher(ModelForTests.model()));

  private List<List<String>> divide(Child... children) {
    return divide(List.of(children));
  }

  private List<List<String>> divide(List<Child> children) {
    return clustering.divide(children.stream().map(Child::record).toList()).children().stream()
        .map(cluster ->
            cluster.stream().map(one -> one.origin().key().localId()).sorted().toList())
        .sorted((a, b) -> a.get(0).compareTo(b.get(0)))
        .toList();
  }

  private static Child obi(String forename) {
    return child(forename, "Obi").born("2014-03-09").livingAt("LS1 4AP");
  }

  @Test
  void recordsOfOneChildComeTogetherOverThreeAgencies() {
    assertThat(divide(
            obi("Kate").inList(EHC, "e1"),
            obi("Katherine").inList(SSD, "s1"),
            obi("Kate").inList(HEALTH, "h1")))
        .containsExactly(List.of("e1", "h1", "s1"));
  }

  @Test
  void twinsWithNearlyTheSameNameFindTheirOwnRecords() {
    assertThat(divide(
            obi("Amina").inList(CENSUS, "c-amina").withUpn("A950000178301"),
            obi("Amira").inList(CENSUS, "c-amira").withUpn("H243278544154"),
            obi("Amina").inList(HEALTH, "h-amina"),
            obi("Amira").inList(EHC, "e-amira").withUpn("H243278544154")))
        .containsExactly(List.of("c-amina", "h-amina"), List.of("c-amira", "e-amira"));
  }

  @Test
  void noChainOfLinksJoinsRecordsThatContradictEachOther() {
    var kate = obi("Kate").inList(EHC, "e1").withVerifiedNhsNumber("9434765919");
    var between = obi("Kate").inList(SSD, "s1");
    var other = obi("Kate").inList(HEALTH, "h1").withVerifiedNhsNumber("9449306559");
    assertThat(divide(kate, between, other)).hasSize(2);
  }

  @Test
  void theOutcomeDoesNotDependOnTheOrderOfTheRecords() {
    var records = new ArrayList<>(List.of(
        obi("Amina").inList(CENSUS, "c1").withUpn("A950000178301"),
        obi("Amira").inList(CENSUS, "c2").withUpn("H243278544154"),
        obi("Amin").inList(HEALTH, "h1"),
        obi("Amira").inList(EHC, "e1"),
        obi("A").inList(SSD, "s1")));
    var first = divide(records);
    var random = new Random(7);
    for (var turn = 0; turn < 50; turn++) {
      Collections.shuffle(records, random);
      assertThat(divide(records)).isEqualTo(first);
    }
  }

  @Test
  void aPairJudgedApartBecauseOfBetterMatchesSaysSo() {
    var partition = clustering.divide(List.of(
        obi("Amina").inList(CENSUS, "c1").withUpn("A950000178301").record(),
        obi("Amira").inList(CENSUS, "c2").withUpn("H243278544154").record(),
        obi("Amina").inList(HEALTH, "h1").record()));
    assertThat(partition.judgements())
        .extracting(judgement -> judgement.finding().verdict())
        .contains(Verdict.LINKED, Verdict.KEPT_APART);
  }

  @Test
  void qualityIsCountedInPairs() {
    var truth = Map.of("e1", "kate", "s1", "kate", "h1", "kate", "h2", "tom");
    var found = Map.of("e1", "1", "s1", "1", "h1", "2", "h2", "2");
    assertThat(Evaluation.of(found, truth)).isEqualTo(new Quality(3, 2, 1));
    assertThat(Evaluation.of(found, truth).precision()).isEqualTo(0.5);
    assertThat(Evaluation.of(found, truth).recall()).isEqualTo(1 / 3.0);
  }
}
