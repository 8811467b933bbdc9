package org.trivet.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.trivet.matching.Child.child;

import org.junit.jupiter.api.Test;
import org.trivet.matching.Decision.Apart;
import org.trivet.matching.Decision.Linked;
import org.trivet.matching.Decision.NeedsReview;

class MatcherTest {
  private static final String NHS = "9434765919";
  private static final String OTHER_NHS = "9449306559";
  private static final String UPN = "A950000178301";
  private static final String OTHER_UPN = "H243278544154";

  private final Matcher matcher = new Matcher(ModelForTests.model());

  private Decision decide(Child one, Child other) {
    return matcher.decide(one.record(), other.record());
  }

  private void isAskedAbout(Child one, Child other, Question question) {
    assertThat(decide(one, other))
        .isInstanceOfSatisfying(
            NeedsReview.class, open -> assertThat(open.question()).isEqualTo(question));
  }

  private void isLinkedBy(String rule, Child one, Child other) {
    assertThat(decide(one, other))
        .isInstanceOfSatisfying(
            Linked.class, linked -> assertThat(linked.rule()).isEqualTo(rule));
  }

  @Test
  void aVerifiedNhsNumberWithBirthDateAndAShortFormOfTheForenameLinks() {
    var here = child("Katherine", "Obi").born("2014-03-09").withNhsNumber(NHS);
    var there = child("Kate", "Marsh").born("2014-03-09").withVerifiedNhsNumber(NHS);
    isLinkedBy("verified-nhs-number", here, there);
  }

  @Test
  void anUntracedNhsNumberIsWeighedButLinksNothingByItself() {
    var here = child("Katherine", "Obi").born("2014-03-09").withNhsNumber(NHS);
    var there = child("Kate", "Obi").born("2014-03-09").withNhsNumber(NHS);
    isLinkedBy("weight", here, there);
  }

  @Test
  void aPupilNumberWithBirthDateAndForenameLinksAcrossAChangeOfSurname() {
    var here = child("Tom", "Webb").born("2012-07-30").withUpn(UPN);
    var there = child("Thomas", "Lund").born("2012-07-30").withUpn(UPN);
    isLinkedBy("upn", here, there);
  }

  @Test
  void twinsAreTwoChildrenHoweverMuchTheyShare() {
    var jack = child("Jack", "Obi").born("2014-03-09").livingAt("LS1 4AP");
    var ella = child("Ella", "Obi").born("2014-03-09").livingAt("LS1 4AP");
    assertThat(decide(jack, ella)).isInstanceOf(Apart.class);
  }

  @Test
  void twinsWithoutForenamesAreToldApartByBirthOrder() {
    var first = child("Baby", "Obi").born("2026-10-01").livingAt("LS1 4AP").bornAsNumber(1);
    var second = child("Baby", "Obi").born("2026-10-01").livingAt("LS1 4AP").bornAsNumber(2);
    assertThat(decide(first, second)).isInstanceOf(Apart.class);
  }

  @Test
  void aTwinsNumberKeyedOnTheWrongRecordIsAskedAbout() {
    var jack = child("Jack", "Obi").born("2014-03-09").livingAt("LS1 4AP").withUpn(UPN);
    var ella = child("Ella", "Obi").born("2014-03-09").livingAt("LS1 4AP").withUpn(UPN);
    isAskedAbout(jack, ella, Question.IDENTIFIER_OF_ANOTHER_CHILD);
  }

  @Test
  void aSiblingsNumberKeyedOnTheWrongRecordLinksNothing() {
    var jack =
        child("Jack", "Obi").born("2014-03-09").livingAt("LS1 4AP").withVerifiedNhsNumber(NHS);
    var ella = child("Ella", "Obi").born("2016-11-21").livingAt("LS1 4AP").withNhsNumber(NHS);
    assertThat(decide(jack, ella)).isInstanceOf(Apart.class);
  }

  @Test
  void twoVerifiedNhsNumbersAreAskedAboutWhenAllElseAgrees() {
    var here =
        child("Kate", "Obi").born("2014-03-09").livingAt("LS1 4AP").withVerifiedNhsNumber(NHS);
    var there = child("Kate", "Obi")
        .born("2014-03-09")
        .livingAt("LS1 4AP")
        .withVerifiedNhsNumber(OTHER_NHS);
    isAskedAbout(here, there, Question.TWO_NHS_NUMBERS);
  }

  @Test
  void namesBirthDateAndHomeLinkWithoutAnyIdentifier() {
    var here = child("Zofia", "Kowalska").born("2014-03-09").livingAt("LS1 4AP");
    var there = child("Zofia", "Kowalska").born("2014-09-03").livingAt("ls14ap");
    isLinkedBy("weight", here, there);
  }

  @Test
  void aCommonSurnameSaysLessThanARareOne() {
    var smiths =
        decide(child("Kate", "Smith"), child("Kate", "Smith")).evidence().weight();
    var obis = decide(child("Kate", "Obi"), child("Kate", "Obi")).evidence().weight();
    assertThat(obis - smiths).isBetween(4.5, 5.0);
  }

  @Test
  void anEstimatedBirthDateSaysLess() {
    var known =
        decide(child("Kate", "Obi").born("2010-03-09"), child("Kate", "Obi").born("2010-03-09"));
    var estimated =
        decide(child("Kate", "Obi").born("2010-01-01"), child("Kate", "Obi").born("2010-01-01"));
    assertThat(estimated.evidence().weight()).isLessThan(known.evidence().weight());
  }

  @Test
  void aTemporaryPupilNumberSaysLessThanAPermanentOne() {
    var temporary = decide(
        child("Kate", "Obi").withUpn("G80120000101A"),
        child("Kate", "Obi").withUpn("G80120000101A"));
    assertThat(temporary.evidence().levels()).containsEntry(Attribute.UPN, Likeness.SAME_WEAK);
  }

  @Test
  void anUnbornChildMeetsItsRecordAfterBirth() {
    var unborn = child("", "Obi").expected("2026-09-20").livingAt("LS1 4AP");
    var born = child("Ngozi", "Obi").born("2026-09-12").livingAt("LS1 4AP");
    assertThat(decide(unborn, born)).isNotInstanceOf(Apart.class);
  }

  @Test
  void nothingIsComputedAcrossASeal() {
    var former = child("Kate", "Obi").born("2014-03-09").sealed();
    var present = child("Kate", "Marsh").born("2014-03-09");
    assertThatThrownBy(() -> decide(former, present))
        .hasMessage("Cannot compare two records across a seal");
  }

  @Test
  void thePairIsDecidedAlikeFromBothSides() {
    var here =
        child("Kate Ann", "Obi-Marsh").born("2014-03-09").livingAt("LS1 4AP").withUpn(UPN);
    var there =
        child("Katherine", "Marsh").born("2014-09-03").livingAt("LS1 4AQ").withUpn(OTHER_UPN);
    assertThat(decide(here, there)).isEqualTo(decide(there, here));
  }

  @Test
  void anExplanationAddsUpToTheWeight() {
    var here = child("Kate", "Smith").born("2014-03-09").livingAt("LS1 4AP").record();
    var there =
        child("Katherine", "Smith").born("2014-03-09").livingAt("LS1 4AQ").record();
    var rows = new Scorer(ModelForTests.model()).explain(here, there);
    assertThat(rows).extracting(Explanation::level).contains("short-form", "same", "close");
    assertThat(rows.stream().mapToDouble(Explanation::weight).sum())
        .isCloseTo(matcher.decide(here, there).evidence().weight(), within(1e-9));
  }
}
