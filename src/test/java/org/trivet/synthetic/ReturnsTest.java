package org.trivet.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The statutory returns of the made-up authority: real formats, consistent with the live extracts but for what truth says. */
class ReturnsTest {
  private static final int CHILDREN = 20_000;
  private static final String CENSUS_DAY = "2026-01-15";

  @TempDir
  static Path folder;

  private static MadeFiles made;

  @BeforeAll
  static void make() {
    SyntheticAuthority.make(
        SyntheticPlan.of(CHILDREN), folder.resolve("made"), ProgressListener.silent());
    made = new MadeFiles(folder.resolve("made"));
  }

  @Test
  void everyFileOfEveryReturnComesOnTheFirstNightAndNoneOnTheSecond() {
    assertThat(files(1, "education/sen2"))
        .hasSize(9)
        .allMatch(name -> name.matches("Blade-Export_15-01-2026_[a-z0-9]+\\.csv"));
    assertThat(files(1, "social-care/cin-census")).containsExactly("CIN_Census_2026.xml");
    assertThat(files(1, "social-care/ssda903")).hasSize(12);
    assertThat(files(1, "health/csds")).hasSize(8);
    for (var feed :
        List.of("education/sen2", "social-care/cin-census", "social-care/ssda903", "health/csds")) {
      assertThat(files(2, feed)).isEmpty();
      assertThat(folder.resolve("made/night-2").resolve(feed)).isDirectory();
    }
  }

  @Test
  void activePlansAreTheLivePlansOfCensusDayButForTheKnownDifferences() {
    var live = MadeFiles.rows(made.file(1, "education/ehc-cases", "plans")).stream()
        .filter(plan -> plan.get("start_date").compareTo(CENSUS_DAY) <= 0)
        .filter(plan ->
            plan.get("cease_date").isEmpty() || plan.get("cease_date").compareTo(CENSUS_DAY) > 0)
        .count();
    var returned = rows("education/sen2", "activeplans").size();

    assertThat(live)
        .isEqualTo(truth("sen2-active-plans", "same")
            + truth("sen2-active-plans", "differing")
            + truth("sen2-active-plans", "only-in-live"));
    assertThat(returned)
        .isEqualTo(truth("sen2-active-plans", "same")
            + truth("sen2-active-plans", "differing")
            + truth("sen2-active-plans", "only-in-return"));
  }

  @Test
  void everyKindOfDifferenceIsPlanted() {
    assertThat(made.truth("return-differences.csv"))
        .extracting(row -> row.get("kind"))
        .contains(
            "left-out",
            "other-date",
            "other-setting",
            "other-category",
            "still-open",
            "no-longer-held");
  }

  @Test
  void everyRowOfABladeHasItsParent() {
    var persons = ids("person", "persontableid");
    var requests = ids("requests", "requeststableid");
    var assessments = ids("assessment", "assessmenttableid");
    var plans = ids("activeplans", "activeplanstableid");

    assertThat(persons).containsAll(column("requests", "persontableid"));
    assertThat(requests)
        .containsAll(column("assessment", "requeststableid"))
        .containsAll(column("activeplans", "requeststableid"));
    assertThat(assessments).containsAll(column("namedplan", "assessmenttableid"));
    assertThat(ids("namedplan", "namedplantableid"))
        .containsAll(column("plandetail", "namedplantableid"));
    assertThat(plans)
        .containsAll(column("placementdetail", "activeplanstableid"))
        .containsAll(column("senneed", "activeplanstableid"));
  }

