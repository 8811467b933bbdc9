package org.trivet.matching.value;

import java.util.List;

/**
 * The records of all lists, column by column: for every field and record the number of its value.
 *
 * @param lists the names of the lists
 * @param columns one per field, in the order of the plan
 */
public record Records(List<String> lists, Keys keys, List<Column> columns) {
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
  }

  /** One field of all records. */
  public static final class Column {
    private final Terms terms;
    private final int[] numbers;

    Column(Terms terms, int[] numbers) {
      this.terms = terms;
      this.numbers = numbers;
    }

    public Terms terms() {
      return terms;
    }

    /** The number of a record's value, or {@link Terms#MISSING}. */
    public int number(int record) {
      return numbers[record];
    }

    /** How often each value comes, by its number. */
    public int[] counts() {
      var counts = new int[terms.size()];
      for (var number : numbers) {
        if (number >= 0) {
          counts[number]++;
        }
      }
      return counts;
    }
  }

  public int size() {
    return keys.size();
  }

  /** The number of a record's value, or {@link Terms#MISSING}. */
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
