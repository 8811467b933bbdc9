package org.trivet.publish.file;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trivet.publish.DrawnBoards;

/** The gates of the department's open data: a good file passes, and each gate can fail. */
class OpenDataGatesTest {
  private static final List<RenderedFile> FILES =
      new BoardFiles(DrawnBoards.middling().board()).all();

  @Test
  void everyFileOfTheBoardPasses() throws IOException {
    var data = FILES.stream()
        .filter(file -> file.name().matches("open-data/[^.]+\\.csv"))
        .toList();

    assertThat(data).hasSizeGreaterThan(4);
    for (var file : data) {
      var name = file.name().replace("open-data/", "").replace(".csv", "");
      assertThat(new OpenDataGates(name, rows(file.text()), rows(meta(name))).problems())
          .as(name)
          .isEmpty();
    }
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "time_identifier,geo | when,geo | columns are missing: [time_identifier]",
        "LINE2025,Calendar year | LINE25,Calendar year | time_period '25' is neither",
        "LINE2025,Calendar year | LINE2025,Academic year | kinds of time are mixed",
        "E92000001 | ~~ | leaves its place or a place above it blank",
        ",Local authority, | ,Ward, | geographic_level 'Ward' is none",
        "Total,Total | All,All | breakdown has no Total",
        ",sex,Female, | ,sex,Male, | has two rows",
        "c,c,c,c,c | *,c,c,c,c | holds something that is neither a number nor",
        "counted_count | 2counted | column '2counted' should be",
        "out_of_count | counted_count | a column is there twice",
      })
  void eachGateCanFail(String good, String bad, String problem) throws IOException {
    var id = "ehc_decide_6wk_pct";
    var text = data(id);
    var spoilt = text.replace(line(good), line(Optional.ofNullable(bad).orElse("")));

    assertThat(spoilt).isNotEqualTo(text);
    assertThat(new OpenDataGates(id, rows(spoilt), rows(meta(id))).problems())
        .anyMatch(found -> found.contains(problem));
  }

  @Test
  void aDescriptionThatFitsNotIsRefused() throws IOException {
    var id = "ehc_decide_6wk_pct";
    var spoilt = meta(id).replace("out_of_count", "time_period").replace(",%,", ",percent,");

    assertThat(new OpenDataGates("Decide 6wk", rows(data(id)), rows(spoilt)).problems())
        .contains(
            "the name should be at most 50 small letters, digits, _ and -",
            "the description leaves out columns of figures",
            "the description tells of time or place",
            "unit or decimals of 'measure_percent' are none");
  }

  private static String line(String words) {
    return words.replace("LINE", "\r\n");
  }

  private static String data(String id) {
    return text("open-data/" + id + ".csv");
  }

  private static String meta(String id) {
    return text("open-data/" + id + ".meta.csv");
  }

  private static String text(String name) {
    return FILES.stream()
        .filter(file -> file.name().equals(name))
        .findFirst()
        .orElseThrow()
        .text();
  }

  private static List<List<String>> rows(String text) throws IOException {
    try (var reader = CsvReader.builder().ofCsvRecord(text)) {
      return reader.stream().map(CsvRecord::getFields).toList();
    }
  }
}
