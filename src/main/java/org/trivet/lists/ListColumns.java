package org.trivet.lists;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.plan.PlanField;
import org.trivet.matching.value.RecordSlots;

/** What is read of each column of a list. */
final class ListColumns {
  private static final int[] NOTHING = {};

  private final int id;
  private final int[][] slots;

  private ListColumns(int id, int[][] slots) {
    this.id = id;
    this.slots = slots;
  }

  /** The columns of a list with this header; refused where one comes twice or one that the plan needs is missing. */
  static ListColumns of(MatchPlan plan, Path file, List<String> header) {
    refuseSameTwice(file, header);
    var slots = new int[header.size()][];
    Arrays.fill(slots, NOTHING);
    var all = slots(plan);
    for (var field = 0; field < plan.fields().size(); field++) {
      var slot = all.first(field);
      for (var column : places(file, plan.fields().get(field), header)) {
        slots[column] = Arrays.copyOf(slots[column], slots[column].length + 1);
        slots[column][slots[column].length - 1] = slot++;
      }
    }
    return new ListColumns(idPlace(plan, file, header), slots);
  }

  /** A place for each column that a field may take. */
  static RecordSlots slots(MatchPlan plan) {
    return new RecordSlots(
        plan.cleanings(),
        plan.fields().stream()
            .map(field -> isSingle(field) ? 1 : field.columns().size())
            .toList());
  }

  /** Every column that the plan may ask of a list, in lower case. */
  static Set<String> wanted(MatchPlan plan) {
    return Stream.concat(
            plan.idColumns().stream(),
            plan.fields().stream().flatMap(field -> field.columns().stream()))
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private static boolean isSingle(PlanField field) {
    return field.taking() == PlanField.Taking.THE_FIRST;
  }

  /** Where a field stands in a list: in one place, or in several where every one is taken. */
  private static int[] places(Path file, PlanField field, List<String> header) {
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

  private static int idPlace(MatchPlan plan, Path file, List<String> header) {
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

  /** Nobody could say which of two is meant. */
  private static void refuseSameTwice(Path file, List<String> header) {
    var seen = new HashSet<String>();
    header.stream()
        .filter(name -> !name.isEmpty() && !seen.add(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .ifPresent(name -> {
          throw ListRefusals.sameColumnTwice(file, name);
        });
  }

  private static int indexOf(List<String> header, String name) {
    return IntStream.range(0, header.size())
        .filter(at -> header.get(at).equalsIgnoreCase(name))
        .findFirst()
        .orElse(-1);
  }

  /** How many columns the header has. */
  int count() {
    return slots.length;
  }

  /** Where the record's id stands; -1 where the row's number is the id. */
  int id() {
    return id;
  }

  /** The places of a record into which a column's value goes. */
  int[] slots(int column) {
    return column < slots.length ? slots[column] : NOTHING;
  }
}
