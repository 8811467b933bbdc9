package org.trivet.synthetic.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trivet.synthetic.population.Family.Means;
import org.trivet.synthetic.population.School.Kind;

/** Makes the household of a number: the same one whatever was made before it. */
public final class HouseholdMaker {
  /** Room for eight people and their former identities. */
  private static final int NUMBERS_PER_HOUSEHOLD = 16;

  private static final int MOST_PEOPLE = 8;
  private static final double POOR = 0.272;
  private static final double REFUGE = 0.003;
  private static final double MOVED_LATELY = 0.20;
  private static final double MOVES_ON_A_NIGHT = 0.0015;
  private static final double CAME_ALONE = 0.0011;
  private static final double EXPECTING = 0.0022;
  private static final double TWIN_BIRTH = 0.0155;
  private static final double OLDEST = 26.0;
  private static final double NEED_SPREAD = 0.67;

  private final Setting setting;
  private final Names names;
  private final Geography geography;
  private final Schools schools;
  private final PersonMaker people;

  public HouseholdMaker(Setting setting, Names names) {
    this.setting = setting;
    this.names = names;
    this.geography = new Geography(setting.children());
    this.schools = new Schools(setting.children());
    this.people = new PersonMaker(setting, names);
  }

  /** The household of a number, counted from 0. */
  public Household household(int number) {
    var dice = Dice.of(setting.seed(), number, Dice.Stream.HOUSEHOLD);
    return dice.chance(CAME_ALONE) ? alone(number, dice) : family(number, dice);
  }

  private Household family(int number, Dice dice) {
    var family = draw(Background.draw(dice), dice);
    var refuge = dice.chance(REFUGE);
    List<Person> made = new ArrayList<>();
    for (var birth : births(dice)) {
      var traits = PersonMaker.traits(family, dice);
      if (refuge) {
        traits.add(Trait.REFUGE);
      }
      made.add(people.child(
          new Sketch(birth, family, traits),
          (long) number * NUMBERS_PER_HOUSEHOLD + made.size(),
          dice));
    }
    return new Household(number, made);
  }

  private Household alone(int number, Dice dice) {
    var background = dice.pick(
        List.of(Background.AFGHAN, Background.ARAB, Background.SOMALI, Background.AFGHAN));
    var family = draw(background, dice);
    var born = setting.lastNight().minusDays((long) ((15.5 + 4.5 * dice.unit()) * 365));
    var birth = new Birth(born, dice.chance(0.9) ? Sex.M : Sex.F, 0);
    Set<Trait> traits = EnumSet.of(Trait.UNACCOMPANIED, Trait.NEW_TO_COUNTRY, Trait.FREE_MEALS);
    return new Household(
        number,
        List.of(people.alone(
            new Sketch(birth, family, traits), (long) number * NUMBERS_PER_HOUSEHOLD, dice)));
  }

  private Family draw(Background background, Dice dice) {
    var district = geography.district(background, dice);
    var home = new Home(geography.postcode(district, dice), district, move(dice));
    var poverty = POOR * background.povertyFactor() * Geography.povertyFactor(district);
    var means = dice.chance(Math.min(0.9, poverty)) ? Means.POOR : Means.OTHER;
    var need = dice.around(1, NEED_SPREAD) / StrictMath.exp(NEED_SPREAD * NEED_SPREAD / 2);
    return new Family(
        background,
        names.familyName(background, dice),
        home,
        means,
        need,
        schools.near(Kind.PRIMARY, district, dice));
  }

  private Optional<Home.Move> move(Dice dice) {
    for (var night = 1; night < setting.nights(); night++) {
      if (dice.chance(MOVES_ON_A_NIGHT)) {
        return Optional.of(new Home.Move(geography.anyPostcode(dice), setting.night(night)));
      }
    }
    if (!dice.chance(MOVED_LATELY)) {
      return Optional.empty();
    }
    var on = dice.day(setting.night(0).minusYears(3), setting.night(0).minusDays(7));
    return Optional.of(new Home.Move(geography.anyPostcode(dice), on));
  }

  private List<Birth> births(Dice dice) {
    var count = 1 + dice.weighted(46, 34, 13, 5, 2);
    var age = dice.chance(EXPECTING) ? -0.45 * dice.unit() : OLDEST * dice.unit();
    List<Birth> births = new ArrayList<>();
    addBirth(age, births, dice);
    var oldest = age;
    var youngest = age;
    for (var more = 1; more < count; more++) {
      var gap = 1.1 + 3.4 * dice.unit();
      if (age < 0 || dice.chance(0.5)) {
        oldest += gap;
        addBirth(oldest, births, dice);
      } else {
        youngest -= gap;
        addBirth(youngest, births, dice);
      }
    }
    births.sort(Comparator.comparing(Birth::date));
    return births.size() > MOST_PEOPLE ? births.subList(0, MOST_PEOPLE) : births;
  }

  private void addBirth(double age, List<Birth> births, Dice dice) {
    var isSibling = !births.isEmpty();
    if (age >= OLDEST || (isSibling && age < 0)) {
      return;
    }
    var born = setting.lastNight().minusDays((long) StrictMath.floor(age * 365.25));
    if (age >= 0 && dice.chance(TWIN_BIRTH)) {
      addMultiple(born, births, dice);
    } else {
      births.add(new Birth(born, sex(dice), 0));
    }
  }

  private static void addMultiple(LocalDate born, List<Birth> births, Dice dice) {
    var first = sex(dice);
    var count = dice.chance(0.02) ? 3 : 2;
    for (var order = 1; order <= count; order++) {
      births.add(new Birth(born, dice.chance(0.65) ? first : sex(dice), order));
    }
  }

  private static Sex sex(Dice dice) {
    return dice.chance(0.512) ? Sex.M : Sex.F;
  }
}
