package org.trivet.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.contract.ContractLoader;
import org.trivet.contract.HeaderMatch;
import org.trivet.vocabulary.Refusal;
import org.trivet.vocabulary.Upn;

class SyntheticAuthorityTest {
  private static final int CHILDREN = 4000;
  private static final Pattern FHIR_ID = Pattern.compile("\"id\":\"(H\\d+)\"");

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
  void sameSeedTwiceMakesTheSameBytes() {
    var again = folder.resolve("again");

    SyntheticAuthority.make(SyntheticPlan.of(CHILDREN), again, ProgressListener.silent());

    assertThat(new MadeFiles(again).hashes()).isEqualTo(made.hashes());
  }

  @Test
  void anotherSeedMakesOtherPeople() {
    var other = folder.resolve("other");
    var plan = new SyntheticPlan(CHILDREN, 7, 2, 1, SyntheticPlan.DEFAULT_AS_OF);

    SyntheticAuthority.make(plan, other, ProgressListener.silent());

    assertThat(new MadeFiles(other).truth("people.csv")).isNotEqualTo(made.truth("people.csv"));
  }

  @Test
  void asManyPeopleAsAskedForAreMadeEachOnce() {
    var ids =
        made.truth("people.csv").stream().map(person -> person.get("person_id")).toList();

    assertThat(ids).hasSize(CHILDREN).doesNotHaveDuplicates();
  }

  @Test
  void identitiesHaveUpnsAndNhsNumbersOfTheirOwnThatPassTheChecks() {
    var people = made.truth("people.csv");

    assertThat(people).allSatisfy(person -> {
      assertThat(Upn.parse(person.get("upn"))).isPresent();
      assertThat(org.trivet.vocabulary.NhsNumber.parse(person.get("nhs_number")))
          .isPresent();
    });
    assertThat(people).extracting(person -> person.get("upn")).doesNotHaveDuplicates();
    assertThat(people).extracting(person -> person.get("nhs_number")).doesNotHaveDuplicates();
  }

  @Test
  void everyFileHasTheHeaderOfItsContract() {
    var contracts = ContractLoader.ofHouse(Path.of(""), Path.of("conf")).load();
    for (var file : made.all()) {
      var name = file.toString();
      if (name.endsWith(".csv") && !name.contains("/truth/")) {
        var header = List.of(MadeFiles.text(file)
            .lines()
            .findFirst()
            .orElseThrow()
            .replace("\uFEFF", "")
            .split(",", -1));
        assertThat(HeaderMatch.best(contracts.feeds(), header))
            .as(name)
            .hasValueSatisfying(match -> {
              assertThat(match.missing()).isEmpty();
              assertThat(match.unknown()).isEmpty();
            });
      }
    }
  }

  @Test
  void truthCoversEveryRecordWritten() {
    var known = made.truth("records.csv").stream()
        .map(row -> row.get("feed") + "|" + row.get("local_id"))
        .collect(Collectors.toSet());

    assertThat(written()).isNotEmpty().allSatisfy(record -> assertThat(known).contains(record));
  }

  @Test
  void truthNamesNoRecordThatIsNotWritten() {
    var written = new HashSet<>(written());

    assertThat(made.truth("records.csv"))
        .filteredOn(
            row -> !List.of("education/school-census", "education/sen2").contains(row.get("feed")))
        .allSatisfy(
            row -> assertThat(written).contains(row.get("feed") + "|" + row.get("local_id")));
  }

  /** Feed and local id of every person in every list; census pupils with a UPN only. */
  private static List<String> written() {
    List<String> records = new ArrayList<>();
    for (var night = 1; night <= 2; night++) {
      add(records, night, "education/ehc-cases", "persons", "person_id");
      add(records, night, "social-care/ssd", "ssd_person", "pers_person_id");
      add(records, night, "health/provider", "patients", "local_patient_id");
    }
    add(records, 1, "health/child-health", "child_review_list", "child_id");
    var patients = FHIR_ID.matcher(MadeFiles.text(made.file(1, "health/fhir-patients", "Patient")));
    patients.results().forEach(found -> records.add("health/fhir-patients|" + found.group(1)));
    return records;
  }

  private static void add(
      List<String> records, int night, String feed, String table, String column) {
    MadeFiles.rows(made.file(night, feed, table))
        .forEach(row -> records.add(feed + "|" + row.get(column)));
  }

  @Test
  void censusRecordsGoBySchoolAndUpnOrByNameWhereThatIsBlankOrShared() {
    var known = made.truth("records.csv").stream()
        .filter(row -> row.get("feed").equals("education/school-census"))
        .map(row -> row.get("local_id"))
        .collect(Collectors.toSet());

    assertThat(MadeFiles.rows(made.file(1, "education/school-census", "pupilonroll")))
        .allSatisfy(row -> {
          var plain = row.get("NativeId") + "~"
              + Upn.parse(row.get("upn")).map(Upn::text).orElse("");
          assertThat(known).anyMatch(id -> id.equals(plain) || id.startsWith(plain + "~"));
        });
  }

  @Test
  void anAdoptedChildsTwoIdentitiesShareNoRecord() {
    Map<String, List<String>> identities = made.truth("records.csv").stream()
        .collect(Collectors.groupingBy(
            row -> row.get("record_key"),
            Collectors.mapping(row -> row.get("identity_id"), Collectors.toList())));
    var former = made.truth("people.csv").stream()
        .map(person -> person.get("former_identity_id"))
        .filter(id -> !id.isEmpty())
        .toList();

    assertThat(former).isNotEmpty();
    assertThat(identities.values()).allSatisfy(ids -> assertThat(ids).hasSize(1));
    assertThat(made.truth("records.csv"))
        .extracting(row -> row.get("identity_id"))
        .containsAnyElementsOf(former);
  }

  @Test
  void sealsNameFormerIdentitiesOnly() {
    var current = made.truth("people.csv").stream()
        .flatMap(person -> List.of(person.get("upn"), person.get("nhs_number")).stream())
        .collect(Collectors.toSet());
    var seals = MadeFiles.rows(made.file(1, "shared/sealed-identities", "sealed_identities"));

    assertThat(seals)
        .isNotEmpty()
        .extracting(row -> row.get("value"))
        .doesNotContainAnyElementsOf(current);
  }

  @Test
  void theSecondNightOfTheProviderHoldsChangesOnly() {
    var first = MadeFiles.rows(made.file(1, "health/provider", "patients"));
    var second = MadeFiles.rows(made.file(2, "health/provider", "patients"));

    assertThat(second).isNotEmpty().hasSizeLessThan(first.size() / 20);
    assertThat(second)
        .allSatisfy(row -> assertThat(row.get("changed_at")).isEqualTo("2026-11-20T01:30:00"));
  }

  @Test
  void aFolderWithFilesIsRefused() throws java.io.IOException {
    var used = Files.createDirectories(folder.resolve("used"));
    Files.writeString(used.resolve("notes.txt"), "mine");

    assertThatThrownBy(
            () -> SyntheticAuthority.make(SyntheticPlan.of(10), used, ProgressListener.silent()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("holds files already");
  }

  @Test
  void plansOutOfRangeAreRefused() {
    assertThatThrownBy(() -> SyntheticPlan.of(0))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("1 to 1000000");
    assertThatThrownBy(() -> new SyntheticPlan(10, 1, 0, 1, SyntheticPlan.DEFAULT_AS_OF))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> new SyntheticPlan(10, 1, 1, -1, SyntheticPlan.DEFAULT_AS_OF))
        .isInstanceOf(Refusal.class);
  }
}
