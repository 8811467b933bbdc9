package org.trivet.synthetic.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.trivet.synthetic.population.HealthStory.Contact;
import org.trivet.synthetic.population.HealthStory.Referral;
import org.trivet.synthetic.population.HealthStory.Register;
import org.trivet.synthetic.population.HealthStory.Team;

/** Makes registrations, universal services for every child, and referrals that follow need. */
final class HealthMaker {
  private static final double REGISTERED_CHILD = 0.97;
  private static final double REGISTERED_ADULT = 0.16;
  private static final double KNOWN_TO_HOSPITAL = 0.34;
  private static final int PRACTICES = 24;
  private static final int WEEKS_BETWEEN_CONTACTS = 7;
  private static final int MOST_CONTACTS = 6;

  private final Setting setting;

  HealthMaker(Setting setting) {
    this.setting = setting;
  }

  HealthStory story(Sketch child, Schooling schooling, EhcStory ehc, Dice dice) {
    var age = child.ageOn(setting.lastNight());
    Set<Register> registers = EnumSet.noneOf(Register.class);
    List<Referral> referrals = new ArrayList<>();
    if (dice.chance(age < 19 ? REGISTERED_CHILD : REGISTERED_ADULT)) {
      registers.add(Register.PROVIDER);
      universal(child, referrals, dice);
      byNeed(child, need(schooling, ehc), referrals, dice);
    }
    if (dice.chance(KNOWN_TO_HOSPITAL) && age < 18.5) {
      registers.add(Register.HOSPITAL);
    }
    return new HealthStory(registers, referrals, practice(child.family().home().district(), dice));
  }

  private String need(Schooling schooling, EhcStory ehc) {
    if (schooling.needs().isEmpty()) {
      return ehc.isKnownOn(setting.lastNight()) ? "ASD" : "";
    }
    return schooling.needs().get(0);
  }

  private void universal(Sketch child, List<Referral> referrals, Dice dice) {
    var born = child.birth().date();
    var five = born.plusYears(5);
    referrals.add(new Referral(
        Team.HV,
        new Span(born, five),
        "BIRTH",
        "AGE",
        visits(born, List.of(12L, 50L, 365L, 800L), dice)));
    referrals.add(
        new Referral(Team.SN, new Span(five, born.plusYears(19)), "HV", "AGE", List.of()));
    if (dice.chance(0.55)) {
      var given = born.plusYears(12).plusDays(dice.between(0, 400));
      referrals.add(new Referral(
          Team.IMM,
          new Span(given, given.plusDays(30)),
          "SCHOOL",
          "TREATED",
          visits(given, List.of(0L), dice)));
    }
  }

  private static List<Contact> visits(LocalDate from, List<Long> days, Dice dice) {
    List<Contact> contacts = new ArrayList<>();
    for (var day : days) {
      if (dice.chance(0.86)) {
        contacts.add(contact(from.plusDays(day + dice.below(12)), dice));
      }
    }
    return contacts;
  }

  private void byNeed(Sketch child, String need, List<Referral> referrals, Dice dice) {
    for (var team : List.of(
        Team.SLT, Team.OT, Team.PHYSIO, Team.COMM_PAED, Team.ND, Team.CCN, Team.AUDIO, Team.CONT)) {
      if (dice.chance(share(team, need, child.ageOn(setting.lastNight())))) {
        referral(child, team, referrals, dice);
      }
    }
  }

  /** The chance of ever being referred to a team, by primary need. */
  private static double share(Team team, String need, double age) {
    var young = age < 7 ? 1.6 : 0.8;
    return switch (team) {
      case SLT ->
        switch (need) {
          case "SLCN" -> 0.80;
          case "ASD", "SLD", "PMLD", "DS", "HI" -> 0.62;
          case "" -> 0.045 * young;
          default -> 0.16;
        };
      case OT ->
        switch (need) {
          case "PD", "PMLD", "SLD", "DS" -> 0.65;
          case "ASD" -> 0.35;
          case "" -> 0.012;
          default -> 0.06;
        };
      case PHYSIO ->
        need.equals("PD") || need.equals("PMLD") ? 0.75 : need.isEmpty() ? 0.014 : 0.04;
      case COMM_PAED -> need.isEmpty() ? 0.020 * young : need.equals("ASD") ? 0.55 : 0.20;
      case ND ->
        need.equals("ASD") ? 0.60 : need.equals("SEMH") ? 0.25 : need.isEmpty() ? 0.020 : 0.08;
      case CCN -> need.equals("PMLD") ? 0.6 : 0.012;
      case AUDIO -> need.equals("HI") ? 0.9 : 0.03 * young;
      case CONT -> need.isEmpty() ? 0.012 : 0.03;
      case CLA_HLTH, HV, SN, IMM -> 0;
    };
  }

  private void referral(Sketch child, Team team, List<Referral> referrals, Dice dice) {
    var earliest = child.birth().date().plusDays(team == Team.AUDIO ? 60 : 420);
    var latest = earlier(setting.lastNight(), child.birth().date().plusYears(18));
    if (!earliest.isBefore(latest)) {
      return;
    }
    var back = setting.lastNight().minusDays((long) Math.min(3500, dice.around(420, 1.1)));
    var received = earlier(back.isBefore(earliest) ? dice.day(earliest, latest) : back, latest);
    var source = List.of("GP", "HV", "SCHOOL", "PARENT", "HOSP", "SOC")
        .get(dice.weighted(28, 22, 30, 10, 8, 2));
    if (dice.chance(0.12)) {
      var span = new Span(received, received.plusDays(dice.between(5, 40)));
      referrals.add(new Referral(team, span, source, "REJECTED", List.of()));
      return;
    }
    var span = new Span(received, received.plusDays((long) Math.min(3000, dice.around(520, 0.7))));
    var reason = List.of("TREATED", "MOVED", "DNA", "OTHER").get(dice.weighted(75, 7, 10, 8));
    referrals.add(new Referral(team, span, source, reason, course(span, dice)));
  }

  private List<Contact> course(Span span, Dice dice) {
    List<Contact> contacts = new ArrayList<>();
    var on = span.from().plusDays((long) dice.around(85, 0.6));
    while (on.isBefore(span.to())
        && !on.isAfter(setting.lastNight())
        && contacts.size() < MOST_CONTACTS) {
      contacts.add(contact(on, dice));
      on = on.plusDays(WEEKS_BETWEEN_CONTACTS * 7L + dice.between(-20, 20));
    }
    return contacts;
  }

  private static Contact contact(LocalDate on, Dice dice) {
    var attendance = List.of("5", "6", "7", "2", "3", "4").get(dice.weighted(80, 4, 1, 6, 6, 3));
    var medium = List.of("01", "02", "03").get(dice.weighted(78, 14, 8));
    return new Contact(on, attendance, medium);
  }

  private static String practice(int district, Dice dice) {
    var number = dice.chance(0.8) ? district : dice.below(PRACTICES) + 1;
    return "Z" + (81_000 + number);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
