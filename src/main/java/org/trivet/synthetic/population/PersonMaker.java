package org.trivet.synthetic.population;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.trivet.synthetic.population.Person.Adoption;
import org.trivet.synthetic.population.Person.Life;
import org.trivet.synthetic.population.Person.NameChange;
import org.trivet.synthetic.population.Person.Stories;

/** Makes one person from a sketch: names and numbers, then schooling, plans, care and health, each bearing on the next. */
final class PersonMaker {
  private static final double ADOPTED = 0.0072;
  private static final double NAME_CHANGED = 0.028;
  private static final double PLACED_OUTSIDE = 0.35;
  private static final double OUTSIDE_STATE_SCHOOLS = 0.065;

  private final Setting setting;
  private final Names names;
  private final Identifiers identifiers;
  private final SchoolingMaker schoolings;
  private final EhcMaker plans;
  private final CareMaker care;
  private final HealthMaker health;

  PersonMaker(Setting setting, Names names) {
    this.setting = setting;
    this.names = names;
    this.identifiers = new Identifiers(setting.seed());
    var schools = new Schools(setting.children());
    this.schoolings = new SchoolingMaker(setting, schools);
    this.plans = new EhcMaker(setting, schools);
    this.care = new CareMaker(setting);
    this.health = new HealthMaker(setting);
  }

  /** A child of a family. */
  Person child(Sketch sketch, long number, Dice dice) {
    var ehc = plans.story(sketch, dice);
    var schooling = schoolings.schooling(sketch, ehc, dice);
    var social = care.story(sketch, schooling.provision(), dice);
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    traits.addAll(sketch.traits());
    if (social.isLookedAfterOn(setting.censusDay()) && dice.chance(PLACED_OUTSIDE)) {
      traits.add(Trait.PLACED_OUTSIDE);
      schooling = schooling.elsewhere();
    }
    var stories = new Stories(schooling, ehc, social, health.story(sketch, schooling, ehc, dice));
    return person(
        sketch,
        number,
        new Life(
            sketch.family().background(),
            traits,
            sketch.family().home(),
            nameChange(sketch, dice),
            stories),
        dice);
  }

  /** A young person who came alone. */
  Person alone(Sketch sketch, long number, Dice dice) {
    var arrived = sketch.birth().at(15.2 + 2.2 * dice.unit());
    var found = arrived.isAfter(setting.night(0)) ? setting.night(0).minusDays(30) : arrived;
    var schooling = schoolings.schooling(sketch, EhcStory.NONE, dice);
    var stories = new Stories(
        schooling,
        EhcStory.NONE,
        care.alone(found, sketch.birth(), dice),
        health.story(sketch, schooling, EhcStory.NONE, dice));
    var life = new Life(
        sketch.family().background(),
        sketch.traits(),
        sketch.family().home(),
        Optional.empty(),
        stories);
    return new Person(
        "P" + Long.toString(10_000_000L + number).substring(1),
        sketch.birth(),
        identity(sketch, number, sketch.family().surname(), dice),
        life,
        Optional.empty());
  }

  /** What a family's circumstances make of each of its children. */
  static Set<Trait> traits(Family family, Dice dice) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    if (family.means() == Family.Means.POOR && dice.chance(0.93)) {
      traits.add(Trait.FREE_MEALS);
    }
    if (dice.chance(OUTSIDE_STATE_SCHOOLS)) {
      traits.add(Trait.OUTSIDE_STATE_SCHOOLS);
    }
    return traits;
  }

  private Person person(Sketch sketch, long number, Life life, Dice dice) {
    var identity = identity(sketch, number, sketch.family().surname(), dice);
    return new Person(
        "P" + Long.toString(10_000_000L + number).substring(1),
        sketch.birth(),
        identity,
        life,
        adoption(sketch, life, number, dice));
  }

  private Optional<Adoption> adoption(Sketch sketch, Life life, long number, Dice dice) {
    var age = sketch.ageOn(setting.night(0));
    if (age < 3
        || age > 17
        || !life.stories().care().equals(CareStory.NONE)
        || !dice.chance(ADOPTED)) {
      return Optional.empty();
    }
    var order = sketch.birth().at(1.2 + Math.min(age - 1.8, 5) * dice.unit());
    var began = sketch.birth().date().plusDays(dice.between(2, 300));
    var birthName = names.familyName(Background.draw(dice), dice);
    var former = identity(sketch, number + 8, birthName, dice);
    return Optional.of(new Adoption(former, order, care.beforeAdoption(began, order)));
  }

  private Identity identity(Sketch sketch, long number, String surname, Dice dice) {
    var name = names.child(sketch.family().background(), sketch.birth().sex(), surname, dice);
    var born = sketch.birth().date();
    return new Identity(
        number,
        name,
        identifiers.upn(number, born),
        identifiers.nhsNumber(number),
        identifiers.uln(number));
  }

  private Optional<NameChange> nameChange(Sketch sketch, Dice dice) {
    if (!dice.chance(NAME_CHANGED) || sketch.ageOn(setting.night(0)) < 1) {
      return Optional.empty();
    }
    var on = dice.day(setting.night(0).minusYears(5), setting.night(0).minusDays(20));
    return Optional.of(new NameChange(names.familyName(sketch.family().background(), dice), on));
  }
}
