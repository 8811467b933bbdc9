package org.trivet.serve.release;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.trivet.contract.CodeList;
import org.trivet.contract.Contracts;
import org.trivet.serve.duck.Duck;
import org.trivet.serve.duck.Sql;

/** Tables about the release itself: what it is, which nights it can answer for, code lists, measures, reference data. */
final class Definitions {
  private final Duck duck;
  private final Recipe recipe;
  private final NightTables night;

  Definitions(Duck duck, Recipe recipe, NightTables night) {
    this.duck = duck;
    this.recipe = recipe;
    this.night = night;
  }

  void write(Imprint imprint) {
    writeRelease(imprint);
    writeNights();
    writeCodes();
    writeMeasures();
    referenceFiles(recipe.inputs().reference()).forEach(this::writeReference);
  }

  private void writeRelease(Imprint imprint) {
    duck.run(
        "CREATE TABLE main.release AS SELECT * FROM (VALUES (%s)) AS t(night, zone, title, readme, made_at, \"key\", key_origin, code_version)"
            .formatted(Sql.texts(List.of(
                imprint.night().name(),
                recipe.rules().zone().word(),
                recipe.rules().title(),
                recipe.rules().readme(),
                imprint.madeAt().toString(),
                recipe.holdsPeople() ? imprint.key() : "",
                recipe.holdsPeople() ? imprint.keyOrigin() : "",
                imprint.code()))));
  }

  /** A night that changed nothing still counted its figures, so the figures name the nights. */
  private void writeNights() {
    var sources = Stream.concat(
        Stream.of("SELECT %s AS night".formatted(Sql.text(night.night().name()))),
        recipe.holdsPeople()
            ? Stream.of(
                "SELECT night FROM held.measured",
                "SELECT from_night FROM held.identity_register",
                "SELECT to_night FROM held.identity_register")
            : Stream.empty());
    duck.run("CREATE TABLE main.nights AS SELECT night FROM (%s) WHERE night <= %s ORDER BY night"
        .formatted(sources.collect(joining(" UNION ")), Sql.text(night.night().name())));
  }

  private void writeCodes() {
    duck.run(
        "CREATE TABLE main.codes (code_list VARCHAR, title VARCHAR, code VARCHAR, meaning VARCHAR, source VARCHAR, confidence VARCHAR)");
    var rows = codeLists(recipe.inputs().contracts()).stream()
        .flatMap(list -> list.codes().entrySet().stream()
            .map(code -> List.of(
                list.name(),
                list.title(),
                code.getKey(),
                code.getValue(),
                list.source(),
                list.confidence())))
        .toList();
    insert("main.codes", rows);
  }

  private static List<CodeList> codeLists(Contracts contracts) {
    return contracts.feeds().stream()
        .flatMap(feed -> feed.tables().stream())
        .flatMap(table -> table.columns().stream())
        .flatMap(column -> column.codes().stream())
        .distinct()
        .toList();
  }

  private void writeMeasures() {
    duck.run(
        "CREATE TABLE main.measure_definitions (measure_id VARCHAR, version INTEGER, title VARCHAR, definition VARCHAR, source VARCHAR, unit VARCHAR, per INTEGER, polarity VARCHAR)");
    insert(
        "main.measure_definitions",
        recipe.inputs().measures().stream()
            .map(card -> List.of(
                card.id(),
                Integer.toString(card.version()),
                card.title(),
                card.definition(),
                card.source(),
                card.reading().unit(),
                Integer.toString(card.reading().per()),
                card.reading().polarity()))
            .toList());
  }

  private void writeReference(Path file) {
    duck.run(
        "CREATE TABLE reference.%s AS SELECT * FROM read_csv(%s, header = true, all_varchar = true)"
            .formatted(Sql.name(referenceName(file)), Sql.text(file.toString())));
  }

  private void insert(String table, List<List<String>> rows) {
    if (!rows.isEmpty()) {
      duck.run("INSERT INTO %s VALUES %s"
          .formatted(
              table, rows.stream().map(row -> "(" + Sql.texts(row) + ")").collect(joining(", "))));
    }
  }

  static List<Path> referenceFiles(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    } catch (IOException unreadable) {
      throw ReleaseRefusals.cannotRead(folder, unreadable);
    }
  }

  static String referenceName(Path file) {
    return file.getFileName().toString().replaceFirst("\\.csv$", "").replace('-', '_');
  }
}
