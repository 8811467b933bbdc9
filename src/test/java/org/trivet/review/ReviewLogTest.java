package org.trivet.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.ledger.Decision;
import org.trivet.ledger.Ledger;
import org.trivet.ledger.LedgerConfig;
import org.trivet.review.PairDecision.People;
import org.trivet.review.PairDecision.Seen;
import org.trivet.review.PairDecision.Sight;
import org.trivet.vocabulary.Pin;
import org.trivet.vocabulary.RecordPair;
import org.trivet.vocabulary.Refusal;

class ReviewLogTest {
  private static final Decision.By FARAH = new Decision.By("faziz", "Farah Aziz", "steward");
  private static final Decision.By OWEN = new Decision.By("oreed", "Owen Reed", "steward");
  private static final String AMINA_AT_SCHOOL = "sen|education/ehc-cases|E1";
  private static final String AMINA_IN_CARE = "csc|social-care/ssd|S1";
  private static final String AMIRA_AT_THE_CLINIC = "trust|health/provider|H1";
  private static final RecordPair SCHOOL_AND_CARE = new RecordPair(AMINA_AT_SCHOOL, AMINA_IN_CARE);
  private static final RecordPair CARE_AND_CLINIC =
      new RecordPair(AMINA_IN_CARE, AMIRA_AT_THE_CLINIC);
  private static final RecordPair SCHOOL_AND_CLINIC =
      new RecordPair(AMINA_AT_SCHOOL, AMIRA_AT_THE_CLINIC);

  @TempDir
  private Path home;

  private Ledger ledger;
  private ReviewLog log;

