package org.trivet.lists.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file cut into parts, however small, gives the rows and lines that it gives when it is read in one go. */
class CsvPartsTest {
  private static final List<String> LINES = List.of(
      "id,name,note",
      "1,Ada,\"quoted, with a comma\"",
      "",
      "2,\"Leo \"\"the cat\"\" Barker\",plain",
      "3,Mina,\"over",
      "two lines\"",
      "4,O\"Neill,5\" pipe",
      "5,Zoë,,one too many",
      "6,\"\",\"\"",
      "7");

  @TempDir
  private Path folder;

  private record Row(long line, List<String> values) {}

  private static final class Gathered implements RowTaker {
    private final List<Row> rows = new ArrayList<>();
    private List<String> values = new ArrayList<>();
    private long line;

    @Override
    public void begin(long line) {
      this.line = line;
      values = new ArrayList<>();
    }

    @Override
    public void value(int column, char[] letters, int from, int length) {
      values.add(new String(letters, from, length));
    }

    @Override
    public void end(int count) {
      assertThat(values).hasSize(count);
      rows.add(new Row(line, values));
    }
  }

  private static List<Row> inParts(Path file, int bytes) {
    var gathered = new Gathered();
    CsvParts.of(file, bytes).parts().forEach(part -> part.read(gathered));
    return gathered.rows;
  }

  private static List<Row> inOneGo(Path file) {
    var found = new ArrayList<Row>();
    try (var rows = CsvRows.open(file)) {
      rows.forEachRemaining(row -> found.add(new Row(row.line(), row.values())));
    }
    return found;
  }

  private Path file(String lineBreak, Charset encoding) throws IOException {
    return Files.write(
        folder.resolve("list.csv"), (String.join(lineBreak, LINES) + lineBreak).getBytes(encoding));
  }

  @ParameterizedTest(name = "line breaks {0}")
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void partsOfAnySizeGiveTheRowsAndLinesOfTheWhole(String lineBreak) throws IOException {
    var file = file(lineBreak, StandardCharsets.UTF_8);
    var whole = inOneGo(file);

    assertThat(whole).hasSize(7);
    for (var bytes = 1; bytes < 200; bytes++) {
      assertThat(inParts(file, bytes)).isEqualTo(whole);
    }
  }

  @Test
  void aFileIsCutBetweenRowsAndNowhereElse() throws IOException {
    var file = file("\n", StandardCharsets.UTF_8);

    assertThat(CsvParts.of(file, 1).parts()).hasSize(LINES.size() - 1);
    assertThat(CsvParts.of(file, 1 << 20).parts()).hasSize(1);
  }

  @Test
  void everyPartIsInTheEncodingOfTheWhole() throws IOException {
    var file = file("\n", Charset.forName("windows-1252"));

    assertThat(inParts(file, 1)).isEqualTo(inOneGo(file));
  }

  @Test
  void aByteOrderMarkIsNoLetterOfTheFirstPart() throws IOException {
    var file = Files.writeString(folder.resolve("list.csv"), "\uFEFFid\n1\n2\n");

    assertThat(CsvParts.of(file, 1).header()).containsExactly("id");
    assertThat(inParts(file, 1))
        .extracting(Row::values)
        .containsExactly(List.of("1"), List.of("2"));
  }

  @Test
  void quotesThatNeverCloseAreBroken() throws IOException {
    var file = Files.writeString(folder.resolve("list.csv"), "id,name\n1,\"x\"y\n2,Ada\n");

    assertThatThrownBy(() -> inParts(file, 1)).isInstanceOf(BrokenList.class);
  }
}
