package org.trivet.synthetic.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.trivet.synthetic.population.EhcStory.Feature;
import org.trivet.synthetic.population.EhcStory.Placement;
import org.trivet.synthetic.population.EhcStory.Plan;
import org.trivet.synthetic.population.EhcStory.Review;
import org.trivet.synthetic.population.School.Kind;

/** Makes plans with their yearly reviews and places, until they cease: few before 16, most at 18 or 19, some not before 25. */
final class EhcPlanMaker {
  private static final double MAINSTREAM = 0.695;
  private static final double EARLY_END = 0.05;
  private static final int LONGEST_YEARS = 24;

  private final Setting setting;
  private final Schools schools;

  EhcPlanMaker(Setting setting, Schools schools) {
    this.setting = setting;
    this.schools = schools;
  }

  Plan plan(Sketch child, LocalDate issued, Dice dice) {
    return made(child, issued, features(dice), dice);
  }

  Plan takenOver(Sketch child, LocalDate issued, Dice dice) {
    var features = features(dice);
    features.add(Feature.TAKEN_OVER);
    return made(child, issued, features, dice);
  }

  private Plan made(Sketch child, LocalDate issued, Set<Feature> features, Dice dice) {
    var reason = 2;
    var cease = endOfSchoolYear(child.birth(), ceaseAge(dice));
    if (dice.chance(EARLY_END)) {
      cease = issued.plusDays(dice.between(300, 2500));
      reason = dice.chance(0.6) ? 5 : 2;
    } else if (child.birth().ageOn(cease) > 24.5) {
      reason = 1;
    } else {
      reason = List.of(2, 3, 4, 6, 9).get(dice.weighted(30, 20, 25, 20, 5));
    }
    var ends = cease.isBefore(issued.plusDays(180)) ? issued.plusDays(400) : cease;
    var span = new Span(issued, ends);
    return new Plan(
        span, reason, features, reviews(span, dice), placements(child, span, features, dice));
  }

  private static int ceaseAge(Dice dice) {
    return switch (dice.weighted(10, 16, 26, 22, 12, 14)) {
      case 0 -> 16;
      case 1 -> 17;
      case 2 -> 18;
      case 3 -> 19;
      case 4 -> dice.between(20, 22);
      default -> dice.between(23, 25);
    };
  }

  private static LocalDate endOfSchoolYear(Birth birth, int age) {
    var turns = birth.date().plusYears(age);
    var end = LocalDate.of(turns.getYear(), 8, 31);
    return turns.isAfter(end) ? end.plusYears(1) : end;
  }

  private static Set<Feature> features(Dice dice) {
    Set<Feature> features = EnumSet.noneOf(Feature.class);
    if (dice.chance(0.06)) {
      features.add(Feature.PERSONAL_BUDGET);
      features.add(dice.chance(0.5) ? Feature.DIRECT_PAYMENT : Feature.ORGANISED_ARRANGEMENT);
    }
    if (dice.chance(0.015)) {
      features.add(Feature.RESIDENTIAL);
    }
    return features;
  }

  private List<Review> reviews(Span plan, Dice dice) {
    List<Review> reviews = new ArrayList<>();
    var last = setting.lastNight().isBefore(plan.to()) ? setting.lastNight() : plan.to();
    for (var year = 1; year <= LONGEST_YEARS; year++) {
      var meeting = plan.from().plusDays(365L * year + dice.between(-45, 60));
      if (meeting.isAfter(last)) {
        break;
      }
      var decided =
          meeting.plusDays(dice.chance(0.55) ? dice.between(7, 28) : dice.between(29, 120));
      reviews.add(
          new Review(meeting, decided, List.of("M", "A", "C").get(dice.weighted(62, 37, 1))));
    }
    return reviews;
  }

  private List<Placement> placements(Sketch child, Span plan, Set<Feature> features, Dice dice) {
    var sixteen = endOfSchoolYear(child.birth(), 15).plusDays(1);
    List<Placement> placements = new ArrayList<>();
    if (plan.from().isBefore(sixteen)) {
      placements.add(schoolPlace(child, plan.endingBy(sixteen), features, dice));
    }
    if (plan.to().isAfter(sixteen)) {
      var from = plan.from().isBefore(sixteen) ? sixteen : plan.from();
      placements.add(laterPlace(new Span(from, plan.to()), dice));
    }
    return placements;
  }

  private Placement schoolPlace(Sketch child, Span span, Set<Feature> features, Dice dice) {
    if (child.has(Trait.OUTSIDE_STATE_SCHOOLS)) {
      return new Placement("", dice.chance(0.5) ? "EHE" : "OLA", span);
    }
    if (features.contains(Feature.RESIDENTIAL)) {
      return new Placement("", "OTH", span);
    }
    var kind = dice.chance(MAINSTREAM) ? mainstream(child, span) : Kind.SPECIAL;
    var school = kind == Kind.PRIMARY
        ? child.family().primary()
        : schools.near(kind, child.family().home().district(), dice);
    return new Placement(school.urn(), "", span);
  }

  private Kind mainstream(Sketch child, Span span) {
    var day = setting.censusDay().isBefore(span.from()) ? span.from() : setting.censusDay();
    return child.birth().schoolAgeOn(day) < 11 ? Kind.PRIMARY : Kind.SECONDARY;
  }

  private Placement laterPlace(Span span, Dice dice) {
    return switch (dice.weighted(68, 12, 20)) {
      case 0 -> new Placement(schools.near(Kind.COLLEGE, 1, dice).urn(), "", span);
      case 1 -> new Placement(schools.near(Kind.SPECIAL, 1, dice).urn(), "", span);
      default -> new Placement("", "NEET", span);
    };
  }
}
