package org.trivet.synthetic.truth;

import java.time.LocalDate;
import org.trivet.synthetic.population.EhcStory.Feature;
import org.trivet.synthetic.population.EhcStory.Plan;
import org.trivet.synthetic.population.EhcStory.Request;
import org.trivet.synthetic.population.Household;
import org.trivet.synthetic.population.Person;
import org.trivet.synthetic.population.Provision;
import org.trivet.synthetic.population.Schooling;
import org.trivet.synthetic.population.Setting;
import org.trivet.synthetic.population.Sex;
import org.trivet.synthetic.population.Trait;

/** Counts people into figures: pupils on census day, plans on census day, flows of the last full calendar year, care on the last night. */
final class FigureCounts {
  private static final int TWENTY_WEEKS = 140;
  private static final int FLOW_YEARS = 3;

  private final Setting setting;
  private final Figures figures;

  FigureCounts(Setting setting, Figures figures) {
    this.setting = setting;
    this.figures = figures;
  }

  void household(Household household) {
    for (var person : household.people()) {
      births(person);
      pupil(person);
      plans(person);
      care(person);
      if (hasSen(person) && household.people().size() > 1) {
        siblings(person, household);
      }
    }
  }

  private void births(Person person) {
    var age = person.birth().ageOn(setting.lastNight());
    figures.add(Figure.MULTIPLE_BIRTHS_PCT, person.birth().order() > 0 ? 1 : 0, 1);
    figures.add(Figure.AGED_UNDER_18_PCT, age < 18 ? 1 : 0, 1);
    if (age < 18) {
      figures.add(Figure.ADOPTED_PER_1000_UNDER_18, person.adoption().isPresent() ? 1 : 0, 1);
    }
  }

  private void pupil(Person person) {
    var schooling = person.stories().schooling();
    if (!schooling.isOnCensus()) {
      return;
    }
    var plan = schooling.provision() == Provision.PLAN ? 1 : 0;
    var support = schooling.provision() == Provision.SUPPORT ? 1 : 0;
    figures.add(Figure.PUPILS_WITH_PLAN_PCT, plan, 1);
    figures.add(Figure.PUPILS_WITH_SEN_SUPPORT_PCT, support, 1);
    figures.add(freeMealsAmong(schooling), person.has(Trait.FREE_MEALS) ? 1 : 0, 1);
    if (support == 1) {
      figures.add(
          Figure.SUPPORT_PRIMARY_SLCN_PCT, schooling.needs().get(0).equals("SLCN") ? 1 : 0, 1);
    }
    var age = person.birth().schoolAgeOn(setting.censusDay());
    if (age >= 8 && age <= 10) {
      figures.add(Figure.SEN_PEAK_AT_8_TO_10_RATIO, plan + support, 0);
    } else if (age >= 12 && age <= 14) {
      figures.add(Figure.SEN_PEAK_AT_8_TO_10_RATIO, 0, plan + support);
    }
  }

  private static Figure freeMealsAmong(Schooling schooling) {
    return switch (schooling.provision()) {
      case PLAN -> Figure.FREE_MEALS_AMONG_PLAN_PCT;
      case SUPPORT -> Figure.FREE_MEALS_AMONG_SUPPORT_PCT;
      case NONE -> Figure.FREE_MEALS_AMONG_NO_SEN_PCT;
    };
  }

  private void plans(Person person) {
    var day = setting.censusDay();
    figures.add(Figure.PLANS_PER_1000, person.stories().ehc().hasPlanOn(day) ? 1 : 0, 1);
    figures.add(Figure.REQUESTS_PER_1000_A_YEAR, 0, 1);
    figures.add(Figure.NEW_PLANS_PER_1000_A_YEAR, 0, 1);
    figures.add(Figure.CEASED_PLANS_PER_1000_A_YEAR, 0, 1);
    for (var request : person.stories().ehc().requests()) {
      if (isInFlow(request.received())) {
        figures.add(Figure.REQUESTS_PER_1000_A_YEAR, 1.0 / FLOW_YEARS, 0);
      }
      request.plan().ifPresent(plan -> plan(person, request, plan));
    }
  }

