package org.trivet.serve.review;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.trivet.contract.Meaning;
import org.trivet.serve.duck.Duck;
import org.trivet.vocabulary.RecordPair;

/** Who else there is around two records: their children's other records, their household, and others born on their day. */
record Neighbourhood(Duck duck, ReviewTables tables, List<PersonTable> persons) {
  private static final String REGISTER = "identity_register";

  /** The record keys that each of the two hangs together with in the night's register, itself among them. */
  record Children(RecordPair pair, Set<String> ofA, Set<String> ofB) {}

  Children children(RecordPair pair) {
    var children = new Children(
        pair, new TreeSet<>(Set.of(pair.recordKeyA())), new TreeSet<>(Set.of(pair.recordKeyB())));
    if (tables.has(REGISTER)) {
      duck.rowsWith(
              List.of(pair.recordKeyA(), pair.recordKeyB()), """
              SELECT asked.record_key, others.record_key
              FROM   %1$s AS others
              JOIN   (SELECT record_key, child_id FROM %1$s WHERE to_night IS NULL AND record_key IN (?, ?)) AS asked
              ON     asked.child_id = others.child_id
              WHERE  others.to_night IS NULL""".formatted(tables.from(REGISTER)))
          .forEach(row -> (row.get(0).equals(pair.recordKeyA()) ? children.ofA() : children.ofB())
              .add(row.get(1)));
    }
    return children;
  }

  /** Other records by key, each with why it is shown; the nearest first. */
  Map<String, String> around(Children children, List<RecordCard> cards) {
    var found = new LinkedHashMap<String, String>();
    children.ofA().forEach(key -> found.put(key, "held to be one child with A"));
    children
        .ofB()
        .forEach(key -> found.merge(
            key,
            "held to be one child with B",
            (one, other) -> "held to be one child with A and B"));
    alike(cards).forEach(found::putIfAbsent);
    found
        .keySet()
        .removeAll(List.of(children.pair().recordKeyA(), children.pair().recordKeyB()));
    return found;
  }

  /** Records with two of surname, postcode and birth date in common with either. */
  private Map<String, String> alike(List<RecordCard> cards) {
    var parts = new ArrayList<String>();
    var values = new ArrayList<String>();
    for (var table : persons) {
      for (var meaning : asked()) {
        var wanted = wanted(cards, meaning);
        table
            .holding(meaning, ReviewTables.marks(wanted))
            .filter(sql -> !wanted.isEmpty())
            .forEach(sql -> {
              parts.add(sql);
              values.addAll(wanted);
            });
      }
    }
    if (parts.isEmpty()) {
      return Map.of();
    }
    var found = new TreeMap<String, Set<Meaning>>();
    duck.rowsWith(values, parts.stream().collect(joining("\nUNION\n")))
        .forEach(row -> found
            .computeIfAbsent(row.get(0), any -> EnumSet.noneOf(Meaning.class))
            .add(kind(Meaning.valueOf(row.get(1)))));
    found.values().removeIf(kinds -> kinds.size() < 2);
    var alike = new LinkedHashMap<String, String>();
    found.entrySet().stream()
        .sorted((one, other) ->
            Integer.compare(other.getValue().size(), one.getValue().size()))
        .forEach(entry -> alike.put(entry.getKey(), "same " + words(entry.getValue())));
    return alike;
  }

  private static List<Meaning> asked() {
    return List.of(
        Meaning.SURNAME, Meaning.PREFERRED_SURNAME, Meaning.POSTCODE, Meaning.BIRTH_DATE);
  }

  private static List<String> wanted(List<RecordCard> cards, Meaning meaning) {
    var alike = kind(meaning) == Meaning.SURNAME
        ? List.of(Meaning.SURNAME, Meaning.PREFERRED_SURNAME)
        : List.of(meaning);
    return cards.stream()
        .flatMap(card -> card.values(alike).stream())
        .map(value -> value.toUpperCase(Locale.ROOT))
        .distinct()
        .toList();
  }

  private static Meaning kind(Meaning meaning) {
    return meaning == Meaning.PREFERRED_SURNAME ? Meaning.SURNAME : meaning;
  }

  private static String words(Set<Meaning> kinds) {
    return Stream.of(Meaning.SURNAME, Meaning.POSTCODE, Meaning.BIRTH_DATE)
        .filter(kinds::contains)
        .map(kind -> kind.word().replace('-', ' '))
        .collect(joining(", "));
  }
}
