package org.trivet.matching.kept;

import java.util.Arrays;

/** A column of 64-bit numbers that grows. */
public final class Numbers {
  private long[] numbers = new long[1 << 10];
  private int size;

  /** A column that begins with these, which are now its own. */
  static Numbers of(long[] numbers) {
    var column = new Numbers();
    column.numbers = numbers;
    column.size = numbers.length;
    return column;
  }

  public void add(long number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, Math.max(1 << 10, size * 2));
    }
    numbers[size++] = number;
  }

  void addAll(long[] more) {
    if (size + more.length > numbers.length) {
      numbers = Arrays.copyOf(numbers, size + more.length);
    }
    System.arraycopy(more, 0, numbers, size, more.length);
    size += more.length;
  }

  public long at(int position) {
    return numbers[position];
  }

  public int size() {
    return size;
  }

  /** The numbers in a field of their own. */
  public long[] toArray() {
    return Arrays.copyOf(numbers, size);
  }

  /** Those from a position on. */
  long[] from(int position) {
    return Arrays.copyOfRange(numbers, position, size);
  }

  Numbers copy() {
    var copy = new Numbers();
    copy.numbers = numbers.clone();
    copy.size = size;
    return copy;
  }
}
