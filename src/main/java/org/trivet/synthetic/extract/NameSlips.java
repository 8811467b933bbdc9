package org.trivet.synthetic.extract;

import org.trivet.synthetic.extract.Card.Part;
import org.trivet.synthetic.population.Dice;
import org.trivet.synthetic.population.Names;
import org.trivet.synthetic.population.Person;

/** What goes wrong with names. */
final class NameSlips {
  private final Names names;
  private final ErrorModel errors;

  NameSlips(Names names, ErrorModel errors) {
    this.names = names;
    this.errors = errors;
  }

  Card on(Card right, Person person, Source source, Dice dice) {
    var card = former(right, person, source, dice);
    card = card.with(Part.SURNAME, surname(card.get(Part.SURNAME), person, source, dice));
    card = forename(card, person, source, dice);
    return errors.happens(Slip.NAMES_SWAPPED, source, dice)
        ? card.with(Part.SURNAME, card.get(Part.FORENAME))
            .with(Part.FORENAME, card.get(Part.SURNAME))
        : card;
  }

  private Card former(Card card, Person person, Source source, Dice dice) {
    var kept = errors.happens(Slip.FORMER_NAME_KEPT, source, dice);
    var shown = errors.happens(Slip.FORMER_IDENTITY_SHOWN, source, dice);
    if (person.life().nameChange().isPresent()) {
      var former = person.life().nameChange().get().formerSurname();
      return kept ? card.with(Part.SURNAME, former) : card.with(Part.FORMER_SURNAME, former);
    }
    if (shown && person.adoption().isPresent()) {
      var identity = person.adoption().get().former();
      return card.with(Part.FORMER_SURNAME, identity.name().surname())
          .with(Part.FORMER_UPN, identity.upn());
    }
    return card;
  }

  private String surname(String right, Person person, Source source, Dice dice) {
    var surname = right;
    var dash = surname.indexOf('-');
    var half = errors.happens(Slip.HALF_SURNAME, source, dice);
    var swapped = errors.happens(Slip.HALVES_SWAPPED, source, dice);
    var spelt = errors.happens(Slip.OTHER_SPELLING, source, dice);
    var variants = names.variantsOf(person.life().background(), surname);
    if (dash > 2 && half) {
      surname = dice.chance(0.5) ? surname.substring(0, dash) : surname.substring(dash + 1);
    } else if (dash > 2 && swapped) {
      surname = surname.substring(dash + 1) + "-" + surname.substring(0, dash);
    } else if (spelt && !variants.isEmpty()) {
      surname = dice.pick(variants);
    }
    return errors.happens(Slip.SURNAME_TYPO, source, dice)
        ? Misspelling.ofName(surname, dice)
        : surname;
  }

  private Card forename(Card card, Person person, Source source, Dice dice) {
    var background = person.life().background();
    var right = card.get(Part.FORENAME);
    var nicknames = names.nicknamesOf(background, right);
    var variants = names.variantsOf(background, right);
    var called = errors.happens(Slip.NICKNAME, source, dice);
    var spelt = errors.happens(Slip.OTHER_SPELLING, source, dice);
    var mistyped = errors.happens(Slip.FORENAME_TYPO, source, dice);
    var forename = right;
    if (called && !nicknames.isEmpty()) {
      forename = dice.pick(nicknames);
    } else if (spelt && !variants.isEmpty()) {
      forename = dice.pick(variants);
    }
    var preferred = nicknames.isEmpty() || !dice.chance(0.4) ? "" : nicknames.get(0);
    return card.with(Part.FORENAME, mistyped ? Misspelling.ofName(forename, dice) : forename)
        .with(Part.PREFERRED, preferred);
  }
}
