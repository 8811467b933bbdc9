package org.trivet.synthetic.extract;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trivet.synthetic.extract.Card.Part;
import org.trivet.synthetic.population.CensusTerm;
import org.trivet.synthetic.population.Person;
import org.trivet.synthetic.population.SchoolYear;
import org.trivet.synthetic.population.Schooling.Enrolment;
import org.trivet.synthetic.population.Setting;
import org.trivet.synthetic.population.Trait;

/** One row of {@code pupilonroll} with the columns of the 2025 and 2026 blade exports. */
record CensusPupilRow(Listing listing, Enrolment enrolment, ErrorModel errors) {
  private static final List<String> HEADER = List.of(
      ("pupilonrolltableid,NativeId,dob,surname,forename,middlenames,preferredsurname,formersurname,upn,formerupn,"
              + "uniquelearnernumber,sex,entrydate,pupilonrollorderseqcolumn,sourceid,schoolcensustableid,hoursatsetting,"
              + "schoollunchtaken,parttime,topupfunding,unitcontacttime,termlysessionspossible,senunitindicator,"
              + "resourcedprovisionindicator,moveoffrollflag,fundedhours,missingaddress,duplicatenotfunded,extendedhours,"
              + "eligibilitycode,dafindicator,ethnicity,yssa,servicechild,language,classtype,enrolstatus,boarder,plaa,"
              + "senprovision,ncyearactual,eyppr,eyppbf,youngcarer")
          .split(",", -1));

  /** The columns of a term: ethnicity and young carers in spring only, the second half of the summer in autumn only. */
  static List<String> header(CensusTerm term) {
    var columns = new ArrayList<>(HEADER);
    if (term != CensusTerm.SPRING) {
      columns.removeAll(List.of("ethnicity", "youngcarer"));
    }
    if (term == CensusTerm.AUTUMN) {
      columns.add("summerhalfterm2sessionspossible");
    }
    return columns;
  }

  List<String> fields(String id, Card card, Setting setting, CensusTerm term) {
    Map<String, String> values = new HashMap<>(identity(id, card));
    values.putAll(status());
    values.put("schoolcensustableid", CensusExtract.returnId(enrolment.school().urn(), term));
    var possible = possible(listing, enrolment, setting, term);
    values.put("termlysessionspossible", possible.get(0));
    if (term == CensusTerm.AUTUMN) {
      values.put("summerhalfterm2sessionspossible", possible.get(1));
    }
    return header(term).stream().map(column -> values.getOrDefault(column, "")).toList();
  }

  /** The sessions that were possible in each part of the year that the census asks for; blank where the pupil was not there. */
  static List<String> possible(
      Listing listing, Enrolment enrolment, Setting setting, CensusTerm term) {
    var year = SchoolYear.of(setting, listing.person(), enrolment);
    return term.attendance().stream()
        .map(part -> Optional.ofNullable(year.terms().get(part))
            .map(attendance -> attendance.possible() + ".0")
            .orElse(""))
        .toList();
  }

  private Map<String, String> identity(String id, Card card) {
    var urn = enrolment.school().urn();
    return Map.ofEntries(
        entry("pupilonrolltableid", id),
        entry("NativeId", urn),
        entry("dob", CensusExtract.blade(card.get(Part.BORN))),
        entry("surname", card.get(Part.SURNAME)),
        entry("forename", card.get(Part.FORENAME)),
        entry("middlenames", card.get(Part.MIDDLE)),
        entry("preferredsurname", card.get(Part.SURNAME)),
        entry("formersurname", card.get(Part.FORMER_SURNAME)),
        entry("upn", card.get(Part.UPN)),
        entry("formerupn", card.get(Part.FORMER_UPN)),
        entry("sex", card.get(Part.SEX)),
        entry("sourceid", "S" + urn));
  }

  private Map<String, String> status() {
    var person = listing.person();
    var life = person.life();
    return Map.ofEntries(
        entry("entrydate", CensusExtract.blade(enrolment.entered())),
        entry("pupilonrollorderseqcolumn", "1"),
        entry("schoollunchtaken", yesNo(answer(person.has(Trait.FREE_MEALS)))),
        entry("parttime", yesNo(answer(isNursery()))),
        entry("topupfunding", yesNo(Answer.NO)),
        entry("senunitindicator", yesNo(Answer.NO)),
        entry("resourcedprovisionindicator", yesNo(Answer.NO)),
        entry("ethnicity", life.background().dfeCode()),
        entry("servicechild", "N"),
        entry("language", life.background().language()),
        entry("classtype", isNursery() ? "N" : "O"),
        entry("enrolstatus", enrolment.status().name()),
        entry("boarder", "N"),
        entry("plaa", plaa(person)),
        entry("senprovision", life.stories().schooling().provision().code()),
        entry("ncyearactual", enrolment.year()),
        entry("youngcarer", "N"));
  }

  private static String plaa(Person person) {
    return Optional.of(person)
        .filter(adoptee -> adoptee.adoption().isPresent() && adoptee.identity().number() % 10 < 6)
        .map(adoptee -> "A")
        .orElse("N");
  }

  private boolean isNursery() {
    return enrolment.year().startsWith("N");
  }

  private enum Answer {
    YES,
    NO
  }

  private static Answer answer(boolean yes) {
    return yes ? Answer.YES : Answer.NO;
  }

  /** Schools' systems differ in how they write yes and no, and COLLECT lets it pass. */
  private String yesNo(Answer answer) {
    var yes = answer == Answer.YES;
    var habit = errors.hasDefects() ? enrolment.school().number() % 3 : 0;
    return switch (habit) {
      case 1 -> yes ? "1" : "0";
      case 2 -> yes ? "true" : "false";
      default -> yes ? "True" : "False";
    };
  }
}
