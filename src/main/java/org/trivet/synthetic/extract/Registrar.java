package org.trivet.synthetic.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.trivet.synthetic.extract.Card.Part;
import org.trivet.synthetic.extract.Listing.Role;
import org.trivet.synthetic.population.ChildReview;
import org.trivet.synthetic.population.Dice;
import org.trivet.synthetic.population.HealthStory.Register;
import org.trivet.synthetic.population.Household;
import org.trivet.synthetic.population.Identity;
import org.trivet.synthetic.population.Names;
import org.trivet.synthetic.population.Person;
import org.trivet.synthetic.population.Setting;

/** Enters people in the systems' lists: when each list has them, and what it says of them on each night. */
public final class Registrar {
  private static final double ARRIVES_LATER = 0.0015;
  private static final double DELETED_LATER = 0.0003;
  private static final double CORRECTED_LATER = 0.004;
  private static final double FORMER_IN_HEALTH = 0.55;
  private static final int DAYS_UNTIL_NAMED = 25;
  private static final int EXPECTED_DAYS_OFF = 6;
  private static final int YEARS_KEPT = 6;

  private final Setting setting;
  private final ErrorModel errors;
  private final Clerk clerk;
  private final LocalIds ids = new LocalIds();

  public Registrar(Setting setting, Names names, ErrorModel errors) {
    this.setting = setting;
    this.errors = errors;
    this.clerk = new Clerk(setting, names, errors);
  }

  /** All records about the people of a household, in every list. */
  public List<Listing> listings(Household household) {
    List<Listing> listings = new ArrayList<>();
    for (var person : household.people()) {
      for (var source : Source.values()) {
        enter(source, person, household, listings);
      }
      person.adoption().ifPresent(adoption -> enterFormer(person, adoption, listings));
    }
    return listings;
  }

  private void enter(Source source, Person person, Household household, List<Listing> listings) {
    var present = present(source, person);
    var dice = Dice.of(
        setting.seed(), person.identity().number() * 128 + source.letter(), Dice.Stream.NIGHTS);
    var nights = nights(source, present, dice);
    var correctedOn = correctedOn(dice);
    var second = errors.happens(Slip.SECOND_RECORD, source, dice);
    if (!nights.contains(true)) {
      return;
    }
    var right = clerk.rightly(source, person, person.identity());
    var written = clerk.withSlips(source, person, household, right);
    var cards = cards(source, person, nights, night -> night < correctedOn ? written : right);
    listings.add(
        new Listing(source, ids.next(source), person, person.identity(), Role.MAIN, cards));
    if (second && source != Source.CENSUS) {
      listings.add(second(source, person, right, nights));
    }
  }

  private Listing second(Source source, Person person, Card right, List<Boolean> nights) {
    var poorer = right.with(Part.NHS_NUMBER, "").with(Part.NHS_STATUS, "").with(Part.UPN, "");
    var cards = cards(source, person, nights, night -> poorer);
    return new Listing(source, ids.next(source), person, person.identity(), Role.SECOND, cards);
  }

  private void enterFormer(Person person, Person.Adoption adoption, List<Listing> listings) {
    var dice = Dice.of(setting.seed(), adoption.former().number(), Dice.Stream.NIGHTS);
    if (adoption.on().isAfter(setting.night(0).minusYears(YEARS_KEPT))) {
      listings.add(former(Source.SSD, person, adoption.former()));
    }
    if (dice.chance(FORMER_IN_HEALTH)) {
      listings.add(former(Source.PROVIDER, person, adoption.former()));
    }
  }

  private Listing former(Source source, Person person, Identity former) {
    var right = clerk.rightly(source, person, former).with(Part.UPN, "");
    List<Optional<Card>> cards = new ArrayList<>();
    for (var night = 0; night < setting.nights(); night++) {
      cards.add(Optional.of(right.with(Part.POSTCODE, "")));
    }
    return new Listing(source, ids.next(source), person, former, Role.FORMER, cards);
  }

  private Predicate<LocalDate> present(Source source, Person person) {
    var stories = person.stories();
    return switch (source) {
      case EHC -> stories.ehc()::isKnownOn;
      case CENSUS -> night -> stories.schooling().isOnCensus();
      case SSD -> stories.care()::isKnownOn;
      case PROVIDER ->
        night -> stories.health().isOn(Register.PROVIDER) && person.birth().isBornBy(night);
      case HOSPITAL ->
        night -> stories.health().isOn(Register.HOSPITAL) && person.birth().isBornBy(night);
      case CHILD_HEALTH ->
        night -> stories.health().isOn(Register.PROVIDER) && ChildReview.isListed(person, night);
    };
  }

  /** On which nights a list has someone: some arrive after the first night, few are deleted. */
  private List<Boolean> nights(Source source, Predicate<LocalDate> present, Dice dice) {
    var arrives = 0;
    var deleted = setting.nights();
    for (var night = 1; night < setting.nights(); night++) {
      var comes = dice.chance(ARRIVES_LATER);
      var goes = dice.chance(DELETED_LATER);
      if (source != Source.CENSUS && comes) {
        arrives = night;
      } else if (source != Source.CENSUS && goes) {
        deleted = night;
      }
    }
    List<Boolean> nights = new ArrayList<>();
    for (var night = 0; night < setting.nights(); night++) {
      nights.add(night >= arrives && night < deleted && present.test(setting.night(night)));
    }
    return nights;
  }

  private int correctedOn(Dice dice) {
    var corrected = setting.nights();
    for (var night = setting.nights() - 1; night > 0; night--) {
      if (dice.chance(CORRECTED_LATER)) {
        corrected = night;
      }
    }
    return corrected;
  }

  private List<Optional<Card>> cards(
      Source source, Person person, List<Boolean> nights, IntFunction<Card> held) {
    List<Optional<Card>> cards = new ArrayList<>();
    for (var night = 0; night < setting.nights(); night++) {
      cards.add(
          nights.get(night)
              ? Optional.of(onNight(source, person, held.apply(night), night))
              : Optional.empty());
    }
    return cards;
  }

  private Card onNight(Source source, Person person, Card held, int night) {
    var day = setting.night(night);
    var card = held.with(Part.POSTCODE, clerk.postcode(source, person, day));
    if (!person.birth().isBornBy(day)) {
      return unborn(card, person);
    }
    return source == Source.PROVIDER && errors.hasDefects() && isUnnamed(person, day)
        ? card.with(Part.FORENAME, "Baby")
        : card;
  }

  private static boolean isUnnamed(Person person, LocalDate day) {
    return person.birth().date().plusDays(DAYS_UNTIL_NAMED).isAfter(day);
  }

  private static Card unborn(Card card, Person person) {
    var off = person.identity().number() % (2 * EXPECTED_DAYS_OFF) - EXPECTED_DAYS_OFF;
    return card.with(Part.FORENAME, "")
        .with(Part.MIDDLE, "")
        .with(Part.PREFERRED, "")
        .with(Part.BORN, "")
        .with(Part.NHS_NUMBER, "")
        .with(Part.UPN, "")
        .with(Part.SEX, "U")
        .with(Part.EXPECTED, person.birth().date().plusDays(off).toString());
  }
}
