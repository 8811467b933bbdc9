package org.trivet.synthetic.extract;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.trivet.synthetic.extract.Card.Part;
import org.trivet.synthetic.population.Dice;
import org.trivet.synthetic.population.Household;
import org.trivet.synthetic.population.Identifiers;
import org.trivet.synthetic.population.Identity;
import org.trivet.synthetic.population.Names;
import org.trivet.synthetic.population.Person;
import org.trivet.synthetic.population.Setting;
import org.trivet.synthetic.population.Trait;

/** Writes a person down as one system would: first rightly, then with the slips of the error model. */
final class Clerk {
  static final int SCHOOL_STARTS = 4;

  private final Setting setting;
  private final NameSlips names;
  private final NumberSlips numbers;
  private final ErrorModel errors;

  Clerk(Setting setting, Names names, ErrorModel errors) {
    this.setting = setting;
    this.errors = errors;
    this.names = new NameSlips(names, errors);
    this.numbers = new NumberSlips(new Identifiers(setting.seed()), errors);
  }

  /** What a system without slips would hold of an identity; the postcode is added per night. */
  Card rightly(Source source, Person person, Identity identity) {
    Map<Part, String> parts = new EnumMap<>(Part.class);
    var born = person.birth().date();
    parts.put(Part.SURNAME, surname(person, identity));
    parts.put(Part.FORENAME, identity.name().forename());
    parts.put(Part.MIDDLE, identity.name().middle());
    parts.put(Part.BORN, born.toString());
    parts.put(Part.SEX, person.birth().sex().name());
    parts.put(Part.NHS_NUMBER, source == Source.CENSUS ? "" : identity.nhsNumber());
    parts.put(Part.NHS_STATUS, "01");
    if (hasUpn(source, person)) {
      parts.put(Part.UPN, identity.upn());
    }
    return Card.of(parts);
  }

  /** The same with the system's slips. */
  Card withSlips(Source source, Person person, Household household, Card right) {
    var dice = Dice.of(setting.seed(), person.identity().number(), source.slips());
    var card = names.on(right, person, source, dice);
    card = birthSlips(card, person, source, dice);
    card = numbers.on(
        card, new NumberSlips.Subject(person, siblings(person, household)), source, dice);
    return errors.happens(Slip.NO_BREAK_SPACE, source, dice)
        ? card.with(Part.FORENAME, card.get(Part.FORENAME) + "\u00a0")
        : card;
  }

  /** The postcode that a system has on a night: withheld, missing, of before a move, or right. */
  String postcode(Source source, Person person, LocalDate night) {
    var dice = Dice.of(setting.seed(), ~person.identity().number(), source.slips());
    var missing =
        errors.happens(Slip.POSTCODE_MISSING, source, ErrorModel.missingFactor(person), dice);
    var lags = errors.happens(Slip.OLD_POSTCODE, source, dice);
    if (person.has(Trait.REFUGE)) {
      return source == Source.PROVIDER ? "ZZ99 3WZ" : "";
    }
    if (missing) {
      return "";
    }
    return lags
        ? person.life().home().postcodeOn(LocalDate.MIN)
        : person.life().home().postcodeOn(night);
  }

  private Card birthSlips(Card card, Person person, Source source, Dice dice) {
    var born = card.get(Part.BORN);
    var swapped = errors.happens(Slip.DAY_MONTH_SWAPPED, source, dice);
    var mistyped = errors.happens(Slip.BIRTH_DATE_TYPO, source, dice);
    var estimated = errors.happens(Slip.ESTIMATED_BIRTH_DATE, source, dice);
    if (person.has(Trait.UNACCOMPANIED) && estimated) {
      born = isHealth(source) ? born.substring(0, 4) + "-01-01" : born.substring(0, 8) + "15";
    } else if (swapped) {
      born = Misspelling.dayAndMonthSwapped(born);
    } else if (mistyped) {
      born = Misspelling.ofDate(born, dice);
    }
    var sex = errors.happens(Slip.SEX_WRONG, source, dice)
        ? other(card.get(Part.SEX))
        : card.get(Part.SEX);
    return card.with(Part.BORN, born).with(Part.SEX, sex);
  }

  private boolean hasUpn(Source source, Person person) {
    if (isHealth(source)) {
      return false;
    }
    var schoolAge = person.birth().schoolAgeOn(setting.night(0));
    return person.stories().schooling().isOnCensus()
        || (schoolAge >= SCHOOL_STARTS
            && !person.has(Trait.OUTSIDE_STATE_SCHOOLS)
            && !person.has(Trait.NEW_TO_COUNTRY));
  }

  private String surname(Person person, Identity identity) {
    return identity.is(person.identity())
        ? person.surnameOn(setting.night(0))
        : identity.name().surname();
  }

  private static List<Person> siblings(Person person, Household household) {
    var twins = household.people().stream()
        .filter(other ->
            !other.is(person) && other.birth().date().equals(person.birth().date()))
        .toList();
    return twins.isEmpty()
        ? household.people().stream().filter(other -> !other.is(person)).toList()
        : twins;
  }

  static boolean isHealth(Source source) {
    return switch (source) {
      case PROVIDER, HOSPITAL, CHILD_HEALTH -> true;
      case EHC, CENSUS, SSD -> false;
    };
  }

  private static String other(String sex) {
    return sex.equals("F") ? "M" : "F";
  }
}
