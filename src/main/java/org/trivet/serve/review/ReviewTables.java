package org.trivet.serve.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trivet.ledger.Ledger;
import org.trivet.ledger.NightRecord;
import org.trivet.ledger.TableRecord;
import org.trivet.serve.duck.Duck;
import org.trivet.serve.duck.DuckLimits;
import org.trivet.serve.duck.Sql;
import org.trivet.vocabulary.HashChain;
import org.trivet.vocabulary.NightId;

/**
 * The Parquet that a review reads: the tables of the newest night that was matched, and the newest marks of sealed identities, which may
 * have come since.
 *
 * @param version another one as soon as any of these tables holds anything else
 */
record ReviewTables(Path home, NightId night, Optional<Path> seals, String version) {
  private static final String MATCHED = "matched";
  private static final String QUEUE = "review_queue";
  private static final String SEALED = "sealed_identities";

  static ReviewTables newest(Path home, Ledger ledger) {
    var nights = ledger.nights().list().stream().map(NightRecord::night).toList();
    var matched = nights.stream()
        .filter(night -> ledger.tables().find(night, MATCHED, QUEUE).isPresent())
        .findFirst()
        .orElseThrow(ReviewRefusals::noNightMatchedYet);
    var seals = nights.stream()
        .flatMap(night -> ledger.tables().find(night, "standardised", SEALED).stream())
        .findFirst();
    var hashes = Stream.concat(ledger.tables().of(matched).stream(), seals.stream())
        .map(table -> table.zone() + table.table() + table.hash())
        .collect(Collectors.joining("\n"));
    return new ReviewTables(
        home, matched, seals.map(TableRecord::path).map(home::resolve), HashChain.hash(hashes));
  }

  Duck open() {
    var spill = home.resolve("served")
        .resolve("spill")
        .resolve("review-" + ProcessHandle.current().pid());
    return Duck.inMemory(new DuckLimits("1GB", 2, spill));
  }

  boolean has(String table) {
    return isThere(folder(table));
  }

  /** A table of the matched zone in a FROM clause. */
  String from(String table) {
    return parquet(folder(table));
  }

  /** The marks of sealed identities that hold, as {@code kind, value}, in a FROM clause. */
  Optional<String> fromSeals() {
    return seals
        .filter(ReviewTables::isThere)
        .map(folder ->
            "(SELECT lower(replace(kind, '-', '_')) AS kind, value FROM %s WHERE known_to IS NULL)"
                .formatted(parquet(folder)));
  }

  Set<String> columns(Duck duck, String table) {
    return Set.copyOf(
        duck.texts("SELECT column_name FROM (DESCRIBE SELECT * FROM %s)".formatted(from(table))));
  }

  /** As many question marks as there are values, between commas. */
  static String marks(List<String> values) {
    return String.join(", ", values.stream().map(value -> "?").toList());
  }

  private Path folder(String table) {
    return home.resolve(MATCHED).resolve(night.name()).resolve(table);
  }

  private static String parquet(Path folder) {
    return "read_parquet(%s, union_by_name = true, hive_partitioning = false)"
        .formatted(Sql.text(folder.resolve("*.parquet").toString()));
  }

  private static boolean isThere(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (var files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".parquet"));
    } catch (IOException unreadable) {
      throw ReviewRefusals.cannotRead(folder, unreadable);
    }
  }
}
