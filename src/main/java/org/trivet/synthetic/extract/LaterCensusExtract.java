package org.trivet.synthetic.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trivet.synthetic.extract.AttendanceBlades.Roll;
import org.trivet.synthetic.extract.Card.Part;
import org.trivet.synthetic.population.CensusTerm;
import org.trivet.synthetic.population.Dice;
import org.trivet.synthetic.population.Schooling;
import org.trivet.synthetic.population.Schooling.Enrolment;
import org.trivet.synthetic.population.Schools;
import org.trivet.synthetic.population.Setting;

/** The summer census and the next autumn's: the same pupils later on, and in the autumn those who have left. */
final class LaterCensusExtract implements Extract {
  private static final List<String> LEAVER = List.of(
      "pupilnolongeronrolltableid,NativeId,pupilnolongeronrollorderseqcolumn,sourceid,schoolcensustableid,upn,formerupn,surname,forename,middlenames,uniquelearnernumber,formersurname,dob,entrydate,leavingdate,parttime,termlysessionspossible,moveonrollflag,summerhalfterm2sessionspossible,boarder,language,ncyearleaving,sex"
          .split(",", -1));

  private final Setting setting;
  private final CensusTerm term;
  private final ErrorModel errors;
  private final CensusWatcher watcher;
  private final CsvFile pupils;
  private final CsvFile addresses;
  private final Optional<CsvFile> leavers;
  private final AttendanceBlades onRoll;
  private final Optional<AttendanceBlades> offRoll;

  LaterCensusExtract(Inbox inbox, CensusTerm term, ErrorModel errors, CensusWatcher watcher) {
    this.setting = inbox.setting();
    this.term = term;
    this.errors = errors;
    this.watcher = watcher;
    this.pupils = blade(inbox, "pupilonroll", CensusPupilRow.header(term));
    this.addresses = blade(inbox, "addresses", CensusExtract.ADDRESS);
    this.onRoll = new AttendanceBlades(inbox, term, Roll.ON);
    var autumn = term == CensusTerm.AUTUMN;
    this.leavers =
        autumn ? Optional.of(blade(inbox, "pupilnolongeronroll", LEAVER)) : Optional.empty();
    this.offRoll =
        autumn ? Optional.of(new AttendanceBlades(inbox, term, Roll.OFF)) : Optional.empty();
    CensusExtract.writeReturns(inbox, term);
  }

  private CsvFile blade(Inbox inbox, String table, List<String> header) {
    return inbox.csv(
        inbox.file(0, Source.CENSUS.feed(), CensusExtract.name(setting, term, table)),
        header,
        Set.of());
  }

  @Override
  public Source source() {
    return Source.CENSUS;
  }

  @Override
  public void write(Listing listing) {
    var card = listing.on(0);
    if (listing.isMain() && card.isPresent()) {
      for (var enrolment : listing.person().stories().schooling().enrolments()) {
        write(listing, enrolment, card.get());
      }
    }
  }

  private void write(Listing listing, Enrolment enrolment, Card card) {
    if (term == CensusTerm.SUMMER) {
      pupil(listing, enrolment, card);
      onRoll.write(listing, enrolment, CensusExtract.tableId(listing, enrolment));
    } else if (Schooling.endsInSummer(enrolment)) {
      leaver(listing, enrolment, card);
      movedTo(listing, enrolment).ifPresent(next -> pupil(listing, next, card));
    } else {
      pupil(listing, inTheNextYear(enrolment), card);
      onRoll.write(listing, enrolment, CensusExtract.tableId(listing, enrolment));
    }
  }

  private void pupil(Listing listing, Enrolment enrolment, Card card) {
    var id = CensusExtract.tableId(listing, enrolment);
    pupils.row(new CensusPupilRow(listing, enrolment, errors).fields(id, card, setting, term));
    addresses.row(CensusExtract.address(listing, enrolment, id));
    watcher.later(term, listing, enrolment, card);
  }

  private void leaver(Listing listing, Enrolment enrolment, Card card) {
    var id = CensusExtract.tableId(listing, enrolment);
    var urn = enrolment.school().urn();
    var possible = CensusPupilRow.possible(listing, enrolment, setting, term);
    leavers
        .orElseThrow()
        .row(
            id,
            urn,
            "1",
            "S" + urn,
            CensusExtract.returnId(urn, term),
            card.get(Part.UPN),
            card.get(Part.FORMER_UPN),
            card.get(Part.SURNAME),
            card.get(Part.FORENAME),
            card.get(Part.MIDDLE),
            "",
            card.get(Part.FORMER_SURNAME),
            CensusExtract.blade(card.get(Part.BORN)),
            CensusExtract.blade(enrolment.entered()),
            CensusExtract.blade(LocalDate.of(setting.censusDay().getYear(), 7, 21)),
            "False",
            possible.get(0),
            "",
            possible.get(1),
            "N",
            listing.person().life().background().language(),
            enrolment.year(),
            card.get(Part.SEX));
    offRoll.orElseThrow().write(listing, enrolment, id);
    watcher.left(term, listing, enrolment, card);
  }

  private static Enrolment inTheNextYear(Enrolment enrolment) {
    return new Enrolment(
        enrolment.school(), enrolment.status(), next(enrolment.year()), enrolment.entered());
  }

  private static String next(String year) {
    return switch (year) {
      case "N1" -> "N2";
      case "N2" -> "R";
      case "R" -> "1";
      default -> Integer.toString(Integer.parseInt(year) + 1);
    };
  }

  /** From primary school to a secondary school nearby; others leave the census. */
  private Optional<Enrolment> movedTo(Listing listing, Enrolment enrolment) {
    if (!enrolment.year().equals("6")) {
      return Optional.empty();
    }
    var dice = Dice.of(setting.seed(), listing.identity().number(), Dice.Stream.SCHOOL_YEAR);
    var school = new Schools(setting.children())
        .secondaryNear(listing.person().life().home().district(), dice);
    var began = LocalDate.of(setting.censusDay().getYear(), 9, 3);
    return Optional.of(new Enrolment(school, enrolment.status(), "7", began));
  }
}
