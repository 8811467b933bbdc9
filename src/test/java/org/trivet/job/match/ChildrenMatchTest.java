package org.trivet.job.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.trivet.vocabulary.Pin;

class ChildrenMatchTest {
  private static final String UPN = "A950000178301";
  private static final String OTHER_UPN = "H243278544154";
  private static final String NHS = "9434765919";
  private static final String OTHER_NHS = "9449306559";
  private static final String DAY_1 = "night-2026-11-01";
  private static final String DAY_2 = "night-2026-11-02";
  private static final String DAY_3 = "night-2026-11-03";

  private static Town kateAndTom() {
    return new Town()
        .ehc("e-kate", "Kate", "Obi", "2014-03-09", UPN)
        .ehc("e-tom", "Tom", "Webb", "2011-05-23", OTHER_UPN)
        .ssd("s-kate", "Katherine", "Obi", "2014-03-09", NHS)
        .health("h-kate", "Kate", "Obi-Marsh", "2014-03-09", NHS);
  }

  @Test
  void recordsOfOneChildShareItsNameOverThreeAgencies() {
    var night = new Nights().night(DAY_1, kateAndTom());

    assertThat(night.childOf("e-kate"))
        .isEqualTo(night.childOf("s-kate"))
        .isEqualTo(night.childOf("h-kate"));
    assertThat(night.childOf("e-tom")).isNotEqualTo(night.childOf("e-kate"));
    assertThat(night.story())
        .containsExactly("e-kate 01 - new", "e-tom 01 - new", "h-kate 01 - new", "s-kate 01 - new");
  }

  @Test
  void theSameInputsTheNextNightLeaveTheRegisterAsItWas() {
    var nights = new Nights().night(DAY_1, kateAndTom());
    var first = nights.register();

    assertThat(nights.night(DAY_2, kateAndTom()).register()).isEqualTo(first);
  }

  @Test
  void aNightDoneAgainNamesItsChildrenAlike() {
    assertThat(new Nights().night(DAY_1, kateAndTom()).register())
        .isEqualTo(new Nights().night(DAY_1, kateAndTom()).register());
  }

  @Test
  void theSummaryCountsWhatIsLinkedAcrossAgencies() {
    assertThat(new Nights().night(DAY_1, kateAndTom()).summary().toString())
        .isEqualTo(
            "{education/ehc-cases=[2, 1, 0], health/provider=[1, 1, 0], social-care/ssd=[1, 1, 0]}");
  }

  @Test
  void aRecordJoinsLeavesAndReturnsUnderOneName() {
    var alone = new Town().ehc("e-kate", "Kate", "Obi", "2014-03-09", UPN);
    var both = new Town()
        .ehc("e-kate", "Kate", "Obi", "2014-03-09", UPN)
        .with(
            "health_patients",
            "h-kate",
            "forename",
            "Kate",
            "surname",
            "Obi",
            "birth_date",
            "2014-03-09",
            "postcode",
            "LS1 4AP")
        .with("ehc_persons", "e-kate", "postcode", "LS1 4AP");
    var nights = new Nights().night(DAY_1, alone);
    var name = nights.childOf("e-kate");

    assertThat(nights.night(DAY_2, both).childOf("h-kate")).isEqualTo(name);
    assertThat(nights.night(DAY_3, alone).night("night-2026-11-04", both).childOf("h-kate"))
        .isEqualTo(name);
    assertThat(nights.story())
        .containsExactly(
            "e-kate 01 - new", "h-kate 02 03 joined", "h-kate 03 03 left", "h-kate 04 - returned");
  }

  @Test
  void twoChildrenFoundToBeOneKeepTheNameOfTheLarger() {
    var apart = new Town()
        .ehc("e-kate", "Kate", "Obi", "2014-03-09", UPN)
        .ssd("s-kate", "Kate", "Obi", "2014-03-09", NHS)
        .health("h-kate", "Kate", "Webb", "2001-01-08", NHS)
        .with(
            "ssd_linked_identifiers",
            "s-kate",
            "link_identifier_type",
            "Unique Pupil Number",
            "link_identifier_value",
            UPN);
    var one = new Town()
        .ehc("e-kate", "Kate", "Obi", "2014-03-09", UPN)
        .ssd("s-kate", "Kate", "Obi", "2014-03-09", NHS)
        .health("h-kate", "Kate", "Webb", "2014-03-09", NHS)
        .with(
            "ssd_linked_identifiers",
            "s-kate",
            "link_identifier_type",
            "Unique Pupil Number",
            "link_identifier_value",
            UPN);
    var nights = new Nights().night(DAY_1, apart);
    var name = nights.childOf("e-kate");
    assertThat(nights.childOf("h-kate")).isNotEqualTo(name);

    assertThat(nights.night(DAY_2, one).childOf("h-kate")).isEqualTo(name);
    assertThat(nights.story())
        .containsExactly(
            "e-kate 01 - new", "h-kate 01 02 new", "h-kate 02 - merged", "s-kate 01 - new");

    nights.night(DAY_3, apart);
    assertThat(nights.childOf("e-kate")).isEqualTo(name);
    assertThat(nights.story()).contains("h-kate 02 03 merged", "h-kate 03 - split");
  }

