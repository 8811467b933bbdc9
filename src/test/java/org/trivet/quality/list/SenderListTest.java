package org.trivet.quality.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivet.quality.FoundKind;
import org.trivet.vocabulary.Refusal;

class SenderListTest {
  @TempDir
  private Path folder;

  private static ListHead head(long rows) {
    var kind = new FoundKind(
        "north-trust",
        "health_patients",
        "not-a-date",
        "birth_date",
        "WARNING",
        rows,
        0,
        LocalDate.parse("2026-11-19"),
        Optional.empty());
    return new ListHead(
        "north-trust",
        ListHead.Occasion.NIGHT,
        "night-2026-11-20",
        List.of(kind),
        rows,
        ListHead.LocalIds.SHOWN);
  }

  private static ListedRow row(long number, String file, String localId) {
    return new ListedRow(
        0,
        "dob",
        file,
        Optional.of(new ListedRow.Place(number, number)),
        Optional.empty(),
        Optional.of(localId));
  }

  private List<Path> list(long rows) {
    try (var list = SenderList.open(folder, "north-trust", head(rows))) {
      for (var number = 0L; number < rows; number++) {
        list.add(row(number + 2, "patients.csv", "N" + number));
      }
      return list.finish();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1+1",
        "\r=1+1",
        "  =1+1",
        "=cmd|' /C calc'!A0",
        "＝1+1"
      })
  void nothingThatASpreadsheetRunsIsLeft(String bad) throws IOException {
    List<Path> files;
    try (var list = SenderList.open(folder, "north-trust", head(1))) {
      list.add(row(2, bad, bad));
      files = list.finish();
    }

    try (var csv = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(files.get(0))) {
      var read = csv.stream().toList().get(0);
      assertThat(List.of(read.getField("file"), read.getField("your number")))
          .allMatch(text -> text.startsWith("'"));
    }
    try (var workbook = new ReadableWorkbook(files.get(1).toFile());
        var rows = workbook.findSheet("Rows").orElseThrow().openStream()) {
      var cells = rows.toList().get(1);
      assertThat(cells.getCellText(7)).startsWith("'");
      assertThat(cells.stream().map(cell -> cell.getFormula())).containsOnlyNulls();
    }
  }

  @Test
  void aListThatWasNotFinishedLeavesNothing() throws IOException {
    try (var list = SenderList.open(folder, "north-trust", head(2))) {
      list.add(row(2, "patients.csv", "N1"));
    }

    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void whereNothingCanBeWrittenThatIsSaidInASentence() throws IOException {
    var file = Files.writeString(folder.resolve("taken"), "a file, not a folder");

    assertThatThrownBy(() -> SenderList.open(file, "north-trust", head(1)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("--out");
  }

  @Test
  void twoHundredThousandFindingsAreWrittenRowByRow() throws IOException {
    var files = list(200_000);

    try (var lines = Files.lines(files.get(0))) {
      assertThat(lines.count()).isEqualTo(200_001);
    }
    assertThat(files.get(1)).isNotEmptyFile();
  }

  @Test
  @Tag("slow")
  void whatASheetCannotHoldIsSaidAndStandsInTheCsv() throws IOException {
    var files = list(Workbook.MOST_ROWS + 10L);

    try (var lines = Files.lines(files.get(0))) {
      assertThat(lines.count()).isEqualTo(Workbook.MOST_ROWS + 11L);
    }
    try (var workbook = new ReadableWorkbook(files.get(1).toFile());
        var readMe = workbook.findSheet("Read me").orElseThrow().openStream();
        var rows = workbook.findSheet("Rows").orElseThrow().openStream()) {
      assertThat(readMe.map(row -> row.getCellText(0)))
          .anySatisfy(line -> assertThat(line)
              .contains("A sheet holds 1,048,575 rows")
              .contains("north-trust.csv"));
      assertThat(rows.count()).isEqualTo(Workbook.MOST_ROWS + 1L);
    }
  }
}
