package org.trivet.synthetic.truth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trivet.synthetic.extract.Card;
import org.trivet.synthetic.extract.Card.Part;
import org.trivet.synthetic.extract.Listing;
import org.trivet.synthetic.population.CensusTerm;
import org.trivet.synthetic.population.Provision;
import org.trivet.synthetic.population.SchoolYear;
import org.trivet.synthetic.population.Schooling.Enrolment;
import org.trivet.synthetic.population.Schooling.Status;
import org.trivet.synthetic.population.Setting;
import org.trivet.synthetic.truth.MeasureCounts.Row;

/**
 * What the measures of the School Census must come to. A pupil's registration goes by its record key, as in the files.
 *
 * <ul>
 *   <li>{@code sen_prevalence_pct}: rows of the night's spring pupils with status C or M, never S; numerator E or K; each of the two is a
 *       breakdown of the numerator over all pupils. Sex and year group as the file has them; the
 *       home is the first night's, as the addresses come once.
 *   <li>{@code absence_persistent_pct}: registrations of compulsory age with possible sessions in the school year of the spring census;
 *       numerator those that missed a tenth.
 *   <li>{@code suspension_rate}: suspensions that began in that year, once each; denominator the spring's pupils.
 * </ul>
 */
final class ExpectedSchools {
  private static final String SEN = "sen_prevalence_pct";
  private static final String ABSENCE = "absence_persistent_pct";
  private static final String SUSPENSIONS = "suspension_rate";

  private final MeasureCounts counts;
  private final Setting setting;
  private final Map<String, List<Seen>> seen = new LinkedHashMap<>();

  ExpectedSchools(MeasureCounts counts) {
    this.counts = counts;
    this.setting = counts.setting();
  }

  /** A row of pupils or leavers, held until its household is whole. */
  private record Seen(RecordsFile.In file, Listing listing, Enrolment enrolment, Card card) {}

  void pupil(int night, Listing listing, Enrolment enrolment, Card card) {
    if (enrolment.status() == Status.S) {
      return;
    }
    var provision = provision(listing);
    var hit = provision == Provision.NONE ? 0 : 1;
    for (var on = night; on < lastNightOfCensusFile(night); on++) {
      var all = new Row(on, SEN, setting.censusDay().toString());
      counts.countAt(listing.on(0).orElseThrow().get(Part.POSTCODE), all, hit);
      counts.count(all.of("sex=" + card.get(Part.SEX)), hit);
      counts.count(all.of("year_group=" + enrolment.year()), hit);
      counts.count(all.of("provision=ehc-plan"), provision == Provision.PLAN ? 1 : 0);
      counts.count(all.of("provision=sen-support"), provision == Provision.SUPPORT ? 1 : 0);
      counts.add(new Row(on, SUSPENSIONS, schoolYear()), 0, 1);
      counts.add(new Row(on, SUSPENSIONS, schoolYear()).of(group(listing)), 0, 1);
    }
  }

  /** The second file holds from the second night on. */
  private int lastNightOfCensusFile(int night) {
    return night == 0 ? 1 : setting.nights();
  }

  private String schoolYear() {
    var ends = setting.censusDay().getYear();
    return "%d-%02d".formatted(ends - 1, ends % 100);
  }

  /** A row under its record key. */
  void row(String key, RecordsFile.In file, RecordsFile.Pupil pupil) {
    seen.computeIfAbsent(key, first -> new ArrayList<>())
        .add(new Seen(file, pupil.listing(), pupil.enrolment(), pupil.card()));
  }

  /** Counts what was seen of a household. */
  void close() {
    for (var night = 0; night < setting.nights(); night++) {
      for (var rows : seen.values()) {
        var inForce = inForce(rows, Math.min(night, 1));
        if (!inForce.isEmpty()) {
          attended(night, inForce);
          suspended(night, inForce);
        }
      }
    }
    seen.clear();
  }

  /** The spring's pupils come again on the second night; the later censuses once. */
  private static List<Seen> inForce(List<Seen> rows, int file) {
    return rows.stream()
        .filter(row -> !row.file().list().equals("SPR") || row.file().night() == file)
        .toList();
  }

  private void attended(int night, List<Seen> rows) {
    var possible = 0;
    var missed = 0;
    for (var row : rows) {
      var year = SchoolYear.of(setting, row.listing().person(), row.enrolment());
      for (var part : term(row).attendance()) {
        var attendance = year.terms().get(part);
        if (attendance != null) {
          possible += attendance.possible();
          missed += attendance.absent();
        }
      }
    }
    var subsidiary = rows.stream().anyMatch(row -> row.enrolment().status() == Status.S);
    if (!subsidiary && possible > 0 && isOfCompulsoryAge(rows)) {
      var all = new Row(night, ABSENCE, schoolYear());
      var hit = missed * 10 >= possible ? 1 : 0;
      counts.count(all, hit);
      counts.count(all.of(group(rows.get(0).listing())), hit);
    }
  }

  private boolean isOfCompulsoryAge(List<Seen> rows) {
    var born = rows.stream()
        .map(row -> LocalDate.parse(row.card().get(Part.BORN)))
        .min(LocalDate::compareTo)
        .orElseThrow();
    var before = LocalDate.of(setting.censusDay().getYear() - 1, 8, 31);
    var age = born.until(before).getYears();
    return !born.isAfter(before) && age >= 5 && age <= 15;
  }

  private void suspended(int night, List<Seen> rows) {
    Set<LocalDate> days = new HashSet<>();
    for (var row : rows) {
      var year = SchoolYear.of(setting, row.listing().person(), row.enrolment());
      year.suspensions().stream()
          .filter(sent -> sent.category().equals("SUSP"))
          .filter(sent -> term(row).collects(sent.start(), setting))
          .forEach(sent -> days.add(sent.start()));
    }
    var all = new Row(night, SUSPENSIONS, schoolYear());
    counts.add(all, days.size(), 0);
    counts.add(all.of(group(rows.get(0).listing())), days.size(), 0);
  }

  private static CensusTerm term(Seen row) {
    return row.file().list().startsWith("AUT")
        ? CensusTerm.AUTUMN
        : row.file().list().equals("SUM") ? CensusTerm.SUMMER : CensusTerm.SPRING;
  }

  private static String group(Listing listing) {
    return switch (provision(listing)) {
      case PLAN -> "provision=ehc-plan";
      case SUPPORT -> "provision=sen-support";
      case NONE -> "provision=no-sen";
    };
  }

  private static Provision provision(Listing listing) {
    return listing.person().stories().schooling().provision();
  }
}
