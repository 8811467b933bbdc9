package org.trivet.matching.value;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The values of a field behind the first, of all records: all of them in one column, and where in it each record's end. */
final class Further {
  /** Of a field of which no record has more than one value. */
  static final Further NONE = new Further(new int[0], new int[0]);

  private static final int[] NO_VALUE = {};

  private final int[] ends;
  private final int[] values;

  Further(int[] ends, int[] values) {
    this.ends = ends;
    this.values = values;
  }

  boolean isNone() {
    return values.length == 0;
  }

  int[] ends() {
    return ends;
  }

  int[] values() {
    return values;
  }

  private int from(int record) {
    return record == 0 ? 0 : ends[record - 1];
  }

  /** How many a record has. */
  int count(int record) {
    return isNone() ? 0 : ends[record] - from(record);
  }

  /** A record's value, the first of them at 0. */
  int nth(int record, int at) {
    return values[from(record) + at];
  }

  int[] of(int record) {
    return count(record) == 0 ? NO_VALUE : Arrays.copyOfRange(values, from(record), ends[record]);
  }

  /** Those of records at some positions, in their order. */
  Further at(int[] positions) {
    if (isNone()) {
      return NONE;
    }
    var some = new Gathered();
    for (var at = 0; at < positions.length; at++) {
      some.add(at, values, from(positions[at]), count(positions[at]));
    }
    return some.of(positions.length);
  }

  Further renumbered(UsedTerms.Renumbered terms) {
    return new Further(ends, IntStream.of(values).map(terms::number).toArray());
  }

  /** Gathers values record by record, in ascending order of the records. */
  static final class Gathered {
    private int[] ends = {};
    private int[] values = {};
    private int records;
    private int size;

    /** Begins with others, which stay as they are: they are full, and what is added goes to a copy. */
    static Gathered after(Further before) {
      var gathered = new Gathered();
      gathered.ends = before.ends;
      gathered.values = before.values;
      gathered.records = gathered.ends.length;
      gathered.size = gathered.values.length;
      return gathered;
    }

    void add(int record, int[] more, int from, int count) {
      if (count > 0) {
        end(record);
        if (size + count > values.length) {
          values = Arrays.copyOf(values, Math.max(1 << 8, 2 * (size + count)));
        }
        System.arraycopy(more, from, values, size, count);
        size += count;
        end(record + 1);
      }
    }

    /** All records before one end here that have not ended yet. */
    private void end(int before) {
      if (before > ends.length) {
        ends = Arrays.copyOf(ends, Math.max(1 << 8, 2 * before));
      }
      while (records < before) {
        ends[records++] = size;
      }
    }

    private static int[] filled(int[] numbers, int size) {
      return numbers.length == size ? numbers : Arrays.copyOf(numbers, size);
    }

    /** Of so many records. */
    Further of(int all) {
      if (size == 0) {
        return NONE;
      }
      end(all);
      return new Further(filled(ends, all), filled(values, size));
    }
  }
}
