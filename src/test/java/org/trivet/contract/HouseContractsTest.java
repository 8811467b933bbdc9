package org.trivet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HouseContractsTest {
  private final Contracts contracts =
      ContractLoader.ofHouse(Path.of(""), Path.of("conf")).load();

  @Test
  void everyContractOfTheHouseIsWhole() {
    assertThat(contracts.feeds()).hasSizeGreaterThanOrEqualTo(6);
    assertThat(contracts.feeds()).allSatisfy(feed -> assertThat(feed.tables()).isNotEmpty());
  }

  @Test
  void everyColumnSaysWhatItHolds() {
    assertThat(contracts.feeds().stream()
            .flatMap(feed -> feed.tables().stream())
            .flatMap(table -> table.columns().stream()))
        .allSatisfy(column -> assertThat(column.note()).as(column.name()).isNotBlank());
  }

  @Test
  void adoptionMarkersOfTheCensusAreNeverAllowed() {
    var census = contracts.feed("education/school-census").orElseThrow();
    var pupils = census.table("census_pupils").orElseThrow();

    assertThat(pupils.column("plaa")).isPresent();
    assertThat(contracts.allowed(census, pupils).column("plaa")).isEmpty();
  }
}