  @Test
  void aSealedIdentityIsApartAndNothingTellsThatItWasEverOneWithAnother() {
    var together = new Town()
        .ehc("e-former", "Kate", "Obi", "2014-03-09", UPN)
        .health("h-former", "Kate", "Obi", "2014-03-09", NHS)
        .with(
            "ssd_persons",
            "s-present",
            "pers_forename",
            "Kate",
            "pers_surname",
            "Obi",
            "pers_dob",
            "2014-03-09",
            "pers_common_child_id",
            NHS)
        .with(
            "ssd_linked_identifiers",
            "s-present",
            "link_identifier_type",
            "Former Unique Pupil Number",
            "link_identifier_value",
            UPN);
    var parted = new Town()
        .ehc("e-former", "Kate", "Obi", "2014-03-09", UPN)
        .health("h-former", "Kate", "Obi", "2014-03-09", NHS)
        .with(
            "ssd_persons",
            "s-present",
            "pers_forename",
            "Kate",
            "pers_surname",
            "Obi",
            "pers_dob",
            "2014-03-09",
            "pers_common_child_id",
            OTHER_NHS)
        .with(
            "ssd_linked_identifiers",
            "s-present",
            "link_identifier_type",
            "Former Unique Pupil Number",
            "link_identifier_value",
            UPN)
        .marking(new SealMarks(Set.of(UPN), Set.of(NHS), Set.of()));
    var nights = new Nights().night(DAY_1, together);
    var before = nights.childOf("s-present");
    assertThat(nights.childOf("e-former")).isEqualTo(before);

    nights.night(DAY_2, parted);
    assertThat(nights.childOf("s-present")).isEqualTo(before);
    assertThat(nights.childOf("e-former"))
        .isNotEqualTo(before)
        .isEqualTo(nights.childOf("h-former"));
    assertThat(nights.story())
        .containsExactly("e-former 02 - new", "h-former 02 - new", "s-present 01 - new");
    assertThat(nights.evidence())
        .allSatisfy(row -> assertThat(row.toString()).doesNotContain("s-present"));
    assertThat(nights.queue()).isEmpty();
  }

  @Test
  void aQuestionKeepsTheNightThatFirstAskedIt() {
    var twins = new Town()
        .ehc("e-jack", "Jack", "Obi", "2014-03-09", UPN)
        .with(
            "ssd_persons",
            "s-ella",
            "pers_forename",
            "Ella",
            "pers_surname",
            "Obi",
            "pers_dob",
            "2014-03-09")
        .with(
            "ssd_linked_identifiers",
            "s-ella",
            "link_identifier_type",
            "Unique Pupil Number",
            "link_identifier_value",
            UPN);
    var nights = new Nights().night(DAY_1, twins).night(DAY_2, twins);

    assertThat(nights.childOf("e-jack")).isNotEqualTo(nights.childOf("s-ella"));
    assertThat(nights.queue()).singleElement().satisfies(row -> {
      assertThat(row.getString(3)).contains("twin's or sibling's number");
      assertThat(row.getInt(4)).isEqualTo(1);
      assertThat(row.getString(5)).isEqualTo(DAY_1);
    });
  }

  @Test
  void whatPeopleDecidedStandsAgainstEvidenceAndRules() {
    var zoe = "s|education/ehc-cases|e-zoe";
    var zoeInHealth = "s|health/provider|h-zoe";
    var wren = "s|social-care/ssd|s-wren";
    var town = new Town()
        .ehc("e-zoe", "Zoe", "Obi", "2014-03-09", UPN)
        .health("h-zoe", "Zoe", "Obi", "2014-03-09", NHS)
        .ssd("s-wren", "Wren", "Lund", "2011-05-23", OTHER_NHS);
    var nights = new Nights().night(DAY_1, town);
    assertThat(nights.childOf("e-zoe")).isEqualTo(nights.childOf("h-zoe"));

    nights
        .decide(
            new Pin(zoe, zoeInHealth, Pin.Verdict.DIFFERENT), new Pin(zoe, wren, Pin.Verdict.SAME))
        .night(DAY_2, town);

    assertThat(nights.childOf("e-zoe"))
        .isNotEqualTo(nights.childOf("h-zoe"))
        .isEqualTo(nights.childOf("s-wren"));
    assertThat(nights.evidence())
        .filteredOn(row -> row.toString().contains("a person's decision"))
        .hasSize(2);
  }

