package org.trivet.matching;

import static org.trivet.matching.Likeness.CLOSE;
import static org.trivet.matching.Likeness.DIFFERENT;
import static org.trivet.matching.Likeness.NEAR;
import static org.trivet.matching.Likeness.SAME;
import static org.trivet.matching.Likeness.SHORT_FORM;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What no score may override: twins are not one child, a sibling's number keyed on the wrong record makes no link, and two verified NHS
 * numbers are two people until someone says otherwise.
 */
final class Guards {
  private static final Set<Likeness> ONE_NAME = EnumSet.of(SAME, SHORT_FORM, CLOSE);

  private Guards() {}

  static Optional<Objection> against(PersonRecord one, PersonRecord other, Evidence evidence) {
    if (evidence.forename() == DIFFERENT) {
      return Optional.of(forenamesInConflict(one, other, evidence));
    }
    if (isBornTogetherButInAnotherPlace(one, other)) {
      return Optional.of(
          shareIdentifier(one, other)
              ? Objection.toAsk(Question.IDENTIFIER_OF_ANOTHER_CHILD)
              : Objection.twoChildren("same birth date, another place among twins"));
    }
    if (one.identifiers().verifiedNhsNumbersDifferFrom(other.identifiers())) {
      return Optional.of(Objection.unlessStrong(Question.TWO_NHS_NUMBERS));
    }
    return evidence.birthDate() == DIFFERENT
        ? anotherBirthDate(one, other, evidence)
        : Optional.empty();
  }

  /** Relatives often share all names and the home: without a number in common, another birth date is another person. */
  private static Optional<Objection> anotherBirthDate(
      PersonRecord one, PersonRecord other, Evidence evidence) {
    if (!shareIdentifier(one, other)) {
      return Optional.of(Objection.twoChildren("nothing of the birth date agrees, and no number"));
    }
    return ONE_NAME.contains(evidence.forename())
        ? Optional.empty()
        : Optional.of(Objection.unlessStrong(Question.ANOTHER_BIRTH_DATE));
  }

  private static Objection forenamesInConflict(
      PersonRecord one, PersonRecord other, Evidence evidence) {
    if (evidence.birthDate() == DIFFERENT) {
      return Objection.twoChildren("forename and birth date differ");
    }
    return shareIdentifier(one, other) && one.birth().sameDayAs(other.birth())
        ? Objection.toAsk(Question.IDENTIFIER_OF_ANOTHER_CHILD)
        : Objection.twoChildren("forenames in conflict");
  }

  /** Whether two records contradict each other so that no chain of links may put them into one cluster. */
  static boolean contradict(PersonRecord one, PersonRecord other, Evidence evidence) {
    if (isBornTogetherButInAnotherPlace(one, other)
        || one.identifiers().verifiedNhsNumbersDifferFrom(other.identifiers())) {
      return true;
    }
    return switch (evidence.forename()) {
      case SAME, MISSING -> false;
      case DIFFERENT -> evidence.birthDate() != Likeness.MISSING;
      case NEAR -> holdDifferentNumbers(one, other);
      case SAME_WEAK, SHORT_FORM, CLOSE, PART, INITIAL, SWAPPED ->
        one.isOfTheSameListAs(other) && holdDifferentNumbers(one, other);
    };
  }

  private static boolean holdDifferentNumbers(PersonRecord one, PersonRecord other) {
    return one.identifiers().permanentUpnsDifferFrom(other.identifiers())
        || one.identifiers().nhsNumbersDifferFrom(other.identifiers());
  }

  private static boolean isBornTogetherButInAnotherPlace(PersonRecord one, PersonRecord other) {
    return one.birth().sameDayAs(other.birth()) && one.birth().differsInOrderFrom(other.birth());
  }

  private static boolean shareIdentifier(PersonRecord one, PersonRecord other) {
    return one.identifiers().shareNhsNumberWith(other.identifiers())
        || one.identifiers().shareUpnWith(other.identifiers());
  }
}
