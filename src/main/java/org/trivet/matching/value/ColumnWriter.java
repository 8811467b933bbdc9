package org.trivet.matching.value;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Writes numbers and texts as bytes, column by column, as {@link ColumnReader} reads them: a million numbers one by one take ten times as long. */
public final class ColumnWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  void number(int number) {
    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
  }

  public void longs(long[] numbers) {
    var column = ByteBuffer.allocate(numbers.length * Long.BYTES);
    column.asLongBuffer().put(numbers);
    number(numbers.length);
    bytes.writeBytes(column.array());
  }

  void ints(int count, IntUnaryOperator numbers) {
    var column = new int[count];
    Arrays.setAll(column, numbers);
    ints(column);
  }

  /** The lowest byte of each number, then the next of each: as many as tell the greatest from the least, which is one or two for most fields. */
  public void ints(int[] numbers) {
    var least = Arrays.stream(numbers).min().orElse(0);
    var most = Arrays.stream(numbers).max().orElse(0);
    var bits = Long.SIZE - Long.numberOfLeadingZeros((long) most - least);
    number(numbers.length);
    number(least);
    number((bits + Byte.SIZE - 1) / Byte.SIZE);
    for (var shift = 0; shift < bits; shift += Byte.SIZE) {
      var plane = new byte[numbers.length];
      for (var at = 0; at < plane.length; at++) {
        plane[at] = (byte) ((numbers[at] - least) >>> shift);
      }
      bytes.writeBytes(plane);
    }
  }

  /** All letters behind each other, and how many of them each text has. */
  public void texts(List<String> texts) {
    var letters = new ByteArrayOutputStream();
    var lengths = new int[texts.size()];
    for (var at = 0; at < lengths.length; at++) {
      var text = texts.get(at).getBytes(StandardCharsets.UTF_8);
      lengths[at] = text.length;
      letters.writeBytes(text);
    }
    ints(lengths);
    number(letters.size());
    bytes.writeBytes(letters.toByteArray());
  }

  public byte[] written() {
    return bytes.toByteArray();
  }
}
