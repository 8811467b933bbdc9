package org.trivet.job.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivet.job.match.Family.Child.child;
import static org.trivet.job.match.Family.Child.in;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trivet.contract.Meaning;
import org.trivet.job.match.Family.Child;
import org.trivet.matching.cluster.Judgement;
import org.trivet.matching.cluster.Judgement.Outcome;

/** What the house's match model makes of the pairs that careless matching gets wrong. */
class GuardsTest {
  private static final String NHS = "9434765919";
  private static final String OTHER_NHS = "9449306559";
  private static final String UPN = "A950000178301";
  private static final String OTHER_UPN = "H243278544154";
  private static final String EHC = "education/ehc-cases";
  private static final String CENSUS = "education/school-census";
  private static final String SSD = "social-care/ssd";
  private static final String HEALTH = "health/provider";

  private static void isAsked(String question, Child one, Child other) {
    assertThat(Family.of(one, other).judgement()).hasValueSatisfying(judgement -> {
      assertThat(judgement.outcome()).isEqualTo(Outcome.REVIEW);
      assertThat(judgement.reason()).contains(question);
    });
  }

  private static void isLinkedBy(String rule, Child one, Child other) {
    assertThat(Family.of(one, other).judgement()).hasValueSatisfying(judgement -> {
      assertThat(judgement.outcome()).isEqualTo(Outcome.LINKED);
      assertThat(judgement.rule()).isEqualTo(rule);
    });
  }

  private static void areTwoChildren(Child one, Child other) {
    var family = Family.of(one, other);
    assertThat(family.children()).hasSize(2);
    assertThat(family.judgements())
        .allSatisfy(judgement -> assertThat(judgement.outcome()).isEqualTo(Outcome.KEPT_APART));
  }

  private static Child obi(String feed, String localId, String forename) {
    return in(feed, localId, forename, "Obi").born("2014-03-09").livingAt("LS1 4AP");
  }

  @Test
  void aVerifiedNhsNumberWithBirthDateAndAShortFormOfTheForenameLinks() {
    isLinkedBy(
        "verified NHS number",
        child("Katherine", "Obi").born("2014-03-09").withNhsNumber(NHS),
        child("Kate", "Marsh").born("2014-03-09").withVerifiedNhsNumber(NHS));
  }

  @Test
  void anUntracedNhsNumberIsWeighedButLinksNothingByItself() {
    isLinkedBy(
        "weight",
        child("Katherine", "Obi").born("2014-03-09").withNhsNumber(NHS),
        child("Kate", "Obi").born("2014-03-09").withNhsNumber(NHS));
  }

  @Test
  void aPupilNumberWithBirthDateAndForenameLinksAcrossAChangeOfSurname() {
    isLinkedBy(
        "UPN",
        child("Tom", "Webb").born("2012-07-30").withUpn(UPN),
        child("Thomas", "Lund").born("2012-07-30").withUpn(UPN));
  }

  @Test
  void aFormerPupilNumberLinksAsThePresentOneDoes() {
    isLinkedBy(
        "UPN",
        child("Tom", "Webb").born("2012-07-30").withUpn(UPN),
        child("Tom", "Lund").born("2012-07-30").withUpn(OTHER_UPN).says(Meaning.FORMER_UPN, UPN));
  }

  @Test
  void twinsAreTwoChildrenHoweverMuchTheyShare() {
    areTwoChildren(
        child("Jack", "Obi").born("2014-03-09").livingAt("LS1 4AP"),
        child("Ella", "Obi").born("2014-03-09").livingAt("LS1 4AP"));
  }

  @Test
  void twinsWithoutForenamesAreToldApartByBirthOrder() {
    areTwoChildren(
        child("Baby", "Obi").born("2026-10-01").livingAt("LS1 4AP").says(Meaning.BIRTH_ORDER, "1"),
        child("Baby", "Obi").born("2026-10-01").livingAt("LS1 4AP").says(Meaning.BIRTH_ORDER, "2"));
  }

