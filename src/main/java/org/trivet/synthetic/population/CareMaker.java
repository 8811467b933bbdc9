package org.trivet.synthetic.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.trivet.synthetic.population.CareStory.LookedAfter;
import org.trivet.synthetic.population.CareStory.Need;
import org.trivet.synthetic.population.CareStory.Protection;

/** Makes dealings with social care: rates by age under 18, higher for the poor and much higher with SEN. */
final class CareMaker {
  private static final double LOOKED_AFTER = 0.0058;
  private static final double PROTECTED = 0.0038;
  private static final double IN_NEED = 0.0215;
  private static final double ONCE_REFERRED = 0.085;
  private static final double POOR = 1.95;
  private static final double OTHER = 0.66;
  private static final List<String> SOURCES =
      List.of("1A", "2A", "3A", "3B", "3C", "3E", "5B", "6", "8", "9");

  private final Setting setting;

  CareMaker(Setting setting) {
    this.setting = setting;
  }

  CareStory story(Sketch child, Provision provision, Dice dice) {
    var age = child.ageOn(setting.lastNight());
    if (child.birth().date().isAfter(setting.night(0))) {
      return unborn(child.birth().date(), dice);
    }
    var means = child.isPoor() ? POOR : OTHER;
    var drawn = dice.unit() / means;
    if (age < 18) {
      var bySex = child.birth().sex() == Sex.M ? 1.02 : 0.98;
      var looked = LOOKED_AFTER * bySex * lookedAfterFactor(provision);
      var need = needFactor(provision);
      if (drawn < looked) {
        return lookedAfter(child, provision, dice);
      }
      if (drawn < looked + PROTECTED * need) {
        return protectedNow(child, provision, dice);
      }
      if (drawn < looked + (PROTECTED + IN_NEED) * need) {
        return inNeed(child, provision, dice);
      }
    }
    return age < 22 && drawn < 0.12 + ONCE_REFERRED ? past(child, provision, dice) : CareStory.NONE;
  }

  /** Care of an unaccompanied child from the day it was found. */
  CareStory alone(LocalDate found, Birth birth, Dice dice) {
    var end = birth.date().plusYears(18);
    var span = new Span(found, end.isBefore(found) ? found.plusDays(90) : end);
    return new CareStory(
        List.of(new Need(span, "N8", "6", "RC7", List.of())),
        List.of(),
        List.of(new LookedAfter(span, "N8", dice.chance(0.1) ? "E15" : "E17")));
  }

  /** The care before an adoption order, which ends it. */
  CareStory beforeAdoption(LocalDate began, LocalDate order) {
    var span = new Span(began, order);
    return new CareStory(
        List.of(new Need(span, "N1", "3B", "RC1", List.of(new Span(began, order)))),
        List.of(),
        List.of(new LookedAfter(span, "N1", "E12")));
  }

  private CareStory unborn(LocalDate expected, Dice dice) {
    var referred = setting.night(0).minusDays(dice.between(5, 90));
    var span = Span.since(referred).endingBy(expected.plusDays(200));
    return new CareStory(
        List.of(new Need(span, "N1", "3F", "RC8", List.of())), List.of(), List.of());
  }

  private CareStory lookedAfter(Sketch child, Provision provision, Dice dice) {
    var began = began(child, 2000, dice);
    var span = current(child, began, 1500, dice);
    var code = code(provision, dice);
    var need = new Need(span, code, dice.pick(SOURCES), "RC7", List.of());
    return new CareStory(
        List.of(need),
        List.of(),
        List.of(new LookedAfter(span, code, dice.pick(List.of("E4A", "E45", "E8")))));
  }

  private CareStory protectedNow(Sketch child, Provision provision, Dice dice) {
    var began = began(child, 500, dice);
    var span = current(child, began, 350, dice);
    var category = List.of("NEG", "EMO", "PHY", "SAB", "MUL").get(dice.weighted(48, 36, 8, 4, 4));
    var need = new Need(
        new Span(began.minusDays(dice.between(20, 60)), span.to()),
        code(provision, dice),
        dice.pick(SOURCES),
        "RC7",
        List.of(span));
    return new CareStory(List.of(need), List.of(new Protection(span, category)), List.of());
  }

  private CareStory inNeed(Sketch child, Provision provision, Dice dice) {
    var span = current(child, began(child, 700, dice), 400, dice);
    var plans = dice.chance(0.75)
        ? List.of(new Span(span.from().plusDays(35), span.to()))
        : List.<Span>of();
    var need = new Need(
        span,
        code(provision, dice),
        dice.pick(SOURCES),
        dice.pick(List.of("RC8", "RC9", "RC7")),
        plans);
    return new CareStory(withEarlier(child, need, dice), List.of(), List.of());
  }

  private CareStory past(Sketch child, Provision provision, Dice dice) {
    var latest = earlier(setting.night(0).minusDays(10), child.birth().date().plusYears(18));
    var earliest = later(setting.lastNight().minusYears(6), child.birth().date());
    if (!earliest.isBefore(latest)) {
      return CareStory.NONE;
    }
    var from = dice.day(earliest, latest);
    var to = earlier(from.plusDays(dice.between(10, 300)), setting.night(0).minusDays(1));
    var code = code(provision, dice);
    var need = new Need(
        new Span(from, to),
        code,
        dice.pick(SOURCES),
        dice.pick(List.of("RC8", "RC9", "RC7")),
        List.of());
    return new CareStory(List.of(need), List.of(), List.of());
  }

  private List<Need> withEarlier(Sketch child, Need need, Dice dice) {
    List<Need> needs = new ArrayList<>();
    var from = need.span().from().minusDays(dice.between(200, 900));
    if (dice.chance(0.25) && child.ageOn(from) > 0) {
      var span = new Span(from, from.plusDays(dice.between(20, 150)));
      needs.add(new Need(span, need.code(), dice.pick(SOURCES), "RC8", List.of()));
    }
    needs.add(need);
    return needs;
  }

  private LocalDate began(Sketch child, int longest, Dice dice) {
    var earliest = later(setting.lastNight().minusDays(longest), child.birth().date());
    return dice.day(earliest, setting.night(0).minusDays(1));
  }

  /** Open on the first night; it ends some time after, at 18 at the latest. */
  private Span current(Sketch child, LocalDate began, int longest, Dice dice) {
    var eighteen = child.birth().date().plusYears(18);
    var end = setting.night(0).plusDays(dice.between(1, longest));
    return new Span(began, earlier(end, eighteen));
  }

  private static String code(Provision provision, Dice dice) {
    var disabled = switch (provision) {
      case PLAN -> 0.34;
      case SUPPORT -> 0.08;
      case NONE -> 0.04;
    };
    return dice.chance(disabled)
        ? "N2"
        : List.of("N1", "N3", "N4", "N5", "N6", "N8").get(dice.weighted(60, 4, 10, 18, 5, 3));
  }

  private static double lookedAfterFactor(Provision provision) {
    return switch (provision) {
      case PLAN -> 4.3;
      case SUPPORT -> 1.75;
      case NONE -> 0.62;
    };
  }

  private static double needFactor(Provision provision) {
    return switch (provision) {
      case PLAN -> 3.3;
      case SUPPORT -> 1.5;
      case NONE -> 0.72;
    };
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
