package org.trivet.lists;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trivet.lists.rows.ListRow;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.plan.PlanField;
import org.trivet.matching.value.Records;
import org.trivet.matching.value.RecordsBuilder;

/** Reads lists into records; each list is called by its file's name without the ending. */
final class Lists {
  /** No list holds it: the separator of units of old teleprinters. */
  private static final String BETWEEN_VALUES = "\u001f";

  private Lists() {}

  /** The records, and what whoever sent the lists should hear of how they were read. */
  record Read(Records records, List<String> remarks) {
    Read {
      remarks = List.copyOf(remarks);
    }
  }

  /** Lists are parsed side by side and their values numbered one list after the other, so that the numbers are the same on any number of cores. */
  static Read read(MatchPlan plan, List<Path> files, int threads) {
    var names = files.stream().map(Lists::name).toList();
    var seen = new HashSet<String>();
    names.stream().filter(name -> !seen.add(name)).findFirst().ifPresent(name -> {
      throw ListRefusals.twoListsOfOneName(name);
    });
    var records = new RecordsBuilder(
        names, plan.fields().stream().map(PlanField::cleaning).toList());
    var remarks = new ArrayList<String>();
    var pool = Executors.newFixedThreadPool(threads);
    try {
      var ahead = files.stream().map(file -> new ListAhead(plan, file)).toList();
      var parsing = ahead.stream().map(pool::submit).toList();
      for (var list = 0; list < ahead.size(); list++) {
        var number = list;
        ahead.get(list).forEach(parsing.get(list), adding(plan, records, number));
        ahead.get(list).remark().ifPresent(remarks::add);
      }
    } finally {
      pool.shutdownNow();
    }
    return new Read(records.build(), remarks);
  }

  private static BiConsumer<String, List<String>> adding(
      MatchPlan plan, RecordsBuilder records, int list) {
    return plan.fields().stream().allMatch(Lists::isSingle)
        ? (id, values) -> records.add(list, id, values)
        : (id, values) ->
            records.addAll(list, id, values.stream().map(Lists::several).toList());
  }

  private static boolean isSingle(PlanField field) {
    return field.taking() == PlanField.Taking.THE_FIRST;
  }

  private static List<String> several(String joined) {
    return List.of(joined.split(BETWEEN_VALUES, -1));
  }

  static String name(Path file) {
    var name = file.getFileName().toString();
    var dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  static String value(ListRow row, int place) {
    return place >= 0 && place < row.values().size() ? row.values().get(place) : "";
  }

  /** The value of a field, several put together. */
  static String value(ListRow row, int[] places) {
    return places.length == 1
        ? value(row, places[0])
        : Arrays.stream(places)
            .mapToObj(place -> value(row, place))
            .collect(Collectors.joining(BETWEEN_VALUES));
  }

  /** Where a field stands in a list: in one place, or in several where every one is taken. */
  static int[] places(Path file, PlanField field, List<String> header) {
    var places = field.columns().stream()
        .mapToInt(name -> indexOf(header, name))
        .filter(at -> at >= 0)
        .limit(isSingle(field) ? 1 : header.size())
        .toArray();
    if (places.length == 0 && field.presence() == PlanField.Presence.REQUIRED) {
      throw ListRefusals.noSuchColumn(
          file, field.name(), field.columns(), String.join(", ", header));
    }
    return places;
  }

  /** Where the record's id stands; -1 where the row's number is the id. */
  static int idPlace(MatchPlan plan, Path file, List<String> header) {
    if (plan.idColumns().isEmpty()) {
      return -1;
    }
    return plan.idColumns().stream()
        .mapToInt(name -> indexOf(header, name))
        .filter(at -> at >= 0)
        .findFirst()
        .orElseThrow(
            () -> ListRefusals.noSuchId(file, plan.idColumns(), String.join(", ", header)));
  }

  /** Every column that the plan may ask of a list, in lower case. */
  static Set<String> wanted(MatchPlan plan) {
    return Stream.concat(
            plan.idColumns().stream(),
            plan.fields().stream().flatMap(field -> field.columns().stream()))
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  /** The header, unless a column comes in it twice: nobody could say which is meant. */
  static List<String> unambiguous(Path file, List<String> header) {
    var seen = new HashSet<String>();
    header.stream()
        .filter(name -> !name.isEmpty() && !seen.add(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .ifPresent(name -> {
          throw ListRefusals.sameColumnTwice(file, name);
        });
    return header;
  }

  private static int indexOf(List<String> header, String name) {
    return IntStream.range(0, header.size())
        .filter(at -> header.get(at).equalsIgnoreCase(name))
        .findFirst()
        .orElse(-1);
  }
}
