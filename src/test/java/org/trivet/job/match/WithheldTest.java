package org.trivet.job.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.trivet.contract.TableContract;
import org.trivet.job.SparkForTests;

class WithheldTest {
  private static final String UPN = "A950000178301";
  private static final String OTHER_UPN = "H243278544154";
  private static final SealMarks MARKS = new SealMarks(Set.of(UPN), Set.of(), Set.of());

  @Test
  void aMarkedNumberStandsOnNoOpenRecordAndStaysOnTheClosedOne() {
    var numbers = rows(
        "link_identifier_type,link_identifier_value",
        now("s-open", "Former Unique Pupil Number", UPN),
        now("s-open", "Unique Pupil Number", OTHER_UPN),
        now("s-closed", "Unique Pupil Number", UPN));

    assertThat(shown("ssd_linked_identifiers", numbers, "s-closed"))
        .containsExactly(
            "s-open null Former Unique Pupil Number null",
            "s-open null Unique Pupil Number " + OTHER_UPN,
            "s-closed null Unique Pupil Number " + UPN);
  }

  @Test
  void aFormerSurnameIsWithheldBesideAMarkedNumberAndNowhereElse() {
    var pupils = rows(
        "surname,former_surname,upn,former_upn",
        now("c-adopted", "Webb", "Obi", OTHER_UPN, UPN),
        now("c-married", "Webb", "Obi", OTHER_UPN, ""));

    assertThat(shown("census_pupils", pupils, "none"))
        .containsExactly(
            "c-adopted null Webb null " + OTHER_UPN + " null",
            "c-married null Webb Obi " + OTHER_UPN + " ");
  }

  @Test
  void whoARecordWasBeforeItsSenderWentOnWithItIsNotToBeRead() {
    var cases = rows(
        "surname,birth_date,postcode,upn",
        tillFriday("e-adopted", "Obi", "2014-03-09", "LS1 4AP", UPN),
        now("e-adopted", "Webb", "2014-03-09", "LS2 7HZ", OTHER_UPN),
        tillFriday("e-moved", "Kay", "2011-05-23", "LS1 4AP", OTHER_UPN));

    assertThat(shown("ehc_persons", cases, "none"))
        .containsExactly(
            "e-adopted night-2026-11-20 null 2014-03-09 null null",
            "e-adopted null Webb 2014-03-09 LS2 7HZ " + OTHER_UPN,
            "e-moved night-2026-11-20 Kay 2011-05-23 LS1 4AP " + OTHER_UPN);
  }

  @Test
  void withoutMarksEverythingStands() {
    var cases = rows("surname,upn", tillFriday("e-1", "Obi", UPN));
    var contract = contract("ehc_persons");
    var withheld =
        Withheld.by(SealMarks.NONE, Set.of(), List.of(new MatchInput.Table(contract, cases)));

    assertThat(texts(withheld.from(cases, contract)))
        .containsExactly("e-1 night-2026-11-20 Obi " + UPN);
  }

  private static List<String> shown(String table, Dataset<Row> rows, String closed) {
    var contract = contract(table);
    var withheld =
        Withheld.by(MARKS, Set.of(closed), List.of(new MatchInput.Table(contract, rows)));
    return texts(withheld.from(rows, contract));
  }

  private static List<String> texts(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(row -> row.mkString(" ")).toList();
  }

  private static TableContract contract(String name) {
    return Town.CONTRACTS.feeds().stream()
        .flatMap(feed -> feed.tables().stream())
        .filter(table -> table.table().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** A row that holds. */
  private static Row now(String recordKey, String... cells) {
    var all = new Object[cells.length + 2];
    all[0] = recordKey;
    System.arraycopy(cells, 0, all, 2, cells.length);
    return RowFactory.create(all);
  }

  /** A row that held until the night of a Friday. */
  private static Row tillFriday(String recordKey, String... cells) {
    return RowFactory.create(
        Stream.concat(Stream.of(recordKey, "night-2026-11-20"), Stream.of(cells))
            .toArray());
  }

  private static Dataset<Row> rows(String columns, Row... rows) {
    var shape = Stream.concat(
            Stream.of("record_key", "known_to"), Stream.of(columns.split(",", -1)))
        .reduce(
            new StructType(),
            (type, name) -> type.add(name, DataTypes.StringType),
            (one, other) -> one);
    return SparkForTests.session().createDataFrame(List.of(rows), shape);
  }
}
