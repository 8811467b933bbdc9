package org.trivet.synthetic.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.trivet.synthetic.population.CensusTerm;
import org.trivet.synthetic.population.SchoolTerm;
import org.trivet.synthetic.population.SchoolYear;
import org.trivet.synthetic.population.Schooling.Enrolment;
import org.trivet.synthetic.population.Setting;

/** Sessions by mark and exclusions of one census, of pupils on roll or of those who have left. */
final class AttendanceBlades {
  private final CensusTerm term;
  private final Setting setting;
  private final List<CsvFile> sessions = new ArrayList<>();
  private final CsvFile exclusions;

  AttendanceBlades(Inbox inbox, CensusTerm term, Roll roll) {
    this.term = term;
    this.setting = inbox.setting();
    var names = term.attendance().stream()
        .map(part -> part == SchoolTerm.SUMMER_SECOND_HALF
            ? "summerhalfterm2sessiondetails"
            : "termlysessiondetails")
        .map(name -> name + roll.suffix())
        .toList();
    for (var name : names) {
      sessions.add(
          blade(inbox, name, roll.pupil(), List.of("sourceid", "sessions", "attendancereason")));
    }
    this.exclusions = blade(
        inbox,
        "termlyexclusions" + roll.suffix(),
        roll.pupil(),
        List.of(
            "sourceid",
            "startdate",
            "sessions",
            "reason1",
            "reason2",
            "reason3",
            "category",
            "senprovision"));
  }

  /** Whose blades: pupils on the roll on census day, or those who were before. */
  enum Roll {
    ON("onroll", "pupilonroll"),
    OFF("offroll", "pupilnolongeronroll");

    private final String suffix;
    private final String pupil;

    Roll(String suffix, String pupil) {
      this.suffix = suffix;
      this.pupil = pupil;
    }

    String suffix() {
      return suffix;
    }

    /** The table of pupils that its rows hang on. */
    String pupil() {
      return pupil;
    }
  }

  private CsvFile blade(Inbox inbox, String name, String pupil, List<String> columns) {
    List<String> header = new ArrayList<>(
        List.of(pupil + "tableid", "NativeId", name + "tableid", name + "orderseqcolumn"));
    header.addAll(columns);
    return inbox.csv(
        inbox.file(0, Source.CENSUS.feed(), CensusExtract.name(setting, term, name)),
        header,
        Set.of());
  }

  /** Writes what the census collects of one registration, under the pupil's row id. */
  void write(Listing listing, Enrolment enrolment, String id) {
    var year = SchoolYear.of(setting, listing.person(), enrolment);
    var urn = enrolment.school().urn();
    for (var part = 0; part < sessions.size(); part++) {
      writeSessions(sessions.get(part), year, term.attendance().get(part), List.of(id, urn));
    }
    var number = 0;
    for (var sent : year.suspensions()) {
      if (term.collects(sent.start(), setting)) {
        number++;
        exclusions.row(
            id,
            urn,
            "X" + id + number,
            Integer.toString(number),
            "S" + urn,
            CensusExtract.blade(sent.start()),
            sent.sessions() == 0 ? "" : sent.sessions() + ".0",
            sent.reason(),
            "",
            "",
            sent.category(),
            listing.person().stories().schooling().provision().code());
      }
    }
  }

  private static void writeSessions(
      CsvFile file, SchoolYear year, SchoolTerm part, List<String> pupil) {
    var attendance = year.terms().get(part);
    if (attendance == null) {
      return;
    }
    var number = 0;
    for (var mark : attendance.marks().entrySet()) {
      number++;
      file.row(
          pupil.get(0),
          pupil.get(1),
          "T" + pupil.get(0) + number,
          Integer.toString(number),
          "S" + pupil.get(1),
          mark.getValue() + ".0",
          mark.getKey());
    }
  }
}
