package org.trivet.serve.review;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.trivet.contract.Meaning;
import org.trivet.serve.duck.Duck;
import org.trivet.vocabulary.RecordKey;
import org.trivet.vocabulary.RecordPair;

/**
 * Which records belong to a closed identity by the newest marks of the adoption team, as the matching itself tells them: by a marked pupil
 * number, a marked NHS number, or the record's own mark.
 */
record SealedRecords(Set<String> keys, Set<String> marked) {
  private static final Set<Meaning> NUMBERS = EnumSet.of(Meaning.UPN, Meaning.NHS_NUMBER);
  private static final String BARE = "regexp_replace(upper(%s), '[^0-9A-Z]', '', 'g')";

  static SealedRecords of(Duck duck, ReviewTables tables, List<PersonTable> persons) {
    return tables
        .fromSeals()
        .map(seals -> new SealedRecords(
            Set.copyOf(duck.texts(query(seals, persons))),
            Set.copyOf(
                duck.texts("SELECT trim(value) FROM %s WHERE kind = 'record'".formatted(seals)))))
        .orElseGet(() -> new SealedRecords(Set.of(), Set.of()));
  }

  /** Rows of facts without former pupil numbers that are marked: they would tell which open record a closed one became. */
  static String withoutMarkedNumbers(String facts, ReviewTables tables) {
    return tables
        .fromSeals()
        .map(seals -> "SELECT * FROM (%s) WHERE meaning <> 'FORMER_UPN' OR %s NOT IN (%s)"
            .formatted(facts, BARE.formatted("value"), numbers(seals)))
        .orElse(facts);
  }

  boolean has(String key) {
    return keys.contains(key)
        || RecordKey.parse(key)
            .filter(parsed -> marked.contains(parsed.feed() + "|" + parsed.localId()))
            .isPresent();
  }

  /** Whether either record is of a closed identity. */
  boolean touch(RecordPair pair) {
    return has(pair.recordKeyA()) || has(pair.recordKeyB());
  }

  /** Whether one record is of a closed identity and the other is not. */
  boolean part(RecordPair pair) {
    return has(pair.recordKeyA()) != has(pair.recordKeyB());
  }

  Predicate<String> areOpen() {
    return key -> !has(key);
  }

  private static String query(String seals, List<PersonTable> persons) {
    var facts = persons.stream()
        .map(table -> table.facts("true", NUMBERS::contains))
        .collect(Collectors.joining("\nUNION ALL\n"));
    return """
        SELECT DISTINCT record_key FROM (%s)
        WHERE  meaning IN ('UPN', 'NHS_NUMBER') AND %s IN (%s)""".formatted(facts, BARE.formatted("split_part(value, chr(9), 1)"), numbers(seals));
  }

  private static String numbers(String seals) {
    return "SELECT %s FROM %s WHERE kind IN ('upn', 'nhs_number')"
        .formatted(BARE.formatted("value"), seals);
  }

  @Override
  public String toString() {
    return "SealedRecords[…]";
  }
}
