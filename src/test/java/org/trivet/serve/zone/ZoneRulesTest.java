package org.trivet.serve.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trivet.serve.MadeUpNight.CONTRACTS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.trivet.access.Zone;
import org.trivet.contract.Sensitivity;
import org.trivet.vocabulary.Refusal;

class ZoneRulesTest {
  private static final Path HOUSE = Path.of("warehouse/views");

  @TempDir
  Path folder;

  @ParameterizedTest
  @EnumSource(Zone.class)
  void theRulesOfTheHouseAreSoundAndFitItsContracts(Zone zone) {
    var rules = new ZoneFolder(HOUSE).rules(zone);

    assertThat(rules.zone()).isEqualTo(zone);
    assertThat(new ContractTables(rules, CONTRACTS).all())
        .noneMatch(table -> table.name().equals("sealed_identities"));
  }

  @Test
  void noAdoptionMarkerIsShownInAnyZone() {
    var adoption = CONTRACTS.feeds().stream()
        .flatMap(feed -> feed.tables().stream())
        .flatMap(table -> table.columns().stream()
            .filter(column -> column.sensitivity() == Sensitivity.ADOPTION)
            .map(column -> table.table() + "." + column.name()))
        .toList();

    assertThat(adoption).isNotEmpty();
    assertThat(Stream.of(Zone.values())
            .map(new ZoneFolder(HOUSE)::rules)
            .flatMap(rules -> new ContractTables(rules, CONTRACTS).all().stream())
            .flatMap(table ->
                table.columns().stream().map(column -> table.name() + "." + column.source())))
        .doesNotContainAnyElementsOf(adoption);
  }

  @ParameterizedTest
  @EnumSource(Zone.class)
  void aTableOfWhichNothingIsAgreedIsInNoZone(Zone zone) {
    assertThat(new ContractTables(new ZoneFolder(HOUSE).rules(zone), CONTRACTS).all())
        .extracting(ServedTable::name)
        .doesNotContain("ssda903_adoptions", "ssda903_placed_for_adoption");
  }

  @ParameterizedTest
  @CsvSource({
    "name: dropped,name: as-is,columns.name may not be 'as-is'",
    "birth-date: month,birth-date: as-is,columns.birth-date may not be 'as-is'",
    "postcode: outward,postcode: as-is,columns.postcode may not be 'as-is'",
    "lineage: dropped,lineage: as-is,lineage must be dropped",
    "people: pseudonym,people: identified,people may be identified in the identified zone only",
    "adoption: dropped,adoption: pseudonym,columns.adoption may not be 'pseudonym'",
    "special: as-is,spezial: as-is,columns.spezial is no class of column",
    "zone: pseudonymised,zone: open,zone must be 'pseudonymised'",
  })
  void noTextLoosensWhatThePseudonymisedZoneMustNotShow(
      String written, String changed, String problem) throws IOException {
    change(written, changed);

    assertThatThrownBy(() -> new ZoneFolder(folder).rules(Zone.PSEUDONYMISED))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(problem);
  }

  @Test
  void anExceptionMayTightenAColumnAndNotLoosenIt() throws IOException {
    change("health_contacts.contact_id: dropped", "ehc_persons.surname: as-is");
    var rules = new ZoneFolder(folder).rules(Zone.PSEUDONYMISED);

    assertThatThrownBy(() -> new ContractTables(rules, CONTRACTS).all())
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Cannot show ehc_persons.surname as 'as-is'");
  }

  @Test
  void aViewWithoutThreeQuestionsIsRefused() throws IOException {
    Files.createDirectories(folder.resolve("open"));
    Files.writeString(
        folder.resolve("open/thin.sql"),
        "/* view\ntitle: T\ndescription: D\ncolumns: {a: b}\nquestions: []\n*/\nSELECT 1 AS a");

    assertThatThrownBy(() -> new ZoneFolder(folder).views(Zone.OPEN))
        .hasMessageContaining("fewer than three example questions");
  }

  @Test
  void personListsAreReadByMeaningSoThatANewFeedNeedsNoView() {
    var rules = new ZoneFolder(HOUSE).rules(Zone.PSEUDONYMISED);
    var sql = new PersonRecords(rules, CONTRACTS).sql();

    assertThat(List.of(
            "ehc_persons", "ssd_persons", "health_patients", "fhir_patients", "census_pupils"))
        .allSatisfy(table -> assertThat(sql).contains("FROM \"" + table + "\""));
    assertThat(sql).contains("CASE \"gender\" WHEN 'male' THEN 'male'");
  }

  private void change(String written, String changed) throws IOException {
    var text = Files.readString(HOUSE.resolve("pseudonymised.yaml"));
    assertThat(text).contains(written);
    Files.writeString(folder.resolve("pseudonymised.yaml"), text.replace(written, changed));
  }
}
