package org.trivet.matching.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleaningTest {
  @ParameterizedTest(name = "{0}: {1} is {2}")
  @CsvSource({
    "name, O'Brien-Żak, OBRIEN ZAK",
    "given-name, Baby, ''",
    "given-name, Zoë, ZOE",
    "family-name, not known, ''",
    "family-name, Baby, BABY",
    "text, '12, High St.', 12 HIGH ST",
    "code, ab-12 c, AB12C",
    "digits, 0113 496-0000, 01134960000",
    "date, 2014-03-09, 20140309",
    "date, 09/03/2014, 20140309",
    "date, 9.3.2014, 20140309",
    "date, 2014-03-09T00:00:00, 20140309",
    "date, 2013-Mar-15 00:00:00, 20130315",
    "date, 19560499, 19560499",
    "date, soon, ''",
    "postcode, ls14ap, LS1 4AP",
    "postcode, ZZ99 3WZ, ''",
    "nhs-number, 943 476 5919, 9434765919",
    "nhs-number, 943 476 5918, ''",
    "sex, female, FEMALE",
    "sex, 9, ''",
    "text, n/a, ''",
    "as-written, ' x ', x"
  })
  void aValueIsWrittenOneWay(String cleaning, String raw, String clean) {
    var how = Cleaning.parse(cleaning).orElseThrow();

    assertThat(how.clean(raw)).isEqualTo(clean);
    assertThat(how.clean(how.clean(raw))).as("clean again").isEqualTo(clean);
  }
}
