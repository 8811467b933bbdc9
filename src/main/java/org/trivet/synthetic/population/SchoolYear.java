package org.trivet.synthetic.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trivet.synthetic.population.Schooling.Enrolment;

/** How a pupil attended a school over the school year of the spring census, and the times the pupil was sent home. */
public record SchoolYear(Map<SchoolTerm, Attendance> terms, List<Suspension> suspensions) {
  private static final double ABSENT_PART = 0.58;
  private static final double MOST_ABSENT = 0.45;
  private static final double ELSEWHERE = 0.02;
  private static final List<String> REASONS = List.of("VP", "VA", "PP", "PA", "DB", "DA", "OT");

  public SchoolYear {
    terms = Map.copyOf(terms);
    suspensions = List.copyOf(suspensions);
  }

  /** Sessions possible, and those that were not spent at the school, by mark. */
  public record Attendance(int possible, Map<String, Integer> marks) {
    public Attendance {
      marks = new TreeMap<>(marks);
    }

    /** Sessions missed: illness, medical, unauthorised and holiday; those spent on approved activity elsewhere are none. */
    public int absent() {
      return marks.entrySet().stream()
          .filter(mark -> !mark.getKey().equals("B"))
          .mapToInt(Map.Entry::getValue)
          .sum();
    }
  }

  /** A suspension or exclusion as the census writes it; a permanent one has no sessions. */
  public record Suspension(LocalDate start, int sessions, String category, String reason) {}

  /** The year of one registration, the same whenever it is asked. */
  public static SchoolYear of(Setting setting, Person person, Enrolment enrolment) {
    var number =
        person.identity().number() * 4 + (enrolment.status() == Schooling.Status.S ? 2 : 0);
    var dice = Dice.of(setting.seed(), number, Dice.Stream.SCHOOL_YEAR);
    var provision = person.stories().schooling().provision();
    return new SchoolYear(
        terms(setting, enrolment, provision, dice),
        suspensions(setting, enrolment, provision, dice));
  }

  private static Map<SchoolTerm, Attendance> terms(
      Setting setting, Enrolment enrolment, Provision provision, Dice dice) {
    var often = dice.chance(persistent(provision));
    var share = often ? 0.105 + dice.unit() * (MOST_ABSENT - 0.105) : dice.unit() * 0.085;
    var terms = new EnumMap<SchoolTerm, Attendance>(SchoolTerm.class);
    for (var term : SchoolTerm.values()) {
      var here = enrolment.entered().isBefore(term.last(setting.censusDay()));
      var possible = here ? term.sessions() : 0;
      var marks = marks(possible, share, dice);
      if (possible > 0) {
        terms.put(term, new Attendance(possible, marks));
      }
    }
    return terms;
  }

  private static Map<String, Integer> marks(int possible, double share, Dice dice) {
    var missed = (int) Math.round(possible * share * (0.8 + 0.4 * dice.unit()));
    var marks = new TreeMap<String, Integer>();
    var ill = (int) (missed * ABSENT_PART);
    var without = missed - ill;
    put(marks, "I", ill);
    put(marks, dice.chance(0.2) ? "G" : dice.chance(0.3) ? "M" : "O", without);
    put(marks, "B", dice.chance(ELSEWHERE) ? 4 : 0);
    return marks;
  }

  private static void put(Map<String, Integer> marks, String mark, int sessions) {
    if (sessions > 0) {
      marks.put(mark, sessions);
    }
  }

  private static List<Suspension> suspensions(
      Setting setting, Enrolment enrolment, Provision provision, Dice dice) {
    List<Suspension> suspensions = new ArrayList<>();
    var older = enrolment.school().kind() == School.Kind.PRIMARY ? 0.25 : 1.3;
    var times = dice.chance(sentHome(provision) * older) ? dice.between(1, 4) : 0;
    for (var time = 0; time < times; time++) {
      var term = dice.pick(List.of(SchoolTerm.values()));
      var start = dice.day(
          term.first(setting.censusDay()), term.last(setting.censusDay()).minusDays(7));
      var permanent = dice.chance(0.012);
      var lunch = dice.chance(0.04);
      var suspension = new Suspension(
          start,
          permanent ? 0 : dice.between(2, 10),
          permanent ? "PERM" : lunch ? "LNCH" : "SUSP",
          dice.pick(REASONS));
      var sameDay = suspensions.stream().anyMatch(other -> other.start().equals(start));
      if (!sameDay && enrolment.entered().isBefore(start)) {
        suspensions.add(suspension);
      }
    }
    return suspensions;
  }

  private static double persistent(Provision provision) {
    return switch (provision) {
      case PLAN -> 0.345;
      case SUPPORT -> 0.298;
      case NONE -> 0.181;
    };
  }

  private static double sentHome(Provision provision) {
    return switch (provision) {
      case PLAN -> 0.085;
      case SUPPORT -> 0.095;
      case NONE -> 0.024;
    };
  }
}
