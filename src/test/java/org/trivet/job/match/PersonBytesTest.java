package org.trivet.job.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trivet.matching.Attribute;
import org.trivet.matching.Names;
import org.trivet.matching.PersonRecord;
import org.trivet.matching.Seal;
import org.trivet.vocabulary.RecordKey;

class PersonBytesTest {
  private static final RecordKey KEY = new RecordKey("sen", "education/ehc-cases", "P1");

  private static PersonRecord assembled(SealMarks marks, String... facts) {
    var person = new PersonAssembly(KEY, marks);
    List.of(facts).forEach(fact -> person.add(fact.replace('|', '\t')));
    return person.record();
  }

  @Test
  void aRecordSurvivesItsBytes() {
    var kate = assembled(
        SealMarks.NONE,
        "FORENAME|Kate",
        "PREFERRED_FORENAME|Katie",
        "SURNAME|O'Brien-Żak",
        "BIRTH_DATE|2014-03-09",
        "SEX|F",
        "POSTCODE|ls1 4ap",
        "UPN|A950000178301",
        "FORMER_UPN|H243278544154",
        "NHS_NUMBER|943 476 5919|01",
        "NHS_NUMBER|9449306559|02",
        "BIRTH_ORDER|2");

    assertThat(PersonBytes.read(PersonBytes.of(kate))).isEqualTo(kate);
    assertThat(kate.names())
        .isEqualTo(new Names(List.of("KATE", "KATIE"), List.of(), List.of("OBRIEN ZAK")));
    assertThat(kate.identifiers().verified()).hasSize(1);
    assertThat(kate.origin().agency()).isEqualTo("education");
  }

  @Test
  void whatIsNoIdentifierOrNamesNoPlaceIsLeftOut() {
    var person = assembled(
        SealMarks.NONE,
        "UPN|A950000178302",
        "NHS_NUMBER|1234567890|01",
        "POSTCODE|ZZ99 3VZ",
        "FORENAME|Baby");

    assertThat(person.identifiers().upns()).isEmpty();
    assertThat(person.identifiers().nhsNumbers()).isEmpty();
    assertThat(person.postcodes()).isEmpty();
    assertThat(person.names().forenames()).isEmpty();
  }

  @Test
  void aMarkedIdentifierOrRecordSealsAndAMarkedFormerNumberIsForgotten() {
    assertThat(assembled(Town.markOf("upn", "A950000178301"), "UPN|A950000178301")
            .origin()
            .seal())
        .isEqualTo(Seal.SEALED);
    assertThat(assembled(Town.markOf("nhs_number", "9434765919"), "NHS_NUMBER|9434765919|")
            .origin()
            .seal())
        .isEqualTo(Seal.SEALED);
    assertThat(
            assembled(Town.markOf("record", "education/ehc-cases|P1")).origin().seal())
        .isEqualTo(Seal.SEALED);

    var present = assembled(
        Town.markOf("upn", "A950000178301"), "UPN|H243278544154", "FORMER_UPN|A950000178301");
    assertThat(present.origin().seal()).isEqualTo(Seal.OPEN);
    assertThat(present.identifiers().upns()).hasSize(1);
  }

  @Test
  void theApprovedModelWeighsEveryAttribute() {
    assertThat(Town.MODEL.weights()).containsOnlyKeys(Attribute.values());
    assertThat(Town.MODEL.version()).isEqualTo("children-1");
  }
}
