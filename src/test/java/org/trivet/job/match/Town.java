package org.trivet.job.match;

import java.nio.file.Path;
import java.sql.Date;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.trivet.contract.ContractLoader;
import org.trivet.contract.Contracts;
import org.trivet.job.SparkForTests;
import org.trivet.vocabulary.NightId;

/** What three made-up agencies know of some named children on one night, as standardised tables under the real contracts. */
final class Town {
  static final Contracts CONTRACTS =
      ContractLoader.ofHouse(Path.of("."), Path.of("conf")).load();
  static final ChildrenModel MODEL = ChildrenModel.load(Path.of("jobs/match/children.yaml"));

  private static final Map<String, String> FEEDS = Map.of(
      "ehc_persons", "education/ehc-cases",
      "ssd_persons", "social-care/ssd",
      "ssd_addresses", "social-care/ssd",
      "ssd_linked_identifiers", "social-care/ssd",
      "health_patients", "health/provider");

  private final Map<String, List<Map<String, String>>> tables = new HashMap<>();
  private SealMarks marks = SealMarks.NONE;

  /** {@code cells} are column names and values in turn; the first is the person's local id under {@code id}. */
  Town with(String table, String id, String... cells) {
    var row = new HashMap<String, String>(Map.of("record_key", "s|" + FEEDS.get(table) + "|" + id));
    for (var i = 0; i < cells.length; i += 2) {
      row.put(cells[i], cells[i + 1]);
    }
    tables.computeIfAbsent(table, any -> new ArrayList<>()).add(row);
    return this;
  }

  Town ehc(String id, String forename, String surname, String born, String upn) {
    return with(
        "ehc_persons",
        id,
        "forename",
        forename,
        "surname",
        surname,
        "birth_date",
        born,
        "upn",
        upn);
  }

  Town health(String id, String forename, String surname, String born, String nhsNumber) {
    return with(
        "health_patients",
        id,
        "forename",
        forename,
        "surname",
        surname,
        "birth_date",
        born,
        "nhs_number",
        nhsNumber,
        "nhs_number_status",
        "01");
  }

  Town ssd(String id, String forename, String surname, String born, String nhsNumber) {
    return with(
        "ssd_persons",
        id,
        "pers_forename",
        forename,
        "pers_surname",
        surname,
        "pers_dob",
        born,
        "pers_common_child_id",
        nhsNumber);
  }

  Town marking(SealMarks others) {
    marks = others;
    return this;
  }

  /** The tables by name. */
  Map<String, Dataset<Row>> tables() {
    var datasets = new TreeMap<String, Dataset<Row>>();
    tables.forEach((table, rows) -> datasets.put(table, dataset(rows)));
    return datasets;
  }

  MatchInput input(String night, MatchInput.Before before) {
    var inputs = tables().entrySet().stream()
        .map(table ->
            new MatchInput.Table(CONTRACTS.table(table.getKey()).orElseThrow(), table.getValue()))
        .toList();
    return new MatchInput(new NightId(night), inputs, marks, before);
  }

  static MatchInput.Before nothingBefore() {
    return new MatchInput.Before(
        Register.empty(SparkForTests.session()),
        ReviewQueue.empty(SparkForTests.session()),
        List.of(),
        Optional.empty());
  }

  static SealMarks markOf(String kind, String value) {
    var only = Set.of(value);
    return switch (kind) {
      case "upn" -> new SealMarks(only, Set.of(), Set.of());
      case "nhs_number" -> new SealMarks(Set.of(), only, Set.of());
      default -> new SealMarks(Set.of(), Set.of(), only);
    };
  }

  private static Dataset<Row> dataset(List<Map<String, String>> rows) {
    var names =
        rows.stream().flatMap(row -> row.keySet().stream()).distinct().sorted().toList();
    var shape =
        new StructType().add("period", DataTypes.StringType).add("known_to", DataTypes.StringType);
    for (var name : names) {
      shape = shape.add(name, isDate(name) ? DataTypes.DateType : DataTypes.StringType);
    }
    return SparkForTests.session()
        .createDataFrame(rows.stream().map(row -> spark(row, names)).toList(), shape);
  }

  private static Row spark(Map<String, String> row, List<String> names) {
    var cells = new Object[names.size() + 2];
    for (var i = 0; i < names.size(); i++) {
      var value = row.getOrDefault(names.get(i), "");
      cells[i + 2] =
          value.isEmpty() ? null : isDate(names.get(i)) ? Date.valueOf(value).toLocalDate() : value;
    }
    return RowFactory.create(cells);
  }

  private static boolean isDate(String name) {
    return name.equals("birth_date") || name.equals("pers_dob");
  }
}
