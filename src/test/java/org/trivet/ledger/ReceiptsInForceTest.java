package org.trivet.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivet.ledger.Deliveries.delta;
import static org.trivet.ledger.Deliveries.part;
import static org.trivet.ledger.Deliveries.periodOf;
import static org.trivet.ledger.Deliveries.snapshot;
import static org.trivet.ledger.Deliveries.snapshotOf;
import static org.trivet.ledger.Verdict.CORRECTION;
import static org.trivet.ledger.Verdict.DUPLICATE;
import static org.trivet.ledger.Verdict.NEW;
import static org.trivet.ledger.Verdict.OVERTAKEN;
import static org.trivet.ledger.Verdict.UNCHANGED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trivet.vocabulary.NightId;

/** Each test tells a run of deliveries as {@code night, delivery → verdict, in force afterwards}. */
class ReceiptsInForceTest {
  private static final int MONDAY = 16;
  private static final int TUESDAY = 17;
  private static final int WEDNESDAY = 18;

  private final List<Receipt> known = new ArrayList<>();

  @Test
  void theNewestSnapshotStandsAlone() {
    assertThat(arrives(MONDAY, snapshot("mon"))).isEqualTo(NEW);
    assertThat(arrives(TUESDAY, snapshot("tue"))).isEqualTo(NEW);
    assertThat(inForce()).containsExactly("tue.csv");
  }

  @Test
  void theSameSnapshotOnALaterNightIsUnchanged() {
    assertThat(arrives(MONDAY, snapshot("mon"))).isEqualTo(NEW);
    assertThat(arrives(TUESDAY, snapshot("mon"))).isEqualTo(UNCHANGED);
    assertThat(inForce()).containsExactly("mon.csv");
  }

  @Test
  void theSameFileTwiceInOneNightIsADuplicate() {
    assertThat(arrives(MONDAY, snapshot("mon"))).isEqualTo(NEW);
    assertThat(arrives(MONDAY, snapshot("mon"))).isEqualTo(DUPLICATE);
    assertThat(inForce()).containsExactly("mon.csv");
  }

  @Test
  void yesterdaysSnapshotAgainDoesNotComeBackIntoForce() {
    arrives(MONDAY, snapshot("mon"));
    arrives(TUESDAY, snapshot("tue"));
    assertThat(arrives(WEDNESDAY, snapshot("mon"))).isEqualTo(DUPLICATE);
    assertThat(inForce()).containsExactly("tue.csv");
  }

  @Test
  void anotherSnapshotOfTheSameDayIsACorrection() {
    arrives(MONDAY, snapshotOf("2026-11-16", "mon"));
    assertThat(arrives(MONDAY, snapshotOf("2026-11-16", "mon corrected"))).isEqualTo(CORRECTION);
    assertThat(inForce()).containsExactly("mon corrected.csv");
  }

  @Test
  void aLateSnapshotOfAnOlderDayIsOvertaken() {
    arrives(TUESDAY, snapshotOf("2026-11-17", "tue"));
    assertThat(arrives(WEDNESDAY, snapshotOf("2026-11-16", "mon"))).isEqualTo(OVERTAKEN);
    assertThat(inForce()).containsExactly("tue.csv");
  }

  @Test
  void eachPeriodStandsBesideTheOthers() {
    arrives(MONDAY, periodOf("2026-1", "spring"));
    assertThat(arrives(TUESDAY, periodOf("2026-2", "summer"))).isEqualTo(NEW);
    assertThat(inForce()).containsExactly("spring.csv", "summer.csv");
  }

  @Test
  void newContentForAPeriodInForceIsACorrectionOfThatPeriodOnly() {
    arrives(MONDAY, periodOf("2026-1", "spring"));
    arrives(MONDAY, periodOf("2026-2", "summer"));
    assertThat(arrives(TUESDAY, periodOf("2026-1", "spring again"))).isEqualTo(CORRECTION);
    assertThat(inForce()).containsExactly("summer.csv", "spring again.csv");
  }

  @Test
  void aCorrectedReturnSentAgainDoesNotComeBackIntoForce() {
    arrives(MONDAY, periodOf("2026-1", "spring"));
    arrives(TUESDAY, periodOf("2026-1", "spring again"));
    assertThat(arrives(WEDNESDAY, periodOf("2026-1", "spring"))).isEqualTo(DUPLICATE);
    assertThat(inForce()).containsExactly("spring again.csv");
  }

  @Test
  void deltasAccumulateInOrderOfArrival() {
    arrives(MONDAY, delta("mon"));
    assertThat(arrives(TUESDAY, delta("tue"))).isEqualTo(NEW);
    assertThat(arrives(WEDNESDAY, delta("mon"))).isEqualTo(UNCHANGED);
    assertThat(inForce()).containsExactly("mon.csv", "tue.csv");
  }

  @Test
  void thePartsOfOneSnapshotStandTogether() {
    var parts = List.of("one", "two");
    assertThat(arrives(MONDAY, part("one", parts))).isEqualTo(NEW);
    assertThat(arrives(MONDAY, part("two", parts))).isEqualTo(NEW);
    assertThat(inForce()).containsExactly("one.csv", "two.csv");
  }

  @Test
  void aPartThatDoesNotComeAgainIsGoneAndAnUnchangedOneStays() {
    var monday = List.of("one", "two", "three");
    monday.forEach(name -> arrives(MONDAY, part(name, monday)));
    var tuesday = List.of("one", "two again");
    assertThat(arrives(TUESDAY, part("one", tuesday))).isEqualTo(UNCHANGED);
    assertThat(arrives(TUESDAY, part("two again", tuesday))).isEqualTo(NEW);
    assertThat(inForce()).containsExactly("one.csv", "two again.csv");
  }

  @Test
  void aPartThatIsTheOnlyOneLeftRetiresTheOthersThoughItIsUnchanged() {
    var monday = List.of("one", "two");
    monday.forEach(name -> arrives(MONDAY, part(name, monday)));
    assertThat(arrives(TUESDAY, part("one", List.of("one")))).isEqualTo(UNCHANGED);
    assertThat(inForce()).containsExactly("one.csv");
  }

  private Verdict arrives(int day, Delivery delivery) {
    var night = new NightId("night-2026-11-" + day);
    var judgement = new ReceiptsInForce(known).judge(night, delivery);
    judgement.retires().forEach(old -> known.set(known.indexOf(old), retired(old)));
    if (judgement.isNewContent()) {
      known.add(receipt(night, delivery, judgement.standing()));
    }
    return judgement.verdict();
  }

  private Receipt receipt(NightId night, Delivery delivery, Standing standing) {
    return new Receipt(
        delivery, known.size(), Instant.EPOCH, night, standing, Optional.empty(), Optional.empty());
  }

  private static Receipt retired(Receipt old) {
    return new Receipt(
        old.delivery(),
        old.order(),
        old.arrivedAt(),
        old.night(),
        Standing.RETIRED,
        old.supersedesSha(),
        old.retiredBySha());
  }

  private List<String> inForce() {
    return known.stream()
        .filter(Receipt::inForce)
        .map(receipt -> receipt.delivery().file().originalName())
        .toList();
  }
}