  @Test
  void aTwinsNumberKeyedOnTheWrongRecordIsAskedAbout() {
    isAsked(
        "twin's or sibling's number",
        child("Jack", "Obi").born("2014-03-09").livingAt("LS1 4AP").withUpn(UPN),
        child("Ella", "Obi").born("2014-03-09").livingAt("LS1 4AP").withUpn(UPN));
  }

  @Test
  void aSiblingsNumberKeyedOnTheWrongRecordLinksNothing() {
    areTwoChildren(
        child("Jack", "Obi").born("2014-03-09").livingAt("LS1 4AP").withVerifiedNhsNumber(NHS),
        child("Ella", "Obi").born("2016-11-21").livingAt("LS1 4AP").withNhsNumber(NHS));
  }

  @Test
  void twoVerifiedNhsNumbersAreAskedAboutWhenAllElseAgrees() {
    isAsked(
        "each has its own verified NHS number",
        child("Kate", "Obi").born("2014-03-09").livingAt("LS1 4AP").withVerifiedNhsNumber(NHS),
        child("Kate", "Obi")
            .born("2014-03-09")
            .livingAt("LS1 4AP")
            .withVerifiedNhsNumber(OTHER_NHS));
  }

  private static Child yusufOrIbrahim(String feed, String localId, String middleName) {
    return in(feed, localId, "Mohammed", "Khan")
        .born("2014-03-09")
        .livingAt("LS1 4AP")
        .says(Meaning.MIDDLE_NAMES, middleName);
  }

  @Test
  void twinsOfOneForenameAreToldApartByTheirMiddleNamesAndNumbers() {
    areTwoChildren(
        yusufOrIbrahim(CENSUS, "yusuf", "Yusuf").withUpn(UPN),
        yusufOrIbrahim(CENSUS, "ibrahim", "Ibrahim").withUpn(OTHER_UPN));
    areTwoChildren(
        yusufOrIbrahim(SSD, "yusuf", "Yusuf").withVerifiedNhsNumber(NHS),
        yusufOrIbrahim(HEALTH, "ibrahim", "Ibrahim").withVerifiedNhsNumber(OTHER_NHS));
  }

  @Test
  void anotherMiddleNameIsAskedAboutWhereNoNumberTells() {
    isAsked(
        "another middle name",
        yusufOrIbrahim(CENSUS, "yusuf", "Yusuf").withUpn(UPN),
        yusufOrIbrahim(HEALTH, "ibrahim", "Ibrahim").withVerifiedNhsNumber(NHS));
  }

  @Test
  void anInitialOrOneOfSeveralMiddleNamesIsTheSameMiddleName() {
    isLinkedBy(
        "weight",
        yusufOrIbrahim(CENSUS, "census", "Yusuf Ibrahim").withUpn(UPN),
        yusufOrIbrahim(HEALTH, "health", "Ibrahim").withVerifiedNhsNumber(NHS));
    isLinkedBy(
        "weight",
        yusufOrIbrahim(CENSUS, "census", "Y").withUpn(UPN),
        yusufOrIbrahim(HEALTH, "health", "Yusuf").withVerifiedNhsNumber(NHS));
  }

  @Test
  void twoUpnsUnderOneNameInOneListAreAskedAbout() {
    isAsked(
        "one child with two UPNs, or twins",
        obi(CENSUS, "one", "Kate").withUpn(UPN),
        obi(CENSUS, "other", "Kate").withUpn(OTHER_UPN));
  }

  @Test
  void twoChildrenWhoShareNameAndBirthDateAndNothingElseAreNotLinked() {
    assertThat(Family.of(
                child("Kate", "Smith").born("2014-03-09").livingAt("LS1 4AP").withUpn(UPN),
                child("Kate", "Smith").born("2014-03-09").livingAt("BD9 5PL").withUpn(OTHER_UPN))
            .children())
        .hasSize(2);
  }

  @Test
  void namesBirthDateAndHomeLinkWithoutAnyIdentifier() {
    isLinkedBy(
        "weight",
        child("Zofia", "Kowalska").born("2014-03-09").livingAt("LS1 4AP"),
        child("Zofia", "Kowalska").born("2014-09-03").livingAt("ls14ap"));
  }

