package org.trivet.synthetic.extract;

import java.util.List;
import org.trivet.synthetic.extract.Card.Part;
import org.trivet.synthetic.population.Dice;
import org.trivet.synthetic.population.Identifiers;
import org.trivet.synthetic.population.Person;

/** What goes wrong with UPNs and NHS numbers: missing, temporary, mistyped, a sibling's. */
final class NumberSlips {
  private static final double TWIN_TIMES = 4;
  private static final List<String> UNVERIFIED = List.of("02", "03", "04", "05", "06");

  private final Identifiers identifiers;
  private final ErrorModel errors;

  NumberSlips(Identifiers identifiers, ErrorModel errors) {
    this.identifiers = identifiers;
    this.errors = errors;
  }

  /** Who is written down, and whose numbers might be keyed instead: a twin's before another sibling's. */
  record Subject(Person person, List<Person> siblings) {}

  Card on(Card card, Subject subject, Source source, Dice dice) {
    return nhsNumber(upn(card, subject, source, dice), subject, source, dice);
  }

  private Card upn(Card card, Subject subject, Source source, Dice dice) {
    var person = subject.person();
    var times = ErrorModel.missingFactor(person);
    var missing = errors.happens(Slip.UPN_MISSING, source, times, dice);
    var temporary = errors.happens(Slip.UPN_TEMPORARY, source, times, dice);
    var keyed = errors.happens(Slip.UPN_OF_SIBLING, source, siblingTimes(person), dice);
    var mistyped = errors.happens(Slip.UPN_MISTYPED, source, dice);
    if (!card.has(Part.UPN)) {
      return card;
    }
    if (missing) {
      return card.with(Part.UPN, "");
    }
    if (temporary) {
      return card.with(
          Part.UPN,
          identifiers.temporaryUpn(person.identity().number(), person.birth().date()));
    }
    if (keyed && !subject.siblings().isEmpty()) {
      return card.with(Part.UPN, dice.pick(subject.siblings()).identity().upn());
    }
    return mistyped ? card.with(Part.UPN, Misspelling.ofNumber(card.get(Part.UPN), dice)) : card;
  }

  private Card nhsNumber(Card card, Subject subject, Source source, Dice dice) {
    var person = subject.person();
    var times = ErrorModel.missingFactor(person);
    var missing = errors.happens(Slip.NHS_NUMBER_MISSING, source, times, dice);
    var unverified = errors.happens(Slip.NHS_NUMBER_UNVERIFIED, source, times, dice);
    var keyed = errors.happens(Slip.NHS_NUMBER_OF_SIBLING, source, siblingTimes(person), dice);
    var mistyped = errors.happens(Slip.NHS_NUMBER_MISTYPED, source, dice);
    if (!card.has(Part.NHS_NUMBER)) {
      return card;
    }
    if (missing) {
      return card.with(Part.NHS_NUMBER, "")
          .with(Part.NHS_STATUS, Clerk.isHealth(source) ? "07" : "");
    }
    var known = unverified ? card.with(Part.NHS_STATUS, dice.pick(UNVERIFIED)) : card;
    if (keyed && !subject.siblings().isEmpty()) {
      return known.with(
          Part.NHS_NUMBER, dice.pick(subject.siblings()).identity().nhsNumber());
    }
    return mistyped
        ? known.with(Part.NHS_NUMBER, Misspelling.ofNumber(known.get(Part.NHS_NUMBER), dice))
        : known;
  }

  private static double siblingTimes(Person person) {
    return person.birth().order() > 0 ? TWIN_TIMES : 1;
  }
}
