package org.trivet.synthetic.truth;

import java.time.LocalDate;
import java.util.Optional;
import org.trivet.synthetic.population.CareStory;
import org.trivet.synthetic.population.Person;
import org.trivet.synthetic.population.Provision;
import org.trivet.synthetic.population.Schooling;
import org.trivet.synthetic.population.Schooling.Status;
import org.trivet.synthetic.population.Setting;
import org.trivet.synthetic.population.Trait;
import org.trivet.synthetic.truth.MeasureCounts.Row;

/**
 * What the joint measures must come to from the truth: matching can only come near.
 *
 * <ul>
 *   <li>{@code known_2plus_services_pct}, {@code known_3_services_pct}: people with a maintained plan, SEN support on a counted
 *       registration of their school's latest census, an open episode of need for disability (N2), or an open referral to speech,
 *       occupational or physiotherapy or community paediatrics; numerator those of them open in two, or all, of education (plan, or E or K on
 *       the census), social care (any open episode) and health (any open referral to a team that is neither universal nor the looked-after
 *       children's).
 *   <li>{@code social_care_group_sen_pct}: people whom social care worked with on 31 March and who were on that spring's census; numerator
 *       those with E or K.
 * </ul>
 */
final class ExpectedJoint {
  private static final int NO_FURTHER_ACTION_DAYS = 30;

  private final MeasureCounts counts;
  private final Setting setting;

  ExpectedJoint(MeasureCounts counts) {
    this.counts = counts;
    this.setting = counts.setting();
  }

  void person(Person person) {
    for (var night = 0; night < setting.nights(); night++) {
      var day = setting.night(night);
      if (isInCohort(person, day)) {
        var agencies = education(person, day) + care(person, day) + health(person, day);
        var period = day.toString();
        counts.countAt(
            homeOn(person, day),
            new Row(night, "known_2plus_services_pct", period),
            agencies >= 2 ? 1 : 0);
        counts.count(new Row(night, "known_3_services_pct", period), agencies == 3 ? 1 : 0);
      }
      careGroup(person, night);
    }
  }

  /** The true home, whichever list has it; a refuge is nobody's to tell. */
  private static String homeOn(Person person, LocalDate day) {
    return person.has(Trait.REFUGE) ? "" : person.life().home().postcodeOn(day);
  }

  private boolean isInCohort(Person person, LocalDate day) {
    var stories = person.stories();
    return stories.ehc().hasPlanOn(day)
        || hasSupportOnLatestCensus(stories.schooling())
        || stories.care().isInNeedForDisabilityOn(day)
        || stories.health().isInCohortOn(day);
  }

  private boolean hasSupportOnLatestCensus(Schooling schooling) {
    return schooling.provision() == Provision.SUPPORT && schooling.isOnLatestCensus(setting);
  }

  private int education(Person person, LocalDate day) {
    var schooling = person.stories().schooling();
    var onCensus = schooling.isOnLatestCensus(setting) && schooling.provision() != Provision.NONE;
    return person.stories().ehc().hasPlanOn(day) || onCensus ? 1 : 0;
  }

  private static int care(Person person, LocalDate day) {
    return person.stories().care().isOpenOn(day) ? 1 : 0;
  }

  private static int health(Person person, LocalDate day) {
    return person.stories().health().isOpenOn(day) ? 1 : 0;
  }

  private void careGroup(Person person, int night) {
    var march = LocalDate.of(setting.censusDay().getYear(), 3, 31);
    var schooling = person.stories().schooling();
    var counted =
        schooling.enrolments().stream().anyMatch(enrolment -> enrolment.status() != Status.S);
    group(person.stories().care(), march, setting.night(night))
        .filter(group -> counted)
        .ifPresent(group -> {
          var period = "%d-%02d".formatted(march.getYear() - 1, march.getYear() % 100);
          var all = new Row(night, "social_care_group_sen_pct", period);
          var hit = schooling.provision() == Provision.NONE ? 0 : 1;
          counts.count(all, hit);
          counts.count(all.of("care_group=" + group), hit);
        });
  }

  private static Optional<String> group(CareStory care, LocalDate march, LocalDate night) {
    if (care.isLookedAfterOn(march)) {
      return Optional.of("looked-after");
    }
    if (care.isProtectedOn(march)) {
      return Optional.of("protection-plan");
    }
    return care.needs().stream()
        .filter(need -> need.span().covers(march) && !isWithoutAction(need, night))
        .map(need -> "in-need")
        .findFirst();
  }

  /** A short episode that led to nothing is marked so once it has closed. */
  private static boolean isWithoutAction(CareStory.Need need, LocalDate night) {
    return need.span().endKnownOn(night).isPresent()
        && need.closeReason().equals("RC8")
        && need.span().days() < NO_FURTHER_ACTION_DAYS;
  }
}
