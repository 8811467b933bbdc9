package org.trivet.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
  @ParameterizedTest
  @ValueSource(strings = {"9000000009", "943 476 5919", "944-930-6559", " 9434765919 "})
  void publishedNhsNumbersParse(String written) {
    assertThat(NhsNumber.parse(written)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"9000000008", "943476591", "94347659190", "", "943476591X", "0000000000"})
  void numbersThatDoNotCheckOutAreNotNhsNumbers(String written) {
    assertThat(NhsNumber.parse(written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"A950000178301", "h243278544154", "G80120000101A", "G801 2000 0101 A"})
  void publishedPupilNumbersParse(String written) {
    assertThat(Upn.parse(written)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"B950000178301", "I950000178301", "A95000017830", "A950000178301X", ""})
  void numbersWithAWrongCheckLetterAreNotPupilNumbers(String written) {
    assertThat(Upn.parse(written)).isEmpty();
  }

  @Test
  void aLetterAtTheEndMarksATemporaryPupilNumber() {
    assertThat(new Upn("G80120000101A").isTemporary()).isTrue();
    assertThat(new Upn("A950000178301").isTemporary()).isFalse();
  }

  @Test
  void theUnknownLearnerNumberIsNoIdentifier() {
    assertThat(Uln.parse("9999999999")).isEmpty();
    assertThat(Uln.parse("1000000042")).isEmpty();
    assertThat(Uln.parse("10 0000 0043")).isPresent();
  }

  @Test
  void onlyStatusOneIsTrusted() {
    assertThat(NhsNumberStatus.parse("1")).contains(NhsNumberStatus.PRESENT_AND_VERIFIED);
    assertThat(NhsNumberStatus.parse("01").orElseThrow().isTrusted()).isTrue();
    assertThat(NhsNumberStatus.parse("02").orElseThrow().isTrusted()).isFalse();
    assertThat(NhsNumberStatus.parse("99")).isEmpty();
  }

  @Test
  void postcodesAreWrittenOneWay() {
    assertThat(Postcode.parse("ls14ap")).contains(new Postcode("LS1 4AP"));
    assertThat(Postcode.parse("SW1A\u00A01AA")).contains(new Postcode("SW1A 1AA"));
    assertThat(Postcode.parse("LS1 4AP").orElseThrow().outward()).isEqualTo("LS1");
    assertThat(Postcode.parse("LS1 4AP").orElseThrow().sector()).isEqualTo("LS1 4");
  }

  @Test
  void impossiblePostcodesDoNotParse() {
    assertThat(Postcode.parse("LS1 4CK")).isEmpty();
    assertThat(Postcode.parse("unknown")).isEmpty();
    assertThat(Postcode.parse("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ZZ99 3VZ", "zz993wz", "BFPO 12", "BF1 4FB"})
  void pseudoPostcodesAreKnownAsSuch(String written) {
    assertThat(Postcode.parse(written).orElseThrow().isPseudo()).isTrue();
  }

  @Test
  void aRecordKeySurvivesItsTextWhateverTheLocalIdHolds() {
    var key = new RecordKey("hospital", "health/fhir-patients", "7|A\\9");
    assertThat(RecordKey.parse(key.text())).contains(key);
    assertThat(key.text()).isEqualTo("hospital|health/fhir-patients|7\\|A\\\\9");
    assertThat(RecordKey.parse("only|two")).isEmpty();
    assertThatThrownBy(() -> new RecordKey("a", "b", " "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theSameRecordAndNightMintTheSameChild() {
    var night = NightId.of(LocalDate.of(2026, 11, 20));
    var key = new RecordKey("a", "education/ehc-cases", "1");
    assertThat(ChildId.mintedFor(key, night)).isEqualTo(ChildId.mintedFor(key, night));
    assertThat(ChildId.mintedFor(key, night)).isNotEqualTo(ChildId.mintedFor(key, night.again()));
  }

  @Test
  void noValuePrintsWhatItHolds() {
    assertThat(new NhsNumber("9434765919").toString()).doesNotContain("5919");
    assertThat(new Upn("A950000178301").toString()).doesNotContain("8301");
    assertThat(new Uln("1000000043").toString()).doesNotContain("43");
    assertThat(new Postcode("LS1 4AP").toString()).doesNotContain("LS1");
    assertThat(new RecordKey("a", "b", "case-77").toString()).doesNotContain("77");
  }
}
