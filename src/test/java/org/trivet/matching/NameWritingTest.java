package org.trivet.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameWritingTest {
  @ParameterizedTest
  @CsvSource({
    "O'Brien, OBRIEN",
    "O’Brien, OBRIEN",
    "Łukasz, LUKASZ",
    "Zoë, ZOE",
    "smith-jones, SMITH JONES",
    "' mary  ann ', MARY ANN",
    "St. John, ST JOHN"
  })
  void namesAreWrittenOneWay(String written, String standard) {
    assertThat(NameWriting.standard(written)).isEqualTo(standard);
  }

  @Test
  void standInsForANameAreNoNames() {
    assertThat(NameWriting.given(List.of("Baby", "Baby Girl", "Twin 2", "BABY OF", "unknown")))
        .isEmpty();
    assertThat(NameWriting.given(List.of("A", "Baby Ann"))).containsExactly("A", "BABY ANN");
  }

  @Test
  void namesThatSoundAlikeFallIntoOneBlock() {
    assertThat(Sound.of("ROBERT")).isEqualTo("R163");
    assertThat(Sound.of("RUPERT")).isEqualTo("R163");
    assertThat(Sound.of("ASHCRAFT")).isEqualTo("A261");
    assertThat(Sound.of("LEE")).isEqualTo("L000");
  }
}
