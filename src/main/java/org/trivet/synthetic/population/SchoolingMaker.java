package org.trivet.synthetic.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trivet.synthetic.population.School.Kind;
import org.trivet.synthetic.population.Schooling.Enrolment;
import org.trivet.synthetic.population.Schooling.Status;

/** Places children in the spring census and says which have SEN support. */
final class SchoolingMaker {
  private static final double SUPPORT = 0.1730;
  private static final double PLAN_TO_COME = 0.72;
  private static final double DUAL = 0.004;
  private static final double DUAL_WITH_PLAN = 0.012;
  private static final int LAST_STATE_YEAR = 15;

  private final Setting setting;
  private final Schools schools;

  SchoolingMaker(Setting setting, Schools schools) {
    this.setting = setting;
    this.schools = schools;
  }

  Schooling schooling(Sketch child, EhcStory ehc, Dice dice) {
    var day = setting.censusDay();
    var provision = provision(child, ehc, dice);
    var needs = SenNeeds.draw(provision, child.ageOn(day), dice);
    if (!isOnCensus(child, dice)) {
      return new Schooling(provision, needs, List.of());
    }
    return new Schooling(provision, needs, enrolments(child, ehc, dice));
  }

  private Provision provision(Sketch child, EhcStory ehc, Dice dice) {
    var day = setting.censusDay();
    if (ehc.hasPlanOn(day)) {
      return Provision.PLAN;
    }
    var age = child.ageOn(day);
    var expects = ehc.isKnownOn(setting.lastNight().plusYears(3));
    var chance = expects && age > 4
        ? PLAN_TO_COME
        : Math.min(0.8, SUPPORT * byAge(age) * child.supportFactor());
    return dice.chance(chance) ? Provision.SUPPORT : Provision.NONE;
  }

  /** SEN support rises to a peak near nine and falls again. */
  private static double byAge(double age) {
    var fromPeak = (age - 9.2) / 6.5;
    return Math.max(0.25, 1.12 - fromPeak * fromPeak * 0.62);
  }

  private boolean isOnCensus(Sketch child, Dice dice) {
    var schoolAge = child.birth().schoolAgeOn(setting.censusDay());
    if (child.has(Trait.OUTSIDE_STATE_SCHOOLS)) {
      return false;
    }
    var share = switch (schoolAge) {
      case 2 -> 0.06;
      case 3 -> 0.30;
      case 16 -> 0.40;
      case 17 -> 0.36;
      case 18 -> 0.03;
      default -> schoolAge >= 4 && schoolAge <= LAST_STATE_YEAR ? 1 : 0;
    };
    return dice.chance(share);
  }

  private List<Enrolment> enrolments(Sketch child, EhcStory ehc, Dice dice) {
    var schoolAge = child.birth().schoolAgeOn(setting.censusDay());
    var special = namedSchool(ehc);
    var school = special.orElseGet(() -> ordinary(child, schoolAge, dice));
    var year = year(schoolAge);
    var entered = entered(child, school, dice);
    List<Enrolment> enrolments = new ArrayList<>();
    var dual = schoolAge > 6 && dice.chance(special.isPresent() ? DUAL_WITH_PLAN : DUAL);
    enrolments.add(new Enrolment(school, dual ? Status.M : Status.C, year, entered));
    if (dual) {
      var unit = schools.near(Kind.REFERRAL_UNIT, 1, dice);
      enrolments.add(new Enrolment(
          unit, Status.S, year, setting.censusDay().minusDays(dice.between(20, 200))));
    }
    return enrolments;
  }

  private Optional<School> namedSchool(EhcStory ehc) {
    return ehc.requests().stream()
        .flatMap(request -> request.plan().stream())
        .flatMap(plan -> plan.placements().stream())
        .filter(place -> place.span().covers(setting.censusDay()))
        .map(EhcStory.Placement::urn)
        .filter(urn -> urn.startsWith("95"))
        .map(urn -> new School(Kind.SPECIAL, Integer.parseInt(urn) - 950_000))
        .findFirst();
  }

  private School ordinary(Sketch child, int schoolAge, Dice dice) {
    return schoolAge < 11
        ? child.family().primary()
        : schools.near(Kind.SECONDARY, child.family().home().district(), dice);
  }

  private LocalDate entered(Sketch child, School school, Dice dice) {
    var starts = school.kind() == Kind.SECONDARY ? 11 : 4;
    var born = child.birth().date().plusMonths(4).getYear();
    var usual = LocalDate.of(born + starts, 9, 3);
    var census = setting.censusDay();
    return usual.isAfter(census.minusDays(10)) || dice.chance(0.12)
        ? census.minusDays(dice.between(10, 130))
        : usual;
  }

  private static String year(int schoolAge) {
    return switch (schoolAge) {
      case 2 -> "N1";
      case 3 -> "N2";
      case 4 -> "R";
      default -> Integer.toString(schoolAge - 4);
    };
  }
}