  @Test
  void theCensusOfChildrenInNeedIsWholeAndItsReviewsComeInBothShapes()
      throws IOException, XMLStreamException {
    var paths = paths();

    assertThat(paths)
        .contains(
            "Message/Children/Child/CINdetails/Assessments/FactorsIdentifiedAtAssessment/AssessmentFactors",
            "Message/Children/Child/CINdetails/CINPlanDates/CINPlanStartDate",
            "Message/Children/Child/CINdetails/Section47/DateOfInitialCPC",
            "Message/Children/Child/CINdetails/ChildProtectionPlans/Reviews/CPPreviewDate",
            "Message/Children/Child/ChildCharacteristics/Disabilities/Disability",
            "Message/Children/Child/ChildIdentifiers/ExpectedPersonBirthDate");
    var text = Files.readString(xml());
    assertThat(text).containsPattern("</CPPreviewDate>\\s*<CPPreviewDate>");
    assertThat(text).containsPattern("</Reviews>\\s*<Reviews>");
    assertThat(text).containsPattern("</CINdetails>\\s*<CINdetails>");
    assertThat(text).contains("\n    <Child>\n").doesNotContain("Surname", "Forename", "NHS");
  }

  @Test
  void sexIsWrittenAsTheReturnsOfTheYearWriteIt() throws IOException {
    assertThat(rows("social-care/ssda903", "header"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.get("SEX")).isIn("M", "F", "U"));
    assertThat(Files.readString(xml())).contains("<Sex>U</Sex>").doesNotContain("GenderCurrent");
  }

  @Test
  void theProvidersSubmissionHasNumbersAndNoNames() {
    var patients = rows("health/csds", "CYP001MPI");

    assertThat(patients)
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.toString()).doesNotContain("SURNAME"));
    assertThat(rows("health/csds", "CYP101Referral"))
        .extracting(row -> row.get("LOCAL PATIENT IDENTIFIER (EXTENDED)"))
        .isSubsetOf(patients.stream()
            .map(row -> row.get("LOCAL PATIENT IDENTIFIER (EXTENDED)"))
            .collect(Collectors.toSet()));
  }

  @Test
  void truthKnowsWhoseRecordEveryPersonOfSen2Is() {
    var known = made.truth("records.csv").stream()
        .filter(row -> row.get("feed").equals("education/sen2"))
        .toList();

    assertThat(known).hasSize(rows("education/sen2", "person").size());
    assertThat(known)
        .allSatisfy(row -> assertThat(row.get("sender")).isEqualTo("example-council-sen2"));
  }

  private static long truth(String comparison, String outcome) {
    return made.truth("return-differences.csv").stream()
        .filter(row -> row.get("comparison").equals(comparison)
            && row.get("outcome").equals(outcome)
            && row.get("night").equals("1"))
        .mapToLong(row -> Long.parseLong(row.get("count")))
        .sum();
  }

  private static List<String> files(int night, String feed) {
    try (Stream<Path> files =
        Files.list(folder.resolve("made").resolve("night-" + night).resolve(feed))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private static List<MadeRow> rows(String feed, String table) {
    var place = folder.resolve("made/night-1").resolve(feed);
    var name = files(1, feed).stream()
        .filter(file -> file.matches("(.*_)?" + table + "(_\\d.*)?\\.csv"))
        .findFirst()
        .orElseThrow();
    return MadeFiles.rows(place.resolve(name));
  }

  private static List<String> ids(String table, String column) {
    assertThat(column(table, column)).isNotEmpty().doesNotHaveDuplicates();
    return column(table, column);
  }

  private static List<String> column(String table, String column) {
    return rows("education/sen2", table).stream().map(row -> row.get(column)).toList();
  }

  private static Path xml() {
    return folder.resolve("made/night-1/social-care/cin-census/CIN_Census_2026.xml");
  }

  /** Every path of elements in the census, read as a stranger would. */
  private static List<String> paths() throws IOException, XMLStreamException {
    List<String> found = new ArrayList<>();
    var open = new ArrayList<String>();
    try (var in = Files.newInputStream(xml())) {
      var reader = XMLInputFactory.newFactory().createXMLStreamReader(in);
      while (reader.hasNext()) {
        var event = reader.next();
        if (event == XMLStreamReader.START_ELEMENT) {
          open.add(reader.getLocalName());
          found.add(String.join("/", open));
        } else if (event == XMLStreamReader.END_ELEMENT) {
          open.remove(open.size() - 1);
        }
      }
    }
    return found.stream().distinct().toList();
  }
}