  @Test
  void anAddressAloneIsNoEvidence() {
    areTwoChildren(
        child("Zofia", "Kowalska").born("2014-03-09").livingAt("LS1 4AP"),
        child("Tom", "Webb").born("2012-07-30").livingAt("LS1 4AP"));
  }

  @Test
  void aCommonSurnameSaysLessThanARareOne() {
    assertThat(Family.of(child("Kate", "Obi"), child("Kate", "Obi")).weight())
        .isGreaterThan(Family.of(child("Kate", "Smith"), child("Kate", "Smith")).weight() + 2);
  }

  @Test
  void anEstimatedBirthDateSaysLess() {
    var known =
        Family.of(child("Kate", "Obi").born("2010-03-09"), child("Kate", "Obi").born("2010-03-09"));
    var estimated =
        Family.of(child("Kate", "Obi").born("2010-01-01"), child("Kate", "Obi").born("2010-01-01"));
    assertThat(estimated.weight()).isLessThan(known.weight());
  }

  /** A council writes the 15th of the month, a health provider 1 January: of one child who came alone and without papers. */
  @Test
  void twoAgenciesThatEstimateABirthDateEachInItsOwnWayMeetInTheNameAndTheHome() {
    var council = in(SSD, "1", "Tesfay", "Gebremedhin").born("2010-06-15").livingAt("LS1 4AP");
    var health = in(HEALTH, "2", "Tesfay", "Gebremedhin").born("2010-01-01").livingAt("LS1 4AP");

    assertThat(Family.of(council, health).judgement())
        .hasValueSatisfying(judgement -> assertThat(judgement.outcome()).isEqualTo(Outcome.LINKED));
  }

  @Test
  void aYearAndACommonNameAloneLinkNobody() {
    var one = in(SSD, "1", "Mohammed", "Ahmed").born("2010-06-15").livingAt("LS1 4AP");
    var other = in(HEALTH, "2", "Mohammed", "Ahmed").born("2010-01-01").livingAt("LS6 2BB");

    assertThat(Family.of(one, other).children()).hasSize(2);
  }

  @Test
  void anEstimatedBirthDateMakesNoChildOfABrotherOrSister() {
    areTwoChildren(obi(SSD, "1", "Tom"), obi(HEALTH, "2", "Ben").born("2014-01-01"));
  }

  @Test
  void aTemporaryPupilNumberSaysLessThanAPermanentOne() {
    var temporary = Family.of(
        child("Kate", "Obi").withUpn("G80120000101A"),
        child("Kate", "Obi").withUpn("G80120000101A"));
    var permanent =
        Family.of(child("Kate", "Obi").withUpn(UPN), child("Kate", "Obi").withUpn(UPN));
    assertThat(temporary.level("upn")).isEqualTo("missing");
    assertThat(temporary.level("temporary-upn")).isEqualTo("exact");
    assertThat(temporary.weight()).isLessThan(permanent.weight());
  }

  @Test
  void anUnbornChildMeetsItsRecordAfterBirth() {
    var unborn = child("Baby of Ada", "Obi")
        .says(Meaning.EXPECTED_BIRTH_DATE, "2026-09-20")
        .livingAt("LS1 4AP");
    var born = child("Ngozi", "Obi").born("2026-09-12").livingAt("LS1 4AP");
    assertThat(Family.of(unborn, born).level("birth-date")).isEqualTo("due expected-birth-date 90");
    assertThat(Family.of(unborn, born).weight()).isGreaterThan(0);
    assertThat(Family.of(unborn, born).judgement())
        .hasValueSatisfying(
            judgement -> assertThat(judgement.outcome()).isNotEqualTo(Outcome.KEPT_APART));
  }

  @Test
  void aDoubleBarrelledNameMeetsItsHalvesAndAPreferredNameCounts() {
    assertThat(Family.of(
                child("Katherine", "Obi-Marsh").born("2014-03-09"),
                child("Katherine", "Marsh").born("2014-03-09"))
            .level("surname"))
        .isEqualTo("word");
    assertThat(Family.of(
                child("Katherine", "Obi").says(Meaning.PREFERRED_FORENAME, "Wren"),
                child("Wren", "Obi"))
            .level("forename"))
        .isEqualTo("exact");
  }

