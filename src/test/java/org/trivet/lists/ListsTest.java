package org.trivet.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.text.ModelFile;
import org.trivet.matching.value.Records;
import org.trivet.matching.value.Terms;
import org.trivet.vocabulary.Refusal;

/** Files as people save them, and what becomes of them as records: forename, surname, birth date, postcode, number. */
class ListsTest {
  private static final String HEADER = "id,forename,surname,dob,postcode,number\n";
  private static final String ADA = "1,Ada,Abbott,2010-01-02,LS1 4AP,77\n";
  private static final String LEO = "2,Leo,Barker,2011-03-04,LS2 9JT,88\n";
  private static final List<String> ADAS = List.of("ADA", "ABBOTT", "20100102", "LS1 4AP", "77");

  @TempDir
  private Path folder;

  private MatchPlan plan = ModelFile.read(Path.of("jobs/match/examples/febrl.yaml"));

  @BeforeEach
  void theTownsModel() throws IOException {
    plan = ModelFile.read(Files.writeString(folder.resolve("m.yaml"), Town.MODEL));
  }

  private Lists.Read read(Path... files) {
    return Lists.read(plan, List.of(files), 2);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static List<String> values(Records records, int record) {
    return IntStream.range(0, records.columns().size())
        .mapToObj(field -> records.value(field, record) == Terms.MISSING
            ? ""
            : records.terms(field).text(records.value(field, record)))
        .toList();
  }

  @ParameterizedTest(name = "separator {0}")
  @ValueSource(strings = {",", ";", "\t"})
  void commasSemicolonsAndTabsAreToldByTheHeader(String separator) throws IOException {
    var list = file("list.csv", (HEADER + ADA + LEO).replace(",", separator));

    assertThat(values(read(list).records(), 0)).isEqualTo(ADAS);
  }

  @Test
  void aSemicolonInAQuotedColumnSeparatesNothing() throws IOException {
    var list = file(
        "list.csv",
        "id|forename|\"surname\"|dob|postcode|\"note; remark; free\"\n1|Ada|Abbott|2010-01-02|LS1 4AP|x\n"
            .replace('|', '\t'));

    assertThat(values(read(list).records(), 0))
        .containsExactly("ADA", "ABBOTT", "20100102", "LS1 4AP", "");
  }

  @Test
  void aByteOrderMarkAndQuotesInTheHeaderAreNoPartOfAName() throws IOException {
    var list =
        file("list.csv", "\uFEFF\"id\",\" Forename \",\"SURNAME\",dob,postcode,number\n" + ADA);

    assertThat(values(read(list).records(), 0)).isEqualTo(ADAS);
    assertThat(read(list).records().keys().id(0)).isEqualTo("1");
  }

  @Test
  void aListThatASpreadsheetSavedInItsOwnEncodingIsRead() throws IOException {
    var list = Files.write(
        folder.resolve("list.csv"),
        (HEADER + "1,Zoë,Abbott,2010-01-02,LS1 4AP,\n").getBytes(Charset.forName("windows-1252")));

    assertThat(values(read(list).records(), 0)).startsWith("ZOE");
  }

  @Test
  void aColumnThatComesTwiceIsRefused() throws IOException {
    var list = file("list.csv", "id,forename,surname,dob,postcode,Forename\n" + ADA);

    assertThatThrownBy(() -> read(list))
        .isInstanceOf(Refusal.class)
        .hasMessageContainingAll("the column 'Forename' twice", "Nothing was matched");
  }

  @Test
  void rowsOfAnotherLengthThanTheHeaderAreKeptAndTold() throws IOException {
    var list = file(
        "list.csv",
        HEADER + ADA + "2,Leo,Barker,2011-03-04\n" + "3,Mina,Iqbal,2012-01-02,LS1 4AP,9,more\n");

    var read = read(list);

    assertThat(read.remarks())
        .containsExactly(
            "list.csv: 2 rows have more or fewer values than the header has columns, the first in line 3; taken as far as they go");
    assertThat(values(read.records(), 1)).containsExactly("LEO", "BARKER", "20110304", "", "");
    assertThat(values(read.records(), 2))
        .containsExactly("MINA", "IQBAL", "20120102", "LS1 4AP", "9");
  }

  @Test
  void listsReadSideBySideGiveTheNumbersThatOneAfterTheOtherGives() throws IOException {
    var lists = Town.write(folder, 900);

    var one = Lists.read(plan, lists, 1).records();
    var many = Lists.read(plan, lists, 4).records();

    assertThat(one.size()).isEqualTo(many.size());
    for (var record = 0; record < one.size(); record++) {
      assertThat(many.keys().id(record)).isEqualTo(one.keys().id(record));
      assertThat(many.keys().list(record)).isEqualTo(one.keys().list(record));
      for (var field = 0; field < one.columns().size(); field++) {
        assertThat(many.value(field, record)).isEqualTo(one.value(field, record));
      }
    }
  }

  @Test
  void aFaultInTheSecondListIsToldThoughTheFirstIsStillRead() throws IOException {
    var lists = Town.write(folder, 900);
    var broken = file("broken.csv", "id,forename,surname\n");

    assertThatThrownBy(() -> read(lists.get(0), broken))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("no column for the field 'birth-date'");
  }

  @Test
  void aParquetListGivesTheRecordsThatItsCsvGives() throws IOException, SQLException {
    var csv = file("list.csv", HEADER + ADA + LEO);
    var parquet = parquet("typed", """
        SELECT 1 AS id, 'Ada' AS forename, 'Abbott' AS surname, DATE '2010-01-02' AS dob, 'LS1 4AP' AS postcode, 77.0::DOUBLE AS number
        UNION ALL SELECT 2, 'Leo', 'Barker', DATE '2011-03-04', 'LS2 9JT', 88.0""");

    var written = read(csv).records();
    var typed = read(parquet).records();

    assertThat(typed.lists()).containsExactly("typed");
    for (var record = 0; record < written.size(); record++) {
      assertThat(values(typed, record)).isEqualTo(values(written, record));
      assertThat(typed.keys().id(record)).isEqualTo(written.keys().id(record));
    }
  }

  @Test
  void decimalsTruthValuesTimesAndNothingBecomeText() throws IOException, SQLException {
    plan = ModelFile.read(file("typed.yaml", """
        id: id
        fields:
          price: {column: price, clean: as-written}
          truth: {column: truth, clean: as-written}
          half: {column: half, clean: as-written}
          born: {column: born, clean: date}
          none: {column: none, clean: as-written}
        blocking: [[born]]
        comparisons: {price: [exact]}
        """));
    var list = parquet(
        "typed",
        "SELECT 7::BIGINT AS id, 12.50::DECIMAL(9,2) AS price, true AS truth, 0.5::DOUBLE AS half, TIMESTAMP '2010-01-02 00:00:00' AS born, NULL::VARCHAR AS none, [1, 2] AS unasked");

    assertThat(values(read(list).records(), 0))
        .containsExactly("12.50", "true", "0.5", "20100102", "");
  }

  @Test
  void aParquetColumnOfSeveralValuesARowIsRefusedIfTheModelAsksForIt() throws SQLException {
    var list = parquet(
        "nested",
        "SELECT 1 AS id, ['Ada', 'Ann'] AS forename, 'Abbott' AS surname, '2010-01-02' AS dob, 'LS1 4AP' AS postcode");

    assertThatThrownBy(() -> read(list))
        .isInstanceOf(Refusal.class)
        .hasMessageContainingAll(
            "its column 'forename' holds more than one value a row", "Nothing was matched");
  }

  @Test
  void aFileThatOnlySaysThatItIsParquetIsRefused() throws IOException {
    var list = file("list.parquet", HEADER + ADA);

    assertThatThrownBy(() -> read(list))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("it is no Parquet, or is cut off");
  }

  private Path parquet(String name, String query) throws SQLException {
    var file = folder.resolve(name + ".parquet");
    try (var duck = DriverManager.getConnection("jdbc:duckdb:");
        var statement = duck.createStatement()) {
      statement.execute("COPY (%s) TO '%s' (FORMAT parquet)".formatted(query, file));
    }
    return file;
  }
}
