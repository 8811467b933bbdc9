package org.trivet.synthetic.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.trivet.synthetic.population.Dice;

/**
 * What each made-up publication holds: England's whole, and shares of it that move year by year near the real shape.
 *
 * @param time which years it counts, and when they are out
 * @param groups its combinations of filters
 * @param made how the indicators of one row come about
 */
record PublishedTable(
    String fileName, Time time, Columns columns, List<Group> groups, Figures made) {
  private static final int DRAWN_FOR = 2024;
  private static final List<String> BREAKDOWN = List.of("breakdown_topic", "breakdown");
  private static final List<Group> ALL_PLANS =
      List.of(new Group(List.of("All EHC plans", "All EHC plans"), 0));
  private static final List<Group> TOTAL = List.of(new Group(List.of("Total"), 0));

  static final List<PublishedTable> ALL = List.of(
      new PublishedTable(
          "sen_phase_type",
          new Time("Academic year", 1, 6),
          new Columns(
              List.of("phase_type_grouping", "type_of_establishment", "hospital_school"),
              "total_pupils,ehc_plan,ehc_plan_percent,sen_support,sen_support_percent"),
          List.of(
              kind("State-funded nursery", 40_000),
              kind("State-funded primary", 4_480_000),
              kind("State-funded secondary", 3_700_000),
              kind("State-funded special school", 165_000),
              kind("State-funded AP school", 15_000),
              kind("Independent", 580_000)),
          PublishedTable::senPupils),
      new PublishedTable(
          "ehc_caseload",
          new Time("Reporting year", 0, 6),
          new Columns(BREAKDOWN, "plans,population"),
          ALL_PLANS,
          PublishedTable::plans),
      new PublishedTable(
          "ehc_requests",
          new Time("Calendar year", 1, 6),
          new Columns(BREAKDOWN, "decisions,decisions_6_weeks"),
          ALL_PLANS,
          PublishedTable::requests),
      new PublishedTable(
          "timeliness_20_week",
          new Time("Calendar year", 1, 6),
          new Columns(
              BREAKDOWN,
              "plans_issued_den,plans_issued_within_20_weeks,plans_issued_den_ex,plans_issued_20_weeks_ex"),
          ALL_PLANS,
          PublishedTable::timeliness),
      new PublishedTable(
          "absence",
          new Time("Academic year", 2, 3),
          new Columns(
              List.of("education_phase"),
              "enrolments,enrolments_pa_10_exact,enrolments_pa_10_exact_percent"),
          TOTAL,
          PublishedTable::absence),
      new PublishedTable(
          "suspensions",
          new Time("Academic year", 2, 7),
          new Columns(
              List.of("school_type"), "headcount,suspension,susp_rate,perm_excl,perm_excl_rate"),
          TOTAL,
          PublishedTable::suspensions),
      new PublishedTable(
          "cin_sen",
          new Time("Financial year", 2, 3),
          new Columns(List.of("social_care_group"), "pupils,any_sen"),
          TOTAL,
          PublishedTable::socialCare));

  /** What kind of year, and when it is out: {@code yearsLater} after the year it begins in, from the first of {@code month}. */
  record Time(String identifier, int yearsLater, int month) {}

  /** The columns behind the places: filters, then indicators. */
  record Columns(List<String> filters, List<String> indicators) {
    Columns(List<String> filters, String indicators) {
      this(filters, List.of(indicators.split(",", -1)));
    }
  }

  /** One combination of filters; {@code whole} is how many England has where the table differs by group. */
  record Group(List<String> filters, double whole) {}

  /** What a row is about: {@code step} years after the one that the shares are drawn for, a place of that share of England, and a group. */
  record Row(int step, double share, Group group) {
    long about(double england, Dice dice) {
      return Math.max(1, Math.round(england * share * dice.around(1, 0.01)));
    }

    double moved(double then, double byYear) {
      return then + byYear * step;
    }
  }

  /** How the indicators' values of one row come about. */
  interface Figures {
    List<String> of(Row row, Dice dice);
  }

  List<String> figures(int year, double share, Group group, Dice dice) {
    return made.of(new Row(year - DRAWN_FOR, share, group), dice);
  }

  /** The year, by the one it begins in, of the latest figures out on a day. */
  int latestYear(LocalDate day) {
    var out = day.getMonthValue() >= time.month() ? day.getYear() : day.getYear() - 1;
    return out - time.yearsLater();
  }

  String timePeriod(int year) {
    return time.identifier().matches("(Calendar|Reporting) year")
        ? Integer.toString(year)
        : "%d%02d".formatted(year, (year + 1) % 100);
  }

  private static Group kind(String school, double pupils) {
    return new Group(List.of(school, "Total", "Total"), pupils);
  }

  private static List<String> senPupils(Row row, Dice dice) {
    var special = row.group().filters().get(0).contains("special");
    var pupils = row.about(row.group().whole(), dice);
    var plans = part(pupils, special ? 0.97 : row.moved(0.034, 0.004), dice);
    var support = part(pupils - plans, special ? 0.5 : row.moved(0.150, 0.005), dice);
    return List.of(
        text(pupils), text(plans), percent(plans, pupils), text(support), percent(support, pupils));
  }

  private static List<String> plans(Row row, Dice dice) {
    var people = row.about(17_700_000, dice);
    return List.of(text(part(people, row.moved(0.034, 0.003), dice)), text(people));
  }

  private static List<String> requests(Row row, Dice dice) {
    var decisions = row.about(145_000, dice);
    return List.of(text(decisions), text(part(decisions, row.moved(0.86, 0.01), dice)));
  }

  private static List<String> timeliness(Row row, Dice dice) {
    var issued = row.about(97_700, dice);
    var without = part(issued, 0.94, dice);
    var inTime = part(without, row.moved(0.464, -0.01), dice);
    var exceptionsInTime = part(issued - without, 0.12, dice);
    return List.of(text(issued), text(inTime + exceptionsInTime), text(without), text(inTime));
  }

  private static List<String> absence(Row row, Dice dice) {
    var enrolments = row.about(7_430_000, dice);
    var absent = part(enrolments, row.moved(0.195, -0.008), dice);
    return List.of(text(enrolments), text(absent), percent(absent, enrolments));
  }

  private static List<String> suspensions(Row row, Dice dice) {
    var pupils = row.about(8_430_000, dice);
    var suspended = part(pupils, row.moved(0.113, 0.008), dice);
    var excluded = part(pupils, row.moved(0.0013, 0.0001), dice);
    return List.of(
        text(pupils),
        text(suspended),
        percent(suspended, pupils),
        text(excluded),
        percent(excluded, pupils));
  }

  private static List<String> socialCare(Row row, Dice dice) {
    var pupils = row.about(290_000, dice);
    return List.of(text(pupils), text(part(pupils, row.moved(0.50, 0.01), dice)));
  }

  /** A part of a whole; the dice move the share by about one fiftieth. */
  private static long part(long whole, double share, Dice dice) {
    return Math.min(whole, Math.round(whole * share * dice.around(1, 0.02)));
  }

  private static String text(long number) {
    return Long.toString(number);
  }

  private static String percent(long part, long whole) {
    return String.format(Locale.ROOT, "%.1f", 100.0 * part / whole);
  }
}
