package org.trivet.matching.value;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * The records of all lists, column by column: for every field and record the number of its value.
 *
 * @param lists the names of the lists
 * @param columns one per field, in the order of the plan
 */
public record Records(List<String> lists, Keys keys, List<Column> columns) {
  private static final int[] NONE = {};

  public Records {
    lists = List.copyOf(lists);
    columns = List.copyOf(columns);
  }

  /** Which list each record is of, by its position among the names of the lists, and what it is called there. */
  public static final class Keys {
    private final int[] lists;
    private final String[] ids;

    Keys(int[] lists, String[] ids) {
      this.lists = lists;
      this.ids = ids;
    }

    public int list(int record) {
      return lists[record];
    }

    public String id(int record) {
      return ids[record];
    }

    public int size() {
      return ids.length;
    }

    /** All of them, in the order of the records. */
    List<String> ids() {
      return Collections.unmodifiableList(Arrays.asList(ids));
    }

    /** Those of the lists, with room for so many. */
    int[] lists(int room) {
      return Arrays.copyOf(lists, room);
    }

    private Keys at(int[] positions) {
      return new Keys(
          Arrays.stream(positions).map(at -> lists[at]).toArray(),
          Arrays.stream(positions).mapToObj(at -> ids[at]).toArray(String[]::new));
    }
  }

  /** The first values of all records, those of one record side by side: who compares two records asks for all their values at once. */
  static final class Table {
    private final int[] numbers;
    private final int width;
    private final int records;

    /**
     * @param numbers may be longer than the records are
     * @param width how many fields a record has
     */
    Table(int[] numbers, int width, int records) {
      this.numbers = numbers;
      this.width = width;
      this.records = records;
    }

    int records() {
      return records;
    }

    private Table at(int[] positions) {
      var moved = new int[positions.length * width];
      for (var at = 0; at < positions.length; at++) {
        System.arraycopy(numbers, positions[at] * width, moved, at * width, width);
      }
      return new Table(moved, width, positions.length);
    }

    private Table renumbered(UsedTerms.Renumbered[] terms) {
      var renumbered = new int[records * width];
      Arrays.setAll(renumbered, at -> terms[at % width].number(numbers[at]));
      return new Table(renumbered, width, records);
    }
  }

  /** One field of all records; a record may have several values of it, of which the first is the usual one. */
  public static final class Column {
    private final Terms terms;
    private final Table table;
    private final int place;
    private final Further further;

    Column(Terms terms, Table table, int place, Further further) {
      this.terms = terms;
      this.table = table;
      this.place = place;
      this.further = further;
    }

    public Terms terms() {
      return terms;
    }

    /** Whether no record has more than one value. */
    public boolean isSingle() {
      return further.isNone();
    }

    /** The number of a record's first value, or {@link Terms#MISSING}. */
    public int number(int record) {
      return table.numbers[record * table.width + place];
    }

    /** The numbers of a record's values behind the first. */
    public int[] further(int record) {
      return further.of(record);
    }

    /** How many values a record has. */
    public int count(int record) {
      return number(record) == Terms.MISSING ? 0 : 1 + further.count(record);
    }

    /** The number of a record's value, the first at 0. */
    public int nth(int record, int at) {
      return at == 0 ? number(record) : further.nth(record, at - 1);
    }

    /** Whether a record has more than one value. */
    public boolean isSeveral(int record) {
      return further.count(record) > 0;
    }

    Further further() {
      return further;
    }

    private void markUsed(BitSet used) {
      for (var record = 0; record < table.records(); record++) {
        var number = number(record);
        if (number != Terms.MISSING) {
          used.set(number);
          for (var more : further(record)) {
            used.set(more);
          }
        }
      }
    }

    private Column at(int[] positions, Table moved) {
      return new Column(terms, moved, place, further.at(positions));
    }

    private Column renumbered(Table renumbered, UsedTerms.Renumbered terms) {
      return new Column(terms.terms(), renumbered, place, further.renumbered(terms));
    }

    /** How often each value comes, by its number. */
    public int[] counts() {
      var counts = new int[terms.size()];
      for (var record = 0; record < table.records(); record++) {
        var number = number(record);
        if (number != Terms.MISSING) {
          counts[number]++;
        }
        for (var more : further(record)) {
          counts[more]++;
        }
      }
      return counts;
    }
  }

  public int size() {
    return keys.size();
  }

  /** Those at some positions, in their order; dictionaries stay as they are. */
  public Records at(int[] positions) {
    return with(
        keys.at(positions),
        table -> table.at(positions),
        (column, moved) -> column.at(positions, moved));
  }

  /** The same, of which values that no record has are no longer known. */
  public Records forgetful() {
    var used = new UsedTerms();
    columns.forEach(column -> column.markUsed(used.marks(column.terms)));
    var terms =
        columns.stream().map(column -> used.of(column.terms)).toArray(UsedTerms.Renumbered[]::new);
    return with(
        keys,
        table -> table.renumbered(terms),
        (column, moved) -> column.renumbered(moved, terms[column.place]));
  }

  private Records with(
      Keys others, UnaryOperator<Table> values, BiFunction<Column, Table, Column> moved) {
    var table = columns.isEmpty() ? new Table(NONE, 1, 0) : values.apply(columns.get(0).table);
    return new Records(
        lists,
        others,
        columns.stream().map(column -> moved.apply(column, table)).toList());
  }

  /** The numbers of all first values record by record, with room for so many records. */
  int[] numbers(int room) {
    return columns.isEmpty()
        ? NONE
        : Arrays.copyOf(columns.get(0).table.numbers, room * columns.size());
  }

  /** The number of a record's first value, or {@link Terms#MISSING}. */
  public int value(int field, int record) {
    return columns.get(field).number(record);
  }

  public Terms terms(int field) {
    return columns.get(field).terms();
  }

  public boolean areOfOneList(int one, int other) {
    return keys.list(one) == keys.list(other);
  }
}
