package org.trivet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ContractParcelTest {
  @Test
  void aContractArrivesAsItWasSent() {
    var contracts = ContractLoader.ofHouse(Path.of(""), Path.of("conf")).load();

    assertThat(contracts.feeds())
        .allSatisfy(
            feed -> assertThat(ContractParcel.unpack(ContractParcel.pack(feed))).isEqualTo(feed));
  }
}
