package org.trivet.synthetic.extract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.trivet.synthetic.population.Geography;
import org.trivet.synthetic.population.Household;
import org.trivet.synthetic.population.School;
import org.trivet.synthetic.population.Schools;
import org.trivet.synthetic.population.Setting;
import org.trivet.synthetic.population.Sex;

/** Public reference data of an area that does not exist: its postcodes, its people by age and sex, its schools. */
public final class ReferenceExtract {
  /** The made-up authority's ONS code. */
  public static final String AUTHORITY = "E06999999";

  private static final String REGION = "E12999999";
  private static final int YEARS = 3;
  private static final double GROWTH = 0.004;

  private final Inbox inbox;
  private final Setting setting;
  private final Map<String, Integer> people = new TreeMap<>();

  public ReferenceExtract(Inbox inbox) {
    this.inbox = inbox;
    this.setting = inbox.setting();
  }

  /** Counts a household's people by sex and age in the middle of the year before the census. */
  public void count(Household household) {
    var midYear = setting.censusDay().minusYears(1).withMonth(6).withDayOfMonth(30);
    for (var person : household.people()) {
      var age = (int) Math.floor(person.birth().ageOn(midYear));
      if (age >= 0) {
        people.merge(person.birth().sex() == Sex.M ? "M " + age : "F " + age, 1, Integer::sum);
      }
    }
  }

  /** Writes the files, when everybody has been counted. */
  public void write() {
    population();
    postcodes();
    schools();
  }

  private void population() {
    var file = inbox.monthly(
        "shared/population",
        "mid_year_estimates",
        "GEOGRAPHY_CODE,GEOGRAPHY_NAME,DATE,GENDER_CODE,AGE,OBS_VALUE");
    var latest = setting.censusDay().getYear() - 1;
    for (var year = latest - YEARS + 1; year <= latest; year++) {
      for (var group : people.entrySet()) {
        var sexAndAge = group.getKey().split(" ", -1);
        file.row(
            AUTHORITY,
            "Example Council",
            Integer.toString(year),
            sexAndAge[0],
            sexAndAge[1],
            Long.toString(Math.round(group.getValue() * (1 - GROWTH * (latest - year)))));
      }
    }
  }

  private void postcodes() {
    var file =
        inbox.monthly("shared/postcodes", "postcodes", "pcds,doterm,laua,ward,lsoa21,rgn,imd");
    for (var place : new Geography(setting.children()).places()) {
      file.row(
          place.postcode(),
          "",
          AUTHORITY,
          "E059999" + twoDigits(place.district()),
          "E0199" + twoDigits(place.district()) + "00" + place.sector(),
          REGION,
          Integer.toString(place.deprivationRank()));
    }
  }

  private static String twoDigits(int number) {
    return Integer.toString(100 + number).substring(1);
  }

  private void schools() {
    var file = inbox.csv(
        inbox.file(0, "shared/schools", "edubasealldata.csv"),
        List.of(
            "URN",
            "LA (code)",
            "LA (name)",
            "EstablishmentNumber",
            "EstablishmentName",
            "TypeOfEstablishment (code)",
            "EstablishmentTypeGroup (name)",
            "PhaseOfEducation (name)",
            "EstablishmentStatus (name)",
            "OpenDate",
            "CloseDate",
            "UKPRN",
            "Postcode",
            "state_funded"),
        Set.of());
    for (var school : new Schools(setting.children()).all()) {
      file.row(
          school.urn(),
          "948",
          "Example Council",
          school.estab(),
          name(school),
          school.kind() == School.Kind.SPECIAL ? "07" : "01",
          "Local authority maintained schools",
          phase(school),
          "Open",
          "01-09-1990",
          "",
          "1009" + school.urn().substring(2),
          "",
          "Y");
    }
  }

  private static String name(School school) {
    return "Example %s School %d".formatted(phase(school), school.number() + 1);
  }

  private static String phase(School school) {
    return switch (school.kind()) {
      case PRIMARY -> "Primary";
      case SECONDARY -> "Secondary";
      case SPECIAL, REFERRAL_UNIT -> "Not applicable";
      case COLLEGE -> "16 plus";
    };
  }
}
