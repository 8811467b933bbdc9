package org.trivet.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.contract.ContractLoader;
import org.trivet.contract.Contracts;
import org.trivet.contract.FeedContract;

class FormatReaderTest {
  private static final String HEADER =
      "request_id,person_id,received_date,source,outcome_date,outcome,mediation,tribunal,exported";

  private final Contracts contracts =
      ContractLoader.ofHouse(Path.of(""), Path.of("conf")).load();
  private final FeedContract cases = contracts.feed("education/ehc-cases").orElseThrow();
  private final FeedContract patients = contracts.feed("health/fhir-patients").orElseThrow();

  @TempDir
  private Path folder;

  @Test
  void rowsKnowTheirLineBehindAByteOrderMarkAndBlankRows() throws IOException {
    var rows = read(
        cases,
        file(
            "\ufeff" + HEADER
                + "\r\nR1,P1,2026-01-05,1,,A,,,\r\n,,,,,,,,\r\n\r\nR2,P2,2026-01-06,1,,A,,,\r\n",
            UTF_8));

    assertThat(rows).extracting(WrittenRow::line).containsExactly(2L, 5L);
    assertThat(rows.get(1).values()).startsWith("R2", "P2", "2026-01-06");
  }

  @Test
  void aRowHasTheLineOfATextEditorAndTheRowOfASpreadsheet() throws IOException {
    var rows = read(
        cases,
        file(
            HEADER
                + "\r\nR1,\"P1\r\nsecond line\r\nthird\",2026-01-05,1,,A,,,\r\nR2,P2,2026-01-06,1,,A,,,\r\n"
                + "\r\nR3,\"P3\nof two\",2026-01-07,1,,A,,,\r\nR4,P4,2026-01-08,1,,A,,,\r\n",
            UTF_8));

    assertThat(rows).extracting(WrittenRow::line).containsExactly(2L, 5L, 7L, 9L);
    assertThat(rows).extracting(WrittenRow::row).containsExactly(2L, 3L, 5L, 6L);
  }

  @Test
  void entriesOfABundleAreNumbered() throws IOException {
    var sent = """
        {"resourceType":"Bundle","entry":[
          {"resource":{"resourceType":"Patient","id":"a"}},
          {"resource":{"resourceType":"Patient","id":"b"}}]}
        """;

    assertThat(read(patients, file(sent, UTF_8)))
        .extracting(WrittenRow::row)
        .containsExactly(1L, 2L);
  }

  @Test
  void columnsAreFoundByNameWhateverTheirOrderAndCase() throws IOException {
    var rows = read(
        cases,
        file(
            "PERSON_ID,Request_Id,received_date,source,outcome_date,outcome,mediation,tribunal,exported\nP1,R1,2026-01-05,1,,A,,,\n",
            UTF_8));

    assertThat(rows.get(0).values()).startsWith("R1", "P1");
  }

  @Test
  void aFileInTheOldEncodingIsReadByIt() throws IOException {
    var rows = read(cases, file(HEADER + "\nR1,P\u00e9ter,2026-01-05,1,,A,,,\n", ISO_8859_1));

    assertThat(rows.get(0).values()).contains("P\u00e9ter");
  }

  @Test
  void aRowWithTooFewFieldsInTheMiddleIsRaggedAndReadingGoesOn() throws IOException {
    var rows = read(cases, file(HEADER + "\nR1,P1\nR2,P2,2026-01-06,1,,A,,,\n", UTF_8));

    assertThat(rows)
        .extracting(WrittenRow::shape)
        .containsExactly(WrittenRow.Shape.RAGGED, WrittenRow.Shape.WHOLE);
  }

  @Test
  void aFileCutOffInItsLastLineIsBroken() {
    assertThatThrownBy(
            () -> read(cases, file(HEADER + "\nR1,P1,2026-01-05,1,,A,,,\nR2,P2,20", UTF_8)))
        .isInstanceOf(BrokenFile.class)
        .hasMessageContaining("line 3")
        .hasMessageContaining("cut off");
  }

  @Test
  void aQuoteThatNeverClosesIsBroken() {
    assertThatThrownBy(() -> read(
            cases,
            file(HEADER + "\nR1,\"P1,2026-01-05,1,,A,,,\nR2,P2,2026-01-06,1,,A,,,\n", UTF_8)))
        .isInstanceOf(BrokenFile.class);
  }

  @Test
  void ndjsonCutOffInTheMiddleOfALineIsBroken() {
    assertThatThrownBy(() -> read(
            patients,
            file("{\"resourceType\":\"Patient\",\"id\":\"a\"}\n{\"resourceType\":\"Pat", UTF_8)))
        .isInstanceOf(BrokenFile.class)
        .hasMessageContaining("line 2")
        .hasMessageNotContaining("Pat\"");
  }

  @Test
  void ndjsonRowsKnowTheirLineAndTheirPaths() throws IOException {
    var sent = """
        {"resourceType":"Patient","id":"a","birthDate":"2015-02-03"}
        {"resourceType":"Patient","id":"b","name":[{"use":"usual","family":"Khan"}]}
        """;

    var rows = read(patients, file(sent, UTF_8));

    assertThat(rows).extracting(WrittenRow::line).containsExactly(1L, 2L);
    assertThat(rows.get(1).values()).contains("Khan");
  }

  @Test
  void aFileInTheWrongFolderNamesTheFeedItIsLike() throws IOException {
    var wrong = file(HEADER + "\nR1,P1,2026-01-05,1,,A,,,\n", UTF_8);
    var ssd = contracts.feed("social-care/ssd").orElseThrow();

    assertThat(FormatReader.tableOf(wrong, ssd, contracts.feeds()))
        .hasValueSatisfying(match -> assertThat(match.table().table()).isEqualTo("ehc_requests"));
  }

  private Path file(String text, Charset charset) throws IOException {
    var file = folder.resolve("sent.txt");
    Files.write(file, text.getBytes(charset));
    return file;
  }

  private List<WrittenRow> read(FeedContract feed, Path file) throws IOException {
    var table = feed.equals(cases)
        ? feed.table("ehc_requests").orElseThrow()
        : feed.tables().get(0);
    var rows = new ArrayList<WrittenRow>();
    try (var open = FormatReader.open(file, feed, table)) {
      open.forEachRemaining(rows::add);
    }
    return rows;
  }
}
