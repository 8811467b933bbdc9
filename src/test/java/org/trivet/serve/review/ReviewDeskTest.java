package org.trivet.serve.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.trivet.serve.review.QueueHouse.AMINA_OR_AMIRA;
import static org.trivet.serve.review.QueueHouse.ANNA;
import static org.trivet.serve.review.QueueHouse.FARAH;
import static org.trivet.serve.review.QueueHouse.JACK;
import static org.trivet.serve.review.QueueHouse.JACK_AND_CARE;
import static org.trivet.serve.review.QueueHouse.OWEN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.access.AccessLog;
import org.trivet.access.Person;
import org.trivet.ledger.Ledger;
import org.trivet.review.PairDecision.People;
import org.trivet.review.PairDecision.Sight;
import org.trivet.review.PairEvent;
import org.trivet.review.PairVerdict;
import org.trivet.review.ReviewLog;
import org.trivet.serve.review.ComparedRow.Agreement;
import org.trivet.vocabulary.Pin;
import org.trivet.vocabulary.RecordPair;
import org.trivet.vocabulary.Refusal;

class ReviewDeskTest {
  @TempDir
  private Path home;

  private Ledger ledger;
  private ReviewDesk desk;

  @BeforeEach
  void open() {
    QueueHouse.write(home);
    ledger = QueueHouse.ledger(home);
    QueueHouse.record(ledger);
    desk = QueueHouse.desk(home, ledger);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void theQueueIsRankedByConsequenceAndNamesNobody() {
    var list = desk.list(blind(FARAH));

    assertThat(list.pairs())
        .extracting(ReviewedPair::pair, ReviewedPair::place)
        .containsExactly(
            tuple(JACK_AND_CARE, PairPlace.OPEN),
            tuple(AMINA_OR_AMIRA, PairPlace.OPEN),
            tuple(JACK, PairPlace.OPEN));
    assertThat(list.toString()).doesNotContain("KHAN", "Khan", "|E1");
  }

  @Test
  void bothRecordsStandSideBySideWithWhatDiffersAndWhoElseThereIs() {
    var view = show(blind(FARAH), AMINA_OR_AMIRA);

    assertThat(view.rows())
        .extracting(
            ComparedRow::label, ComparedRow::left, ComparedRow::right, ComparedRow::agreement)
        .contains(
            tuple("Forename", List.of("AMINA"), List.of("AMIRA"), Agreement.DIFFERENT),
            tuple("Surname", List.of("KHAN"), List.of("KHAN"), Agreement.SAME),
            tuple("Birth date", List.of("2014-03-09"), List.of("2014-03-09"), Agreement.SAME),
            tuple("Sex", List.of("female"), List.of("female"), Agreement.SAME),
            tuple(
                "NHS number", List.of(), List.of("943 476 5919 (verified)"), Agreement.ONE_SIDED));
    assertThat(view.neighbours())
        .extracting(other -> other.card().line(), Neighbour::why)
        .containsExactly(
            tuple("AMINA KHAN 2014-03-09 female", "held to be one child with A"),
            tuple("OMAR KHAN 2011-01-05 female LS1 4AP", "same surname, postcode"));
  }

  @Test
  void whatARecordSaidBeforeIsNotShown() {
    assertThat(show(blind(FARAH), JACK).rows().toString())
        .contains("JACK")
        .doesNotContain("OLDNAME");
  }

  @Test
  void aBlindReviewerSeesNeitherWeightNorOthersDecisionsUntilTheyHaveDecided() {
    decide(OWEN, AMINA_OR_AMIRA, PairVerdict.DIFFERENT);

    var before = show(blind(FARAH), AMINA_OR_AMIRA);
    assertThat(before.about().place()).isEqualTo(PairPlace.DECIDED);
    assertThat(before.about().events()).isEmpty();
    assertThat(before.evidence()).isEmpty();
    assertThat(show(openEyed(FARAH), AMINA_OR_AMIRA).evidence()).isPresent();

    decide(FARAH, AMINA_OR_AMIRA, PairVerdict.UNSURE);
    var after = show(blind(FARAH), AMINA_OR_AMIRA);
    assertThat(after.about().events())
        .extracting(event -> event.by().name(), PairEvent::words)
        .containsExactly(
            tuple("Owen Reed", "Two children: seen"), tuple("Farah Aziz", "Unsure: seen"));
    assertThat(after.evidence().orElseThrow().levels())
        .contains(new LinkEvidence.Level("birth date", "same"));
  }

  @Test
  void levelsAreReadWhetherWrittenAsWordsOrAsNames() {
    var named = show(openEyed(FARAH), AMINA_OR_AMIRA).evidence().orElseThrow();
    assertThat(named.because()).isEqualTo("possible twin");
    assertThat(named.levels()).hasSize(3);

    var words = show(openEyed(FARAH), JACK_AND_CARE).evidence().orElseThrow();
    assertThat(words.because()).isEqualTo("The NHS numbers differ.");
    assertThat(words.levels())
        .containsExactly(
            new LinkEvidence.Level("forename", "same"),
            new LinkEvidence.Level("birth date", "two of day, month and year"));
  }

  @Test
  void joiningWithSocialCareTakesASecondPersonWhoNeedNotKnowOfTheFirst() {
    decide(FARAH, JACK_AND_CARE, PairVerdict.SAME);

    assertThat(place(blind(FARAH), JACK_AND_CARE)).isEqualTo(PairPlace.WAITS_FOR_SECOND);
    assertThat(place(blind(OWEN), JACK_AND_CARE)).isEqualTo(PairPlace.OPEN);
    assertThat(pins()).isEmpty();
    assertThat(desk.list(blind(FARAH)).pairs().get(2).isOnlyForAnother()).isTrue();

    decide(OWEN, JACK_AND_CARE, PairVerdict.SAME);
    assertThat(pins()).containsExactly(Pin.of(JACK_AND_CARE, Pin.Verdict.SAME));
  }

  @Test
  void allRecordsOfBothChildrenCountWhenTwoPeopleAreAskedFor() {
    assertThat(show(blind(FARAH), JACK).toJoin()).isEqualTo(People.ONE);
    assertThat(show(blind(FARAH), AMINA_OR_AMIRA).toJoin()).isEqualTo(People.TWO);

    decide(FARAH, AMINA_OR_AMIRA, PairVerdict.SAME);
    decide(FARAH, JACK, PairVerdict.SAME);
    assertThat(pins()).containsExactly(Pin.of(JACK, Pin.Verdict.SAME));
  }

  @Test
  void unsureIsParkedUntilARecordChangesOrTheWeightMoves() {
    decide(FARAH, JACK, PairVerdict.UNSURE);
    assertThat(place(blind(OWEN), JACK)).isEqualTo(PairPlace.PARKED);

    QueueHouse.write(home, "JACK", 0.9);
    assertThat(place(blind(OWEN), JACK)).isEqualTo(PairPlace.PARKED);
    QueueHouse.write(home, "JACK", 1.1);
    assertThat(place(blind(OWEN), JACK)).isEqualTo(PairPlace.OPEN);
    QueueHouse.write(home, "JOHN", 0.5);
    assertThat(place(blind(OWEN), JACK)).isEqualTo(PairPlace.OPEN);
  }

  @Test
  void aPairThatASealHasComeToPartIsShownNoMoreAndForgotten() {
    decide(FARAH, JACK, PairVerdict.SAME);
    decide(FARAH, AMINA_OR_AMIRA, PairVerdict.DIFFERENT);
    QueueHouse.seal(
        home, ledger, Map.of("health/provider|H3", "record", "943 476 5919", "nhs-number"));

    assertThat(desk.list(blind(FARAH)).pairs()).isEmpty();
    assertThatThrownBy(() -> show(blind(FARAH), JACK))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("There is no pair");
    assertThat(pins()).isEmpty();
    assertThat(ledger.pairs().all()).isEmpty();
    assertThat(ledger.decisions().breaks()).isEmpty();
  }

  @Test
  void aSealedRecordIsNoNeighbourAndAMarkedFormerNumberIsNotShown() {
    QueueHouse.seal(home, ledger, Map.of("social-care/ssd|S1", "record"));
    assertThat(show(blind(FARAH), AMINA_OR_AMIRA).neighbours())
        .extracting(other -> other.card().line())
        .containsExactly("OMAR KHAN 2011-01-05 female LS1 4AP");

    assertThat(show(blind(FARAH), JACK_AND_CARE).rows())
        .extracting(ComparedRow::label)
        .contains("Former UPN");
  }

  @Test
  void aMarkedNumberIsNotShownAsTheFormerNumberOfAnOpenRecord() {
    QueueHouse.seal(home, ledger, Map.of("A823432112006", "upn"));

    assertThat(show(blind(FARAH), JACK_AND_CARE).rows())
        .extracting(ComparedRow::label)
        .contains("Forename")
        .doesNotContain("Former UPN");
  }

  @Test
  void everyLookIsOnRecordAndNoRecordHoldsAName() throws IOException {
    var view = show(blind(FARAH), AMINA_OR_AMIRA);
    assertThatThrownBy(() -> desk.list(blind(ANNA)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("has the role analyst");
    var stranger = new Person("zz", "*", FARAH.role(), FARAH.purposes());
    assertThatThrownBy(() -> show(blind(stranger), AMINA_OR_AMIRA))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("not listed in conf/people.yaml");
    assertThatThrownBy(() -> desk.show(blind(FARAH), "Amina Khan"))
        .isInstanceOf(Refusal.class)
        .hasMessageNotContaining("Khan");

    var lines = Files.readAllLines(home.resolve("access/access.log"));
    assertThat(lines).hasSize(4).noneMatch(line -> line.contains("Khan") || line.contains("|E1"));
    assertThat(lines.get(0)).contains("\"outcome\":\"asked\"", "\"purpose\":\"match-review\"");
    assertThat(lines.get(1))
        .contains("\"outcome\":\"answered\"", "\"rows\":4", AMINA_OR_AMIRA.reference());
    assertThat(lines.get(2)).contains("\"user\":\"abell\"", "\"outcome\":\"refused\"");
    assertThat(lines.get(3)).contains("\"user\":\"zz\"", "\"outcome\":\"refused\"");
    assertThat(AccessLog.ofHome(home, java.time.Clock.systemUTC()).verify().isWhole())
        .isTrue();
    assertThat(view.toString()).contains("RecordCard[education/ehc-cases]").doesNotContain("KHAN");
  }

  @Test
  void aPairIsGivenToAStewardAndToNoOneElse() {
    var given = desk.assign(blind(FARAH), JACK.reference(), "oreed").pair();
    assertThat(given.assignee()).contains("oreed");
    assertThat(desk.list(blind(FARAH))
            .only(new ReviewList.Filter(ReviewList.Filter.Shown.OPEN, Optional.of("oreed"))))
        .extracting(ReviewedPair::pair)
        .containsExactly(JACK);
    assertThat(desk.list(blind(FARAH)).byAssignee()).isEqualTo(Map.of("oreed", 1L));
    assertThatThrownBy(() -> desk.assign(blind(FARAH), JACK.reference(), "abell"))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void anAgencyThatThereIsNotIsRefusedInTheRules() {
    assertThatThrownBy(() -> new ReviewRules(java.util.Set.of("socialcare"), Sight.BLIND))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("social-care");
  }

  private static Visit blind(Person person) {
    return QueueHouse.visit(person, Sight.BLIND);
  }

  private static Visit openEyed(Person person) {
    return QueueHouse.visit(person, Sight.OPEN);
  }

  private PairView show(Visit visit, RecordPair pair) {
    return desk.show(visit, pair.reference()).view();
  }

  private PairPlace place(Visit visit, RecordPair pair) {
    return desk.list(visit).find(pair.reference()).place();
  }

  private void decide(Person person, RecordPair pair, PairVerdict verdict) {
    assertThat(
            desk.decide(blind(person), pair.reference(), verdict, "seen").pair().history())
        .isPresent();
  }

  private List<Pin> pins() {
    return ReviewLog.of(ledger).pins().inForce();
  }
}
