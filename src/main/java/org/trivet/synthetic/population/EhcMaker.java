package org.trivet.synthetic.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trivet.synthetic.population.EhcStory.Advice;
import org.trivet.synthetic.population.EhcStory.Appeal;
import org.trivet.synthetic.population.EhcStory.Assessment;
import org.trivet.synthetic.population.EhcStory.Decision;
import org.trivet.synthetic.population.EhcStory.Exceptions;
import org.trivet.synthetic.population.EhcStory.Outcome;
import org.trivet.synthetic.population.EhcStory.Request;

/** Makes requests for EHC needs assessments and what follows: decision after six weeks, plan after twenty or many more. */
final class EhcMaker {
  static final double EVER_A_PLAN = 0.0955;

  private static final double REFUSED = 0.0240;
  private static final double WITHDRAWN = 0.0075;
  private static final double ASSESSED_WITHOUT_PLAN = 0.0060;
  private static final double RECENTLY_ASKED = 0.14;
  private static final double RECENT_YEARS = 3.4;
  private static final double WITHIN_TWENTY_WEEKS = 0.455;
  private static final double DECIDED_IN_SIX_WEEKS = 0.88;
  private static final double EXCEPTION = 0.07;
  private static final double TAKEN_OVER = 0.04;
  private static final double HIGHEST_CHANCE = 0.7;

  private final Setting setting;
  private final EhcPlanMaker plans;

  EhcMaker(Setting setting, Schools schools) {
    this.setting = setting;
    this.plans = new EhcPlanMaker(setting, schools);
  }

  EhcStory story(Sketch child, Dice dice) {
    var factor = child.planFactor();
    if (dice.chance(Math.min(HIGHEST_CHANCE, EVER_A_PLAN * factor))) {
      return new EhcStory(leadingToPlan(child, dice));
    }
    var turned = dice.unit() / factor;
    if (turned < REFUSED) {
      return ending(Outcome.NO, child, dice);
    }
    if (turned < REFUSED + WITHDRAWN) {
      return ending(Outcome.WITHDRAWN, child, dice);
    }
    return turned < REFUSED + WITHDRAWN + ASSESSED_WITHOUT_PLAN
        ? withoutPlan(child, dice)
        : EhcStory.NONE;
  }

  private List<Request> leadingToPlan(Sketch child, Dice dice) {
    List<Request> requests = new ArrayList<>();
    var received = asked(child, dice);
    if (dice.chance(TAKEN_OVER)) {
      requests.add(takenOver(child, received, dice));
      return requests;
    }
    if (dice.chance(0.12)) {
      var earlier = received.minusDays(dice.between(200, 500));
      if (child.ageOn(earlier) > 1) {
        requests.add(new Request(
            earlier,
            source(dice),
            decision(Outcome.NO, earlier, dice),
            Optional.empty(),
            Optional.empty()));
      }
    }
    requests.add(granted(child, received, dice));
    return requests;
  }

  private Request granted(Sketch child, LocalDate received, Dice dice) {
    var decision = decision(Outcome.YES, received, dice);
    var issued = issued(decision.on(), received, dice);
    var exceptions = dice.chance(EXCEPTION) ? Exceptions.APPLY : Exceptions.NONE;
    var assessment = new Assessment(
        new Decision(Outcome.YES, issued, appeal(0.03, dice)),
        exceptions,
        advice(decision.on(), issued, dice));
    var plan = plans.plan(child, issued, dice);
    return new Request(
        received, source(dice), decision, Optional.of(assessment), Optional.of(plan));
  }

  private Request takenOver(Sketch child, LocalDate received, Dice dice) {
    var issued = received.plusDays(dice.between(120, 400));
    var historical = new Decision(Outcome.HISTORICAL, received, Appeal.NONE);
    return new Request(
        received,
        5,
        historical,
        Optional.empty(),
        Optional.of(plans.takenOver(child, issued, dice)));
  }

  private EhcStory ending(Outcome outcome, Sketch child, Dice dice) {
    var received = asked(child, dice);
    return new EhcStory(List.of(new Request(
        received,
        source(dice),
        decision(outcome, received, dice),
        Optional.empty(),
        Optional.empty())));
  }

  private EhcStory withoutPlan(Sketch child, Dice dice) {
    var received = asked(child, dice);
    var decision = decision(Outcome.YES, received, dice);
    var refused = decision.on().plusDays(dice.between(40, 140));
    var assessment = new Assessment(
        new Decision(Outcome.NO, refused, appeal(0.15, dice)),
        Exceptions.NONE,
        advice(decision.on(), refused, dice));
    return new EhcStory(List.of(
        new Request(received, source(dice), decision, Optional.of(assessment), Optional.empty())));
  }

  private LocalDate asked(Sketch child, Dice dice) {
    var age = switch (dice.weighted(30, 36, 25, 9)) {
      case 0 -> 2.0 + 2.7 * dice.unit();
      case 1 -> 4.7 + 3.3 * dice.unit();
      case 2 -> 8.0 + 4.0 * dice.unit();
      default -> 12.0 + 6.0 * dice.unit();
    };
    var usual = child.birth().at(age);
    if (!dice.chance(RECENTLY_ASKED)) {
      return usual;
    }
    var recent = setting.lastNight().minusDays((long) (dice.unit() * RECENT_YEARS * 365));
    var then = child.ageOn(recent);
    return then > 1.9 && then < 18.5 ? recent : usual;
  }

  private static Decision decision(Outcome outcome, LocalDate received, Dice dice) {
    var days = dice.chance(DECIDED_IN_SIX_WEEKS) ? dice.between(18, 42) : dice.between(43, 90);
    return new Decision(
        outcome, received.plusDays(days), outcome == Outcome.NO ? appeal(0.2, dice) : Appeal.NONE);
  }

  private static LocalDate issued(LocalDate decided, LocalDate received, Dice dice) {
    var onTime = dice.between(98, 140);
    var late = 141 + (int) Math.min(700, dice.around(75, 0.8));
    var issued = received.plusDays(dice.chance(WITHIN_TWENTY_WEEKS) ? onTime : late);
    return issued.isBefore(decided.plusDays(30)) ? decided.plusDays(30) : issued;
  }

  private static List<Advice> advice(LocalDate asked, LocalDate issued, Dice dice) {
    List<Advice> advice = new ArrayList<>();
    for (var type : List.of("EDU", "HLT", "SOC", "EP", "PAR")) {
      var days = dice.chance(0.62) ? dice.between(14, 42) : dice.between(43, 100);
      var received = asked.plusDays(days);
      advice.add(new Advice(type, asked.plusDays(2), received.isAfter(issued) ? issued : received));
    }
    return advice;
  }

  private static Appeal appeal(double share, Dice dice) {
    if (!dice.chance(share)) {
      return Appeal.NONE;
    }
    return dice.chance(0.6) ? Appeal.MEDIATION : Appeal.TRIBUNAL;
  }

  private static int source(Dice dice) {
    return 1 + dice.weighted(38, 50, 6, 3, 3);
  }
}
