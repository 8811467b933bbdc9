package org.trivet.matching.value;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The places for values that a record has: one for each field, more for a field that takes several columns. */
public final class RecordSlots {
  private final List<Cleaning> cleanings;
  private final int[] first;
  private final int[] fields;

  /**
   * @param cleanings by field
   * @param counts how many places each field has
   */
  public RecordSlots(List<Cleaning> cleanings, List<Integer> counts) {
    this.cleanings = List.copyOf(cleanings);
    this.first = new int[counts.size() + 1];
    var ofSlots = new ArrayList<Integer>();
    for (var field = 0; field < counts.size(); field++) {
      first[field] = ofSlots.size();
      for (var slot = 0; slot < counts.get(field); slot++) {
        ofSlots.add(field);
      }
    }
    first[counts.size()] = ofSlots.size();
    this.fields = ofSlots.stream().mapToInt(Integer::intValue).toArray();
  }

  /** A field's first place; behind the last field, how many places there are. */
  public int first(int field) {
    return first[field];
  }

  int count() {
    return fields.length;
  }

  int fields() {
    return cleanings.size();
  }

  /** The ways of cleaning, each once. */
  List<Cleaning> cleanings() {
    return cleanings.stream().distinct().toList();
  }

  /** For each place, where its field's cleaning stands among {@link #cleanings}. */
  int[] cleaningOfSlots() {
    var distinct = cleanings();
    return IntStream.of(fields)
        .map(field -> distinct.indexOf(cleanings.get(field)))
        .toArray();
  }
}
