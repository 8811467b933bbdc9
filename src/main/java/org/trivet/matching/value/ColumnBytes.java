package org.trivet.matching.value;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Columns of numbers as bytes, each written and read at one go: a million numbers one by one take ten times as long. */
public final class ColumnBytes {
  private ColumnBytes() {}

  public static void write(int[] numbers, DataOutputStream out) throws IOException {
    var bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES);
    bytes.asIntBuffer().put(numbers);
    out.write(bytes.array());
  }

  public static void write(long[] numbers, DataOutputStream out) throws IOException {
    var bytes = ByteBuffer.allocate(numbers.length * Long.BYTES);
    bytes.asLongBuffer().put(numbers);
    out.write(bytes.array());
  }

  public static void write(double[] numbers, DataOutputStream out) throws IOException {
    var bytes = ByteBuffer.allocate(numbers.length * Double.BYTES);
    bytes.asDoubleBuffer().put(numbers);
    out.write(bytes.array());
  }

  public static int[] readInts(int size, DataInputStream in) throws IOException {
    var numbers = new int[size];
    read(size * Integer.BYTES, in).asIntBuffer().get(numbers);
    return numbers;
  }

  public static long[] readLongs(int size, DataInputStream in) throws IOException {
    var numbers = new long[size];
    read(size * Long.BYTES, in).asLongBuffer().get(numbers);
    return numbers;
  }

  public static double[] readDoubles(int size, DataInputStream in) throws IOException {
    var numbers = new double[size];
    read(size * Double.BYTES, in).asDoubleBuffer().get(numbers);
    return numbers;
  }

  private static ByteBuffer read(int bytes, DataInputStream in) throws IOException {
    var read = new byte[bytes];
    in.readFully(read);
    return ByteBuffer.wrap(read);
  }
}
