package org.trivet.synthetic.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.trivet.synthetic.extract.Card.Part;
import org.trivet.synthetic.extract.CsvFile.Defect;
import org.trivet.synthetic.population.CensusTerm;
import org.trivet.synthetic.population.Dice;
import org.trivet.synthetic.population.Schooling.Enrolment;
import org.trivet.synthetic.population.Schools;
import org.trivet.synthetic.population.Setting;

/** The spring School Census as blade CSV: everything on the first night, the pupils again with corrections on the second. */
final class CensusExtract implements Extract {
  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
  private static final long SCRAMBLE = 0x9E3779B97F4AL;
  static final List<String> ADDRESS = header(
      "addressestableid,NativeId,addressesorderseqcolumn,sourceid,pupilonrolltableid,postcode,saon,paon,street,locality,town,administrativearea,posttown,addressline1,addressline2,addressline3,addressline4,addressline5,uniquepropertyreferencenumber");

  private final Setting setting;
  private final ErrorModel errors;
  private final CensusWatcher watcher;
  private final List<CsvFile> pupils = new ArrayList<>();
  private final CsvFile addresses;
  private final CsvFile needs;
  private final AttendanceBlades attendance;

  CensusExtract(Inbox inbox, ErrorModel errors, CensusWatcher watcher) {
    this.setting = inbox.setting();
    this.errors = errors;
    this.watcher = watcher;
    var defects = errors.hasDefects() ? Set.of(Defect.BYTE_ORDER_MARK) : Set.<Defect>of();
    for (var night = 0; night < Math.min(2, setting.nights()); night++) {
      pupils.add(inbox.csv(
          inbox.file(night, feed(), name("pupilonroll")),
          CensusPupilRow.header(CensusTerm.SPRING),
          night == 0 ? defects : Set.of()));
    }
    this.addresses = inbox.csv(inbox.file(0, feed(), name("addresses")), ADDRESS, Set.of());
    this.needs = inbox.csv(
        inbox.file(0, feed(), name("senneeds")),
        header(
            "pupilonrolltableid,NativeId,senneedstableid,senneedsorderseqcolumn,sourceid,sentyperank,sentype"),
        Set.of());
    this.attendance = new AttendanceBlades(inbox, CensusTerm.SPRING, AttendanceBlades.Roll.ON);
    writeReturns(inbox, CensusTerm.SPRING);
  }

  @Override
  public Source source() {
    return Source.CENSUS;
  }

  @Override
  public void write(Listing listing) {
    if (!listing.isMain()) {
      return;
    }
    var dice = Dice.of(setting.seed(), listing.identity().number() + 7, Dice.Stream.CENSUS);
    var twice = errors.happens(Slip.ROW_TWICE, Source.CENSUS, dice);
    for (var enrolment : listing.person().stories().schooling().enrolments()) {
      var id = tableId(listing, enrolment);
      for (var night = 0; night < pupils.size(); night++) {
        var card = listing.on(night).orElseThrow();
        var row = new CensusPupilRow(listing, enrolment, errors)
            .fields(id, card, setting, CensusTerm.SPRING);
        pupils.get(night).row(row);
        if (twice && night == 0) {
          pupils.get(night).row(row);
        }
        watcher.pupil(night, listing, enrolment, card);
      }
      addresses.row(address(listing, enrolment, id));
      writeNeeds(listing, enrolment, id);
      attendance.write(listing, enrolment, id);
    }
  }

  static List<String> address(Listing listing, Enrolment enrolment, String id) {
    var urn = enrolment.school().urn();
    var house = Long.toString(1 + listing.person().identity().number() / 16 % 120);
    var postcode = listing.on(0).orElseThrow().get(Part.POSTCODE);
    return List.of(
        "A" + id,
        urn,
        "1",
        "S" + urn,
        id,
        postcode,
        "",
        postcode.isEmpty() ? "" : house,
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "");
  }

  private void writeNeeds(Listing listing, Enrolment enrolment, String id) {
    var rank = 0;
    for (var need : listing.person().stories().schooling().needs()) {
      rank++;
      needs.row(
          id,
          enrolment.school().urn(),
          "N" + id + rank,
          Integer.toString(rank),
          "S" + enrolment.school().urn(),
          rank + ".0",
          need);
    }
  }

  static void writeReturns(Inbox inbox, CensusTerm term) {
    var setting = inbox.setting();
    var returns = inbox.csv(
        inbox.file(0, feed(), name(setting, term, "schoolcensus")),
        header(
            "schoolcensustableid,NativeId,schoolcensusorderseqcolumn,sourceid,collection,name,term,year,referencedate,serialno,sourcelevel,estab,lea,urn,softwarecode,release,xversion,datetime"),
        Set.of());
    var day = term.day(setting);
    for (var school : new Schools(setting.children()).all()) {
      returns.row(
          returnId(school.urn(), term),
          school.urn(),
          "1",
          "S" + school.urn(),
          "SC",
          "School Census",
          term.code(),
          Integer.toString(day.getYear()),
          blade(day),
          "1",
          "S",
          school.estab(),
          "948",
          school.urn(),
          "Example MIS",
          "1.0",
          "1.0",
          blade(day.plusDays(20)));
    }
  }

  /** The id of a school's return within the export of a term. */
  static String returnId(String urn, CensusTerm term) {
    return (term == CensusTerm.SPRING ? "SC" : "SC" + term.code()) + urn;
  }

  private String name(String table) {
    return name(setting, CensusTerm.SPRING, table);
  }

  /** A blade's file name, such as {@code 2026_spring_pupilonroll.csv}. */
  static String name(Setting setting, CensusTerm term, String table) {
    return setting.censusDay().getYear() + "_" + term.name().toLowerCase(Locale.ROOT) + "_" + table
        + ".csv";
  }

  private static String feed() {
    return Source.CENSUS.feed();
  }

  private static List<String> header(String columns) {
    return List.of(columns.split(",", -1));
  }

  /** Twelve hexadecimal digits that follow no order. */
  static String tableId(Listing listing, Enrolment enrolment) {
    var mixed =
        (listing.identity().number() * 2 + (enrolment.status().name().equals("S") ? 1 : 0) + 1)
            * SCRAMBLE;
    return Long.toHexString(0x1000000000000L | (mixed & 0xFFFFFFFFFFFFL)).substring(1);
  }

  static String blade(LocalDate day) {
    return blade(day.toString());
  }

  /** An ISO date as COLLECT writes it. */
  static String blade(String date) {
    var month = 3 * (Integer.parseInt(date.substring(5, 7)) - 1);
    return date.substring(0, 5) + MONTHS.substring(month, month + 3) + date.substring(7)
        + " 00:00:00";
  }
}
