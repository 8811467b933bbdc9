package org.trivet.serve.review;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trivet.contract.Meaning;
import org.trivet.vocabulary.RecordKey;

/**
 * What one record says about its person, as it holds now.
 *
 * @param said every value said, by what it means
 * @param tables the tables that say something
 */
public record RecordCard(RecordKey key, Map<Meaning, Set<String>> said, Set<String> tables) {
  public RecordCard {
    said = Map.copyOf(said);
    tables = Set.copyOf(tables);
  }

  /** Cards out of rows of {@code record_key, meaning, value, table_name}. */
  static Map<String, RecordCard> of(List<List<String>> facts) {
    var byKey = new TreeMap<String, List<List<String>>>(
        facts.stream().collect(Collectors.groupingBy(fact -> fact.get(0))));
    var cards = new TreeMap<String, RecordCard>();
    byKey.forEach((key, rows) ->
        RecordKey.parse(key).ifPresent(parsed -> cards.put(key, card(parsed, rows))));
    return cards;
  }

  /** A record that says nothing any more: gone from its feed since. */
  static RecordCard silent(RecordKey key) {
    return new RecordCard(key, Map.of(), Set.of());
  }

  /** The agency whose record it is. */
  public String agency() {
    return agencyOf(key);
  }

  static String agencyOf(RecordKey key) {
    return key.feed().substring(0, Math.max(0, key.feed().indexOf('/')));
  }

  /** Every value said under any of these, each once, in order. */
  public List<String> values(List<Meaning> meanings) {
    return meanings.stream()
        .flatMap(meaning -> said.getOrDefault(meaning, Set.of()).stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** Names, birth date, sex and postcodes in one line. */
  public String line() {
    return Stream.of(
            values(List.of(Meaning.FORENAME, Meaning.PREFERRED_FORENAME)),
            values(List.of(Meaning.SURNAME, Meaning.PREFERRED_SURNAME)),
            values(List.of(Meaning.BIRTH_DATE)),
            values(List.of(Meaning.SEX)),
            values(List.of(Meaning.POSTCODE)))
        .filter(values -> !values.isEmpty())
        .map(values -> String.join("/", values))
        .collect(Collectors.joining(" "));
  }

  /** All that it says as one text, for telling later that it changed. */
  String text() {
    return new TreeMap<>(said)
        .entrySet().stream()
            .map(entry -> entry.getKey() + "=" + new TreeSet<>(entry.getValue()))
            .collect(Collectors.joining("\n"));
  }

  @Override
  public String toString() {
    return "RecordCard[" + key.feed() + "]";
  }

  private static RecordCard card(RecordKey key, List<List<String>> rows) {
    var said = new EnumMap<Meaning, Set<String>>(Meaning.class);
    var tables = new TreeSet<String>();
    for (var row : rows) {
      said.computeIfAbsent(Meaning.valueOf(row.get(1)), any -> new TreeSet<>()).add(row.get(2));
      tables.add(row.get(3));
    }
    return new RecordCard(key, said, tables);
  }
}