  @Test
  void aNightThatLooksOnlyAtWhatChangedFindsWhatLookingAfreshFinds() {
    var tomsPin =
        new Pin("s|education/ehc-cases|e-tom", "s|social-care/ssd|s-tom", Pin.Verdict.DIFFERENT);
    var later = kateAndTom()
        .ssd("s-tom", "Tom", "Webb", "2011-05-23", OTHER_NHS)
        .with(
            "ssd_linked_identifiers",
            "s-tom",
            "link_identifier_type",
            "Unique Pupil Number",
            "link_identifier_value",
            OTHER_UPN);
    var without = new Town()
        .ehc("e-kate", "Kate", "Obi", "2014-03-09", UPN)
        .ehc("e-tom", "Tom", "Webb", "2011-05-23", OTHER_UPN)
        .health("h-kate", "Kate", "Obi-Marsh", "2014-03-09", NHS);
    var nights = new Nights()
        .nightAsAfresh(DAY_1, kateAndTom())
        .nightAsAfresh(DAY_2, later)
        .nightAsAfresh(DAY_3, later.marking(Town.markOf("nhs_number", NHS)))
        .decide(tomsPin)
        .nightAsAfresh("night-2026-11-04", later.marking(SealMarks.NONE));
    assertThat(nights.childOf("e-tom")).isNotEqualTo(nights.childOf("s-tom"));

    nights.decide().nightAsAfresh("night-2026-11-05", later);
    assertThat(nights.childOf("e-tom")).isEqualTo(nights.childOf("s-tom"));
    nights.nightAsAfresh("night-2026-11-06", without);
    assertThat(nights.children()).hasSize(3);
  }

  @Test
  void aPinnedPairIsLookedAtAnewWheneverOneOfThemComesOrGoes() {
    var pin = new Pin("s|education/ehc-cases|e-tom", "s|health/provider|h-wren", Pin.Verdict.SAME);
    var wren = kateAndTom().health("h-wren", "Wren", "Lund", "2012-01-07", NHS);
    var nights = new Nights().nightAsAfresh(DAY_1, wren).decide(pin).nightAsAfresh(DAY_2, wren);
    assertThat(nights.childOf("h-wren")).isEqualTo(nights.childOf("e-tom"));

    nights
        .decide(pin)
        .nightAsAfresh(DAY_3, kateAndTom())
        .decide(pin)
        .nightAsAfresh("night-2026-11-04", wren);
    assertThat(nights.childOf("h-wren")).isEqualTo(nights.childOf("e-tom"));

    nights
        .decide(pin)
        .nightAsAfresh("night-2026-11-05", kateAndTom())
        .nightAsAfresh("night-2026-11-06", kateAndTom())
        .nightAsAfresh("night-2026-11-07", wren);
    assertThat(nights.childOf("h-wren")).isNotEqualTo(nights.childOf("e-tom"));
  }

  @Test
  void theSamePairsComeOutOfAnyNumberOfSharesAndThreads() {
    var persons = PersonRecords.perRecordKey(
        PersonFacts.of(kateAndTom().input(DAY_1, Town.nothingBefore()).tables()),
        SealMarks.NONE,
        Town.MODEL);
    var whole = pairs(persons, new BlockPairs.Sharing(1, 1));
    assertThat(whole).hasSize(3);
    assertThat(pairs(persons, new BlockPairs.Sharing(1, 4))).isEqualTo(whole);
    assertThat(pairs(persons, new BlockPairs.Sharing(7, 1))).isEqualTo(whole);
  }

  private static Set<String> pairs(Dataset<Row> persons, BlockPairs.Sharing sharing) {
    return Components.pairs(new BlockPairs(Town.MODEL, sharing)
            .perShare(Changes.of(persons, Optional.empty()), Optional.empty()))
        .collectAsList()
        .stream()
        .map(Row::toString)
        .collect(Collectors.toSet());
  }

  @Test
  void anOverfullBlockIsCountedAndItsPairsAreLeftToOtherRules() {
    var town = new Town();
    for (var i = 0; i < 70; i++) {
      town.health(
          "h" + i,
          "Kate" + "abcdefghijklmnopqrstuvwxyz".charAt(i % 26),
          "Obi",
          "20%02d-03-%02d".formatted(i % 20, 1 + i % 28),
          NHS);
    }
    var found = new ChildrenMatch(Town.MODEL).run(town.input(DAY_1, Town.nothingBefore()));
    var overfull = found.overfull().collectAsList();
    assertThat(overfull).anySatisfy(row -> assertThat(row.getLong(2)).isEqualTo(70));
  }
}
