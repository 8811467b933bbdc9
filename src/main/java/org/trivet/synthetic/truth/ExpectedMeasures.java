package org.trivet.synthetic.truth;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.trivet.synthetic.extract.Card;
import org.trivet.synthetic.extract.Card.Part;
import org.trivet.synthetic.extract.CsvFile;
import org.trivet.synthetic.extract.Listing;
import org.trivet.synthetic.extract.Source;
import org.trivet.synthetic.population.EhcStory.Exceptions;
import org.trivet.synthetic.population.EhcStory.Feature;
import org.trivet.synthetic.population.EhcStory.Plan;
import org.trivet.synthetic.population.EhcStory.Request;
import org.trivet.synthetic.population.Person;
import org.trivet.synthetic.population.Provision;
import org.trivet.synthetic.population.Schooling;
import org.trivet.synthetic.population.Schooling.Enrolment;
import org.trivet.synthetic.population.Schooling.Status;
import org.trivet.synthetic.population.Setting;

/**
 * {@code truth/expected-measures.csv}: what three measures must come to on each night. Definitions counted by:
 *
 * <ul>
 *   <li>{@code sen_prevalence_pct}: rows of the night's census pupils with status C or M, never S; numerator E or K; each of the two is a
 *       breakdown of the numerator over all pupils. Sex and year group as the file has them.
 *   <li>{@code ehc_20wk_excl_exceptions_pct}: plans issued in a calendar year and by the night, not taken over from another authority,
 *       without exception; numerator those issued no more than 140 days after the request. Sex as the case system has it.
 *   <li>{@code known_2plus_services_pct}: people with a maintained plan, SEN support on a counted census registration, an open episode of
 *       need for disability (N2), or an open referral to speech, occupational or physiotherapy or community paediatrics; numerator those
 *       of them open in two of education (plan, or E or K on the census), social care (any open episode) and health (any open referral to
 *       a team that is neither universal nor the looked-after children's). From the truth: matching can only come near.
 * </ul>
 */
final class ExpectedMeasures {
  private static final int TWENTY_WEEKS = 140;
  private static final int YEARS = 3;
  private static final String SEN = "sen_prevalence_pct";
  private static final String EHC = "ehc_20wk_excl_exceptions_pct";
  private static final String KNOWN = "known_2plus_services_pct";

  private final Setting setting;
  private final Map<Row, long[]> counts = new HashMap<>();

  ExpectedMeasures(Setting setting) {
    this.setting = setting;
  }

  private record Row(int night, String measure, String period, String breakdown) {
    private static final Comparator<Row> ORDER = Comparator.comparingInt(Row::night)
        .thenComparing(Row::measure)
        .thenComparing(Row::period)
        .thenComparing(Row::breakdown);
  }

  void pupil(int night, Listing listing, Enrolment enrolment, Card card) {
    if (enrolment.status() == Status.S) {
      return;
    }
    var provision = listing.person().stories().schooling().provision();
    var hit = provision == Provision.NONE ? 0 : 1;
    for (var on = night; on < lastNightOfCensusFile(night); on++) {
      count(new Row(on, SEN, census(), "all"), hit);
      count(new Row(on, SEN, census(), "sex=" + card.get(Part.SEX)), hit);
      count(new Row(on, SEN, census(), "year_group=" + enrolment.year()), hit);
      count(new Row(on, SEN, census(), "provision=ehc-plan"), provision == Provision.PLAN ? 1 : 0);
      count(
          new Row(on, SEN, census(), "provision=sen-support"),
          provision == Provision.SUPPORT ? 1 : 0);
    }
  }

  /** The second file holds from the second night on. */
  private int lastNightOfCensusFile(int night) {
    return night == 0 ? 1 : setting.nights();
  }

  private String census() {
    return setting.censusDay().toString();
  }

  void listing(Listing listing) {
    if (listing.source() != Source.EHC || !listing.isMain()) {
      return;
    }
    for (var night = 0; night < setting.nights(); night++) {
      var card = listing.on(night);
      if (card.isPresent()) {
        for (var request : listing.person().stories().ehc().requests()) {
          issued(night, request, card.get());
        }
      }
    }
  }

  private void issued(int night, Request request, Card card) {
    var day = setting.night(night);
    var earliest = day.getYear() - YEARS + 1;
    request
        .plan()
        .filter(plan -> isCounted(request, plan, day) && plan.span().from().getYear() >= earliest)
        .ifPresent(plan -> {
          var period = Integer.toString(plan.span().from().getYear());
          var weeks = plan.span().from().toEpochDay() - request.received().toEpochDay();
          var hit = weeks <= TWENTY_WEEKS ? 1 : 0;
          count(new Row(night, EHC, period, "all"), hit);
          count(new Row(night, EHC, period, "sex=" + card.get(Part.SEX)), hit);
        });
  }

  private static boolean isCounted(Request request, Plan plan, LocalDate day) {
    var excepted = request
        .assessment()
        .filter(assessed -> assessed.exceptions() == Exceptions.APPLY)
        .isPresent();
    return plan.span().hasBegun(day) && !plan.features().contains(Feature.TAKEN_OVER) && !excepted;
  }

  void person(Person person) {
    for (var night = 0; night < setting.nights(); night++) {
      var day = setting.night(night);
      if (isInCohort(person, day)) {
        var agencies = education(person, day) + care(person, day) + health(person, day);
        count(new Row(night, KNOWN, day.toString(), "all"), agencies >= 2 ? 1 : 0);
      }
    }
  }

  private boolean hasSupportOnLatestCensus(Schooling schooling) {
    return schooling.provision() == Provision.SUPPORT && schooling.isOnLatestCensus(setting);
  }

  private boolean isInCohort(Person person, LocalDate day) {
    var stories = person.stories();
    return stories.ehc().hasPlanOn(day)
        || hasSupportOnLatestCensus(stories.schooling())
        || stories.care().isInNeedForDisabilityOn(day)
        || stories.health().isInCohortOn(day);
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

  private void count(Row row, int hit) {
    var both = counts.computeIfAbsent(row, counted -> new long[2]);
    both[0] += hit;
    both[1]++;
  }

  void write(Path folder) {
    try (var file = CsvFile.create(
        folder.resolve("expected-measures.csv"),
        List.of("night", "as_at", "measure_id", "period", "breakdown", "numerator", "denominator"),
        Set.of())) {
      var ordered = new TreeMap<Row, long[]>(Row.ORDER);
      ordered.putAll(counts);
      ordered.forEach((row, both) -> file.row(
          Integer.toString(row.night + 1),
          setting.night(row.night).toString(),
          row.measure,
          row.period,
          row.breakdown,
          Long.toString(both[0]),
          Long.toString(both[1])));
    }
  }
}
