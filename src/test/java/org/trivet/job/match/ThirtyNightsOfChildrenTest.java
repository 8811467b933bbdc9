package org.trivet.job.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.trivet.vocabulary.Pin;
import org.trivet.vocabulary.RecordKey;

/**
 * Thirty nights of a made-up town in which people come, go, marry, are registered anew and are decided about: no record's child changes
 * without an event, and the last night's register tells who was whose child on every night before.
 */
@Tag("slow")
class ThirtyNightsOfChildrenTest {
  private static final int NIGHTS = 30;
  private static final int CHILDREN = 40;
  private static final List<String> FORENAMES =
      List.of("Amina", "Ben", "Chloe", "Dara", "Ewan", "Farah", "Gus", "Hana", "Zoe");
  private static final List<String> SURNAMES = List.of("Khan", "Archer", "Obi", "Marsh", "Lund");

  /** What one agency holds of a child. */
  private record Held(String forename, String surname, String born, String nhsNumber) {}

  private final Random dice = new Random(20261123);
  private final Map<String, Held> health = new TreeMap<>();
  private final Map<String, Held> socialCare = new TreeMap<>();
  private int next;

  private void someoneComes() {
    var id = "%03d".formatted(next++);
    var held = new Held(
        oneOf(FORENAMES),
        oneOf(SURNAMES),
        "20%02d-%02d-%02d"
            .formatted(6 + dice.nextInt(12), 1 + dice.nextInt(12), 1 + dice.nextInt(28)),
        nhsNumber());
    health.put("h-" + id, held);
    if (dice.nextInt(4) > 0) {
      socialCare.put("s-" + id, held);
    }
  }

  private void aDayPasses() {
    IntStream.range(0, dice.nextInt(3)).forEach(any -> someoneComes());
    for (var list : List.of(health, socialCare)) {
      for (var id : List.copyOf(list.keySet())) {
        var held = list.getOrDefault(id, new Held("", "", "", ""));
        switch (dice.nextInt(20)) {
          case 0 -> list.remove(id);
          case 1 ->
            list.put(id, new Held(held.forename, oneOf(SURNAMES), held.born, held.nhsNumber));
          case 2 -> list.put(id, new Held(held.forename, held.surname, held.born, nhsNumber()));
          case 3 ->
            list.put(id, new Held(held.forename, held.surname, held.born, anyone().nhsNumber));
          default -> {}
        }
      }
    }
  }

  private Held anyone() {
    return oneOf(List.copyOf(health.values()));
  }

  private <T> T oneOf(List<T> many) {
    return many.get(dice.nextInt(many.size()));
  }

  /** Nine digits and the one that modulus 11 asks for. */
  private String nhsNumber() {
    var digits = "943%06d".formatted(dice.nextInt(1_000_000));
    var sum =
        IntStream.range(0, 9).map(at -> (10 - at) * (digits.charAt(at) - '0')).sum();
    var check = (11 - sum % 11) % 11;
    return check == 10 ? nhsNumber() : digits + check;
  }

  private Town town() {
    var town = new Town();
    health.forEach(
        (id, held) -> town.health(id, held.forename, held.surname, held.born, held.nhsNumber));
    socialCare.forEach(
        (id, held) -> town.ssd(id, held.forename, held.surname, held.born, held.nhsNumber));
    return town;
  }

  /** Now and then a steward says of two records that they are one child, or two. */
  private void someoneDecides(List<Pin> pins) {
    if (dice.nextInt(3) == 0) {
      var one = "s|health/provider|" + oneOf(List.copyOf(health.keySet()));
      var other = "s|social-care/ssd|" + oneOf(List.copyOf(socialCare.keySet()));
      pins.clear();
      pins.add(new Pin(one, other, dice.nextBoolean() ? Pin.Verdict.SAME : Pin.Verdict.DIFFERENT));
    }
  }

  @Test
  void noChildChangesWithoutAnEventAndTheRegisterRemembersEveryNight() {
    IntStream.range(0, CHILDREN).forEach(any -> someoneComes());
    var nights = new Nights();
    var pins = new ArrayList<Pin>();
    var found = new TreeMap<String, Map<String, String>>();
    var moves = 0;
    for (var night = 1; night <= NIGHTS; night++) {
      var name = "night-2026-11-%02d".formatted(night);
      var before =
          found.isEmpty() ? Map.<String, String>of() : found.lastEntry().getValue();
      nights.decide(pins.toArray(Pin[]::new)).night(name, town());
      found.put(name, nights.children());
      var moved = changed(before, nights.children());
      assertThat(eventsOf(nights.register(), name)).as(name).containsAll(moved);
      moves += moved.size();
      aDayPasses();
      someoneDecides(pins);
    }
    assertThat(moves).as("records that became another child's").isGreaterThan(5);
    found.forEach((night, children) ->
        assertThat(asOf(nights.register(), night)).as("as of " + night).isEqualTo(children));
  }

  /** The records whose child is another than the night before. */
  private static List<String> changed(Map<String, String> before, Map<String, String> now) {
    return now.keySet().stream()
        .filter(before::containsKey)
        .filter(record -> !now.getOrDefault(record, "").equals(before.get(record)))
        .toList();
  }

  /** The records to which something happened in a night. */
  private static List<String> eventsOf(List<Row> register, String night) {
    return register.stream()
        .filter(row -> row.getString(2).equals(night))
        .map(row -> localId(row.getString(0)))
        .toList();
  }

  /** Whose child each record was on a night, as any later register tells it. */
  private static Map<String, String> asOf(List<Row> register, String night) {
    return register.stream()
        .filter(row -> row.getString(2).compareTo(night) <= 0)
        .filter(row -> row.isNullAt(3) || row.getString(3).compareTo(night) > 0)
        .collect(Collectors.toMap(
            row -> localId(row.getString(0)),
            row -> row.getString(1),
            (one, other) -> one + " and " + other,
            HashMap::new));
  }

  private static String localId(String key) {
    return RecordKey.parse(key).orElseThrow().localId();
  }
}