  private void plan(Person person, Request request, Plan plan) {
    if (plan.span().covers(setting.censusDay())) {
      holder(person, plan);
    }
    if (isInFlow(plan.span().to())) {
      figures.add(Figure.CEASED_PLANS_PER_1000_A_YEAR, 1.0 / FLOW_YEARS, 0);
    }
    if (isInFlow(plan.span().from()) && !plan.features().contains(Feature.TAKEN_OVER)) {
      var days = plan.span().from().toEpochDay() - request.received().toEpochDay();
      figures.add(Figure.NEW_PLANS_PER_1000_A_YEAR, 1.0 / FLOW_YEARS, 0);
      figures.add(Figure.NEW_PLANS_WITHIN_20_WEEKS_PCT, days <= TWENTY_WEEKS ? 1 : 0, 1);
    }
  }

  private void holder(Person person, Plan plan) {
    var day = setting.censusDay();
    figures.add(Figure.PLAN_HOLDERS_MALE_PCT, person.birth().sex() == Sex.M ? 1 : 0, 1);
    figures.add(Figure.PLANS_PAST_19_PCT, person.birth().ageOn(day) >= 19 ? 1 : 0, 1);
    var needs = person.stories().schooling().needs();
    figures.add(
        Figure.PLAN_PRIMARY_AUTISM_PCT, !needs.isEmpty() && needs.get(0).equals("ASD") ? 1 : 0, 1);
    plan.placements().stream()
        .filter(place -> place.span().covers(day) && person.birth().schoolAgeOn(day) < 16)
        .forEach(place ->
            figures.add(Figure.PLAN_HOLDERS_MAINSTREAM_PCT, isMainstream(place.urn()) ? 1 : 0, 1));
  }

  private static boolean isMainstream(String urn) {
    return urn.startsWith("91") || urn.startsWith("93");
  }

  private boolean isInFlow(LocalDate day) {
    return !day.isAfter(setting.lastNight())
        && day.isAfter(setting.lastNight().minusYears(FLOW_YEARS));
  }

  private void care(Person person) {
    var day = setting.lastNight();
    if (person.birth().ageOn(day) >= 18) {
      return;
    }
    var care = person.stories().care();
    var looked = care.isLookedAfterOn(day) ? 1 : 0;
    var open = care.isOpenOn(day) ? 1 : 0;
    figures.add(Figure.LOOKED_AFTER_PER_10000, looked, 1);
    figures.add(Figure.PROTECTION_PLANS_PER_10000, care.isProtectedOn(day) ? 1 : 0, 1);
    figures.add(Figure.IN_NEED_PER_10000, open, 1);
    if (looked == 1) {
      figures.add(Figure.LOOKED_AFTER_MALE_PCT, person.birth().sex() == Sex.M ? 1 : 0, 1);
      figures.add(
          Figure.LOOKED_AFTER_UNACCOMPANIED_PCT, person.has(Trait.UNACCOMPANIED) ? 1 : 0, 1);
    }
    var schoolAge = person.birth().schoolAgeOn(setting.censusDay());
    if (open == 1 && schoolAge >= 4 && schoolAge <= 15) {
      figures.add(Figure.SEN_AMONG_IN_NEED_PCT, hasSen(person) ? 1 : 0, 1);
      figures.add(Figure.SEN_AMONG_LOOKED_AFTER_PCT, looked == 1 && hasSen(person) ? 1 : 0, looked);
    }
  }

  private static boolean hasSen(Person person) {
    return person.stories().schooling().provision() != Provision.NONE;
  }

  private void siblings(Person person, Household household) {
    for (var other : household.people()) {
      if (!other.is(person) && other.stories().schooling().isOnCensus()) {
        figures.add(Figure.SEN_WITH_SEN_SIBLING_PCT, hasSen(other) ? 1 : 0, 1);
      }
    }
  }
}
