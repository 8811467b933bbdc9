package org.trivet.matching.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;

/** Gathers records row by row; fields that are cleaned alike share their terms, so that a surname can be found among former surnames. */
public final class RecordsBuilder {
  private final List<String> lists;
  private final List<Terms> terms;
  private final int[][] numbers;
  private int[] list = new int[1 << 10];
  private final List<String> ids = new ArrayList<>();

  public RecordsBuilder(List<String> lists, List<Cleaning> cleanings) {
    this.lists = lists;
    var byCleaning = new EnumMap<Cleaning, Terms>(Cleaning.class);
    this.terms = cleanings.stream()
        .map(cleaning -> byCleaning.computeIfAbsent(cleaning, Terms::new))
        .toList();
    this.numbers = new int[cleanings.size()][list.length];
  }

  /** Adds one record with the values of its fields as they came. */
  public void add(int ofList, String id, List<String> values) {
    var record = ids.size();
    if (record == list.length) {
      grow();
    }
    list[record] = ofList;
    ids.add(id);
    for (var field = 0; field < numbers.length; field++) {
      numbers[field][record] = terms.get(field).numberOf(values.get(field));
    }
  }

  private void grow() {
    list = Arrays.copyOf(list, list.length * 2);
    for (var field = 0; field < numbers.length; field++) {
      numbers[field] = Arrays.copyOf(numbers[field], list.length);
    }
  }

  public Records build() {
    var columns = new ArrayList<Records.Column>();
    for (var field = 0; field < numbers.length; field++) {
      columns.add(new Records.Column(terms.get(field), Arrays.copyOf(numbers[field], ids.size())));
    }
    var keys = new Records.Keys(Arrays.copyOf(list, ids.size()), ids.toArray(String[]::new));
    return new Records(lists, keys, columns);
  }
}