  @Test
  void recordsOfOneChildComeTogetherOverThreeAgencies() {
    assertThat(Family.of(
                obi(EHC, "e1", "Kate"), obi(SSD, "s1", "Katherine"), obi(HEALTH, "h1", "Kate"))
            .children())
        .containsExactly(List.of("e1", "h1", "s1"));
  }

  @Test
  void twinsWithNearlyTheSameNameFindTheirOwnRecords() {
    assertThat(Family.of(
                obi(CENSUS, "c-amina", "Amina").withUpn(UPN),
                obi(CENSUS, "c-amira", "Amira").withUpn(OTHER_UPN),
                obi(HEALTH, "h-amina", "Amina"),
                obi(EHC, "e-amira", "Amira").withUpn(OTHER_UPN))
            .children())
        .containsExactly(List.of("c-amina", "h-amina"), List.of("c-amira", "e-amira"));
  }

  private static Child mia(String feed, String localId) {
    return in(feed, localId, "Mia", "Obi").born("2014-03-09").livingAt("LS1 4AP");
  }

  /** Their lists write the forename that they share; only health says who was born first. */
  private static Family twinsOfOneNameAnd(Child... others) {
    var both = Stream.of(
        mia(HEALTH, "h1").says(Meaning.BIRTH_ORDER, "1").withVerifiedNhsNumber(NHS),
        mia(HEALTH, "h2").says(Meaning.BIRTH_ORDER, "2").withVerifiedNhsNumber(OTHER_NHS));
    return Family.of(Stream.concat(both, Stream.of(others)).toList());
  }

  @Test
  void aRecordThatFitsEitherOfTwinsOfOneNameIsGivenToNeitherAndAskedAbout() {
    var family =
        twinsOfOneNameAnd(mia(CENSUS, "c1").withUpn(UPN), mia(CENSUS, "c2").withUpn(OTHER_UPN));

    assertThat(family.children()).hasSize(4);
    assertThat(family.judgements())
        .filteredOn(judgement -> judgement.outcome() == Outcome.REVIEW)
        .extracting(Judgement::reason)
        .hasSize(5)
        .filteredOn(question -> question.contains("whose record is it?"))
        .hasSize(4);
  }

  @Test
  void aTwinsRecordWithANumberInCommonIsNoGuess() {
    assertThat(twinsOfOneNameAnd(mia(SSD, "s2").withNhsNumber(OTHER_NHS)).children())
        .containsExactly(List.of("h1"), List.of("h2", "s2"));
  }

  @Test
  void ofTwoRecordsThatAreOneTwinAndFitEitherOneQuestionIsAsked() {
    var family =
        twinsOfOneNameAnd(mia(CENSUS, "c1").withUpn(UPN), mia(EHC, "e1").withUpn(UPN));

    assertThat(family.children())
        .containsExactly(List.of("c1", "e1"), List.of("h1"), List.of("h2"));
    assertThat(family.judgements())
        .filteredOn(judgement -> judgement.outcome() == Outcome.REVIEW)
        .hasSize(2);
  }

  @Test
  void noChainOfLinksJoinsRecordsThatContradictEachOther() {
    assertThat(Family.of(
                obi(EHC, "e1", "Kate").withVerifiedNhsNumber(NHS),
                obi(SSD, "s1", "Kate"),
                obi(HEALTH, "h1", "Kate").withVerifiedNhsNumber(OTHER_NHS))
            .children())
        .hasSize(2);
  }

  @Test
  void theOutcomeDoesNotDependOnTheOrderOfTheRecords() {
    var records = new ArrayList<>(List.of(
        obi(CENSUS, "c1", "Amina").withUpn(UPN),
        obi(CENSUS, "c2", "Amira").withUpn(OTHER_UPN),
        obi(HEALTH, "h1", "Amin"),
        obi(EHC, "e1", "Amira").withUpn(OTHER_UPN),
        obi(SSD, "s1", "Aminah")));
    var first = Family.of(records).children();
    var random = new Random(7);
    for (var turn = 0; turn < 50; turn++) {
      Collections.shuffle(records, random);
      assertThat(Family.of(records).children()).isEqualTo(first);
    }
  }
}