  @BeforeEach
  void open() {
    ledger = Ledger.open(LedgerConfig.inHome(home), Clock.systemUTC());
    log = ReviewLog.of(ledger);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void aPairKeepsItsReferenceWhicheverWayRoundAndTellsNoKey() {
    var turned = new RecordPair(AMINA_IN_CARE, AMINA_AT_SCHOOL);

    assertThat(turned).isEqualTo(SCHOOL_AND_CARE);
    assertThat(turned.reference()).matches("[0-9a-f]{10}");
    assertThat(turned.toString()).doesNotContain("E1", "S1");
    assertThat(Pin.of(turned, Pin.Verdict.SAME).toString()).doesNotContain("E1", "S1");
  }

  @Test
  void theLastDecisionOnAPairCountsAndAnUndoTakesItBack() {
    decide(FARAH, SCHOOL_AND_CLINIC, PairVerdict.SAME, People.ONE);
    assertThat(log.pins().inForce()).containsExactly(Pin.of(SCHOOL_AND_CLINIC, Pin.Verdict.SAME));

    decide(OWEN, SCHOOL_AND_CLINIC, PairVerdict.DIFFERENT, People.ONE);
    assertThat(log.pins().inForce())
        .containsExactly(Pin.of(SCHOOL_AND_CLINIC, Pin.Verdict.DIFFERENT));

    undo(FARAH, SCHOOL_AND_CLINIC);
    assertThat(log.pins().inForce()).containsExactly(Pin.of(SCHOOL_AND_CLINIC, Pin.Verdict.SAME));

    undo(FARAH, SCHOOL_AND_CLINIC);
    assertThat(log.pins().inForce()).isEmpty();
    assertThat(stateOf(SCHOOL_AND_CLINIC)).isEqualTo(PairState.OPEN);
    assertThatThrownBy(() -> undo(FARAH, SCHOOL_AND_CLINIC))
        .isInstanceOf(Refusal.class)
        .hasMessage("No decision on %s stands. Nothing was written."
            .formatted(SCHOOL_AND_CLINIC.reference()));
    assertThat(ledger.decisions().breaks()).isEmpty();
  }

  @Test
  void unsurePinsNothing() {
    decide(FARAH, SCHOOL_AND_CLINIC, PairVerdict.DIFFERENT, People.ONE);
    decide(FARAH, SCHOOL_AND_CLINIC, PairVerdict.UNSURE, People.ONE);

    assertThat(stateOf(SCHOOL_AND_CLINIC)).isEqualTo(PairState.UNSURE);
    assertThat(log.pins().inForce()).isEmpty();
  }

  @Test
  void aMergeThatTakesTwoPeopleWaitsForASecondAndDifferentOne() {
    decide(FARAH, SCHOOL_AND_CARE, PairVerdict.SAME, People.TWO);

    assertThat(stateOf(SCHOOL_AND_CARE)).isEqualTo(PairState.WAITS_FOR_SECOND);
    assertThat(log.pins().inForce()).isEmpty();
    assertThatThrownBy(() -> decide(FARAH, SCHOOL_AND_CARE, PairVerdict.SAME, People.TWO))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Another steward must say so too");

    decide(OWEN, SCHOOL_AND_CARE, PairVerdict.SAME, People.TWO);
    assertThat(stateOf(SCHOOL_AND_CARE)).isEqualTo(PairState.SAME);
    assertThat(log.pins().inForce()).containsExactly(Pin.of(SCHOOL_AND_CARE, Pin.Verdict.SAME));

    undo(OWEN, SCHOOL_AND_CARE);
    assertThat(stateOf(SCHOOL_AND_CARE)).isEqualTo(PairState.WAITS_FOR_SECOND);
    assertThat(log.pins().inForce()).isEmpty();
  }

  @Test
  void whatHeldBeforeHoldsUntilTheSecondPersonAgrees() {
    decide(FARAH, SCHOOL_AND_CARE, PairVerdict.DIFFERENT, People.ONE);
    decide(OWEN, SCHOOL_AND_CARE, PairVerdict.SAME, People.TWO);
    assertThat(log.pins().inForce())
        .containsExactly(Pin.of(SCHOOL_AND_CARE, Pin.Verdict.DIFFERENT));

    decide(FARAH, SCHOOL_AND_CARE, PairVerdict.SAME, People.TWO);
    assertThat(log.pins().inForce()).containsExactly(Pin.of(SCHOOL_AND_CARE, Pin.Verdict.SAME));
  }

  @Test
  void oneDefiniteDifferentEndsTheWaiting() {
    decide(FARAH, SCHOOL_AND_CARE, PairVerdict.SAME, People.TWO);
    decide(OWEN, SCHOOL_AND_CARE, PairVerdict.DIFFERENT, People.ONE);

    assertThat(log.pins().inForce())
        .containsExactly(Pin.of(SCHOOL_AND_CARE, Pin.Verdict.DIFFERENT));
  }

  @Test
  void aDecisionThatContradictsAChainOfOthersIsRefusedAndNotWritten() {
    decide(FARAH, SCHOOL_AND_CARE, PairVerdict.SAME, People.ONE);
    decide(FARAH, CARE_AND_CLINIC, PairVerdict.SAME, People.ONE);

    assertThatThrownBy(() -> decide(FARAH, SCHOOL_AND_CLINIC, PairVerdict.DIFFERENT, People.ONE))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("it would contradict what has been decided of other pairs")
        .hasMessageNotContaining("E1");
    assertThat(log.pins().inForce()).hasSize(2);

    undo(FARAH, CARE_AND_CLINIC);
    decide(FARAH, SCHOOL_AND_CLINIC, PairVerdict.DIFFERENT, People.ONE);
    assertThatThrownBy(() -> decide(OWEN, CARE_AND_CLINIC, PairVerdict.SAME, People.ONE))
        .isInstanceOf(Refusal.class);
    assertThat(log.pins().contradicting()).isEmpty();
  }

  @Test
  void anUndoThatWouldBringAContradictionBackIsRefused() {
    decide(FARAH, SCHOOL_AND_CARE, PairVerdict.SAME, People.ONE);
    decide(FARAH, SCHOOL_AND_CARE, PairVerdict.DIFFERENT, People.ONE);
    decide(FARAH, CARE_AND_CLINIC, PairVerdict.SAME, People.ONE);
    decide(FARAH, SCHOOL_AND_CLINIC, PairVerdict.DIFFERENT, People.ONE);

    assertThatThrownBy(() -> undo(FARAH, SCHOOL_AND_CARE)).isInstanceOf(Refusal.class);
    assertThat(stateOf(SCHOOL_AND_CARE)).isEqualTo(PairState.DIFFERENT);
  }

  @Test
  void twoWhoDecideAtTheSameMomentLeaveTheEarlierPinInForce() {
    var decision = decision(PairVerdict.SAME, People.ONE);
    decide(FARAH, SCHOOL_AND_CARE, PairVerdict.SAME, People.ONE);
    decide(FARAH, CARE_AND_CLINIC, PairVerdict.SAME, People.ONE);
    var known = ledger.pairs().known(SCHOOL_AND_CLINIC);
    ledger
        .decisions()
        .append(
            OWEN, EventText.line(known.id(), decision(PairVerdict.DIFFERENT, decision.takes())));

    assertThat(log.pins().inForce())
        .containsExactly(
            Pin.of(SCHOOL_AND_CARE, Pin.Verdict.SAME), Pin.of(CARE_AND_CLINIC, Pin.Verdict.SAME));
    assertThat(log.pins().contradicting()).containsExactly(SCHOOL_AND_CLINIC);
  }

  @Test
  void assigneeAndNotesStandBesideTheDecisions() {
    log.assign(FARAH, ledger.pairs().known(SCHOOL_AND_CARE), "oreed");
    log.note(OWEN, ledger.pairs().known(SCHOOL_AND_CARE), " Asked the school. ");

    var history = log.of(SCHOOL_AND_CARE).orElseThrow();
    assertThat(history.assignee()).contains("oreed");
    assertThat(history.events())
        .extracting(PairEvent::kind, PairEvent::text, event -> event.by().name())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(PairEvent.Kind.ASSIGN, "oreed", "Farah Aziz"),
            org.assertj.core.groups.Tuple.tuple(
                PairEvent.Kind.NOTE, "Asked the school.", "Owen Reed"));
    log.assign(OWEN, ledger.pairs().known(SCHOOL_AND_CARE), "");
    assertThat(log.of(SCHOOL_AND_CARE).orElseThrow().assignee()).isEmpty();
    assertThatThrownBy(() -> log.note(OWEN, ledger.pairs().known(SCHOOL_AND_CARE), " "))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(
            () -> log.note(OWEN, ledger.pairs().known(SCHOOL_AND_CARE), "x".repeat(1_001)))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void theLogHoldsNoRecordKeyAndStaysWholeWhenAPairIsForgotten() {
    decide(FARAH, SCHOOL_AND_CARE, PairVerdict.SAME, People.ONE);
    assertThat(ledger.decisions().of("pair-decision"))
        .singleElement()
        .asString()
        .doesNotContain("E1", "S1", SCHOOL_AND_CARE.reference());

    ledger.pairs().forget(ledger.pairs().known(SCHOOL_AND_CARE));

    assertThat(log.pins().inForce()).isEmpty();
    assertThat(log.histories()).isEmpty();
    assertThat(ledger.decisions().of("pair-decision")).hasSize(1);
    assertThat(ledger.decisions().breaks()).isEmpty();
  }

  @Test
  void pinsAsTheyStoodAtAnEarlierNumberOfTheLogComeBack() {
    decide(FARAH, SCHOOL_AND_CARE, PairVerdict.SAME, People.ONE);
    decide(FARAH, SCHOOL_AND_CLINIC, PairVerdict.DIFFERENT, People.ONE);
    undo(FARAH, SCHOOL_AND_CARE);

    assertThat(log.pinsUpTo(0)).isEmpty();
    assertThat(log.pinsUpTo(2))
        .containsExactly(
            Pin.of(SCHOOL_AND_CARE, Pin.Verdict.SAME),
            Pin.of(SCHOOL_AND_CLINIC, Pin.Verdict.DIFFERENT));
    assertThat(log.pinsUpTo(3)).containsExactly(Pin.of(SCHOOL_AND_CLINIC, Pin.Verdict.DIFFERENT));
  }

  private PairState stateOf(RecordPair pair) {
    return log.of(pair).orElseThrow().state();
  }

  private void decide(Decision.By by, RecordPair pair, PairVerdict verdict, People takes) {
    assertThat(
            log.decide(by, ledger.pairs().known(pair), decision(verdict, takes)).last())
        .isPresent();
  }

  private void undo(Decision.By by, RecordPair pair) {
    assertThat(log.undo(by, ledger.pairs().known(pair)).events()).isNotEmpty();
  }

  private static PairDecision decision(PairVerdict verdict, People takes) {
    return new PairDecision(verdict, "", new Seen(1.5, "mark", Sight.BLIND), takes);
  }
}
