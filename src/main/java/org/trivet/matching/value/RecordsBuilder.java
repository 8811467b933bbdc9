package org.trivet.matching.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Gathers records row by row; fields that are cleaned alike share their terms, so that a surname can be found among former surnames. */
public final class RecordsBuilder {
  private static final int[] NONE = {};

  /** For one record in so many there is room behind those that others made. */
  private static final int ONE_IN = 16;

  private static final int RECORDS_OF_A_PIECE = 1 << 14;

  private final List<String> lists;
  private final List<Terms> terms;
  private int[] numbers;
  private final Further.Gathered[] further;
  private int[] list = new int[1 << 10];
  private final List<String> ids = new ArrayList<>();

  public RecordsBuilder(List<String> lists, List<Cleaning> cleanings) {
    this(lists, byCleaning(cleanings));
  }

  private RecordsBuilder(List<String> lists, Stream<Terms> dictionaries) {
    this.lists = lists;
    this.terms = dictionaries.toList();
    this.numbers = new int[terms.size() * list.length];
    this.further = new Further.Gathered[terms.size()];
    Arrays.setAll(further, any -> new Further.Gathered());
  }

  private static Stream<Terms> byCleaning(List<Cleaning> cleanings) {
    var known = new EnumMap<Cleaning, Terms>(Cleaning.class);
    return cleanings.stream().map(cleaning -> known.computeIfAbsent(cleaning, Terms::new));
  }

  /** Begins with the records that another builder made; what is added joins their dictionaries. */
  public static RecordsBuilder after(Records before) {
    var builder =
        new RecordsBuilder(before.lists(), before.columns().stream().map(Records.Column::terms));
    var room = before.size() + before.size() / ONE_IN + 1;
    builder.list = before.keys().lists(room);
    builder.ids.addAll(before.keys().ids());
    builder.numbers = before.numbers(room);
    Arrays.setAll(
        builder.further,
        field -> Further.Gathered.after(before.columns().get(field).further()));
    return builder;
  }

  /** The dictionary of each field. */
  Stream<Terms> terms() {
    return terms.stream();
  }

  /** Adds records of the first list without ids, whose values the dictionaries know. */
  void addNumbered(int count, List<KeptRecords.NumberedField> fields) {
    var from = ids.size();
    ids.addAll(Collections.nCopies(count, ""));
    reserve(from + count);
    IntStream.rangeClosed(0, count / RECORDS_OF_A_PIECE).parallel().forEach(piece -> {
      var until = Math.min(count, (piece + 1) * RECORDS_OF_A_PIECE);
      for (var record = piece * RECORDS_OF_A_PIECE; record < until; record++) {
        var row = (from + record) * fields.size();
        for (var field = 0; field < fields.size(); field++) {
          numbers[row + field] = fields.get(field).firsts().at(record);
        }
      }
    });
    for (var field = 0; field < fields.size(); field++) {
      fields.get(field).addFurther(from, further[field]);
    }
  }

  /** Adds one record with the values of its fields as they came. */
  public void add(int ofList, String id, List<String> values) {
    var row = begin(ofList, id) * terms.size();
    for (var field = 0; field < terms.size(); field++) {
      numbers[row + field] = terms.get(field).numberOf(values.get(field));
    }
  }

  /** Adds one record whose fields may have several values each; those that say nothing or repeat another are left out. */
  public void addAll(int ofList, String id, List<List<String>> values) {
    var record = begin(ofList, id);
    for (var field = 0; field < terms.size(); field++) {
      var known = distinct(values.get(field), terms.get(field)::numberOf);
      numbers[record * terms.size() + field] = known.length == 0 ? Terms.MISSING : known[0];
      if (known.length > 1) {
        further[field].add(record, known, 1, known.length - 1);
      }
    }
  }

  private static int[] distinct(List<String> values, ToIntFunction<String> number) {
    if (values.isEmpty()) {
      return NONE;
    }
    if (values.size() == 1) {
      var only = number.applyAsInt(values.get(0));
      return only == Terms.MISSING ? NONE : new int[] {only};
    }
    return values.stream()
        .mapToInt(number)
        .filter(one -> one != Terms.MISSING)
        .distinct()
        .toArray();
  }

  private int begin(int ofList, String id) {
    var record = ids.size();
    if (record == list.length) {
      reserve(record * 2);
    }
    list[record] = ofList;
    ids.add(id);
    return record;
  }

  private void reserve(int records) {
    if (records > list.length) {
      list = Arrays.copyOf(list, records);
      numbers = Arrays.copyOf(numbers, records * terms.size());
    }
  }

  /** All records; the builder is spent. */
  public Records build() {
    var table = new Records.Table(numbers, terms.size(), ids.size());
    var columns =
        IntStream.range(0, terms.size()).mapToObj(field -> column(table, field)).toList();
    var keys = new Records.Keys(Arrays.copyOf(list, ids.size()), ids.toArray(String[]::new));
    return new Records(lists, keys, columns);
  }

  private Records.Column column(Records.Table table, int field) {
    return new Records.Column(terms.get(field), table, field, further[field].of(ids.size()));
  }
}
