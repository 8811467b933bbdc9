package org.trivet.matching.value;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Records of one list without ids as bytes: dictionaries, then columns of their numbers. */
public final class KeptRecords {
  private static final int[] NONE = {};

  private KeptRecords() {}

  /** Writes what records say, in their order. */
  public static void write(Records records, DataOutputStream out) throws IOException {
    out.writeInt(records.size());
    for (var terms : dictionaries(records)) {
      out.writeInt(terms.size());
      for (var number = 0; number < terms.size(); number++) {
        var text = terms.text(number).getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
      }
    }
    var numbers = new int[records.size() * records.columns().size()];
    records.copyNumbers(numbers);
    writeInts(numbers, out);
    for (var column : records.columns()) {
      writeFurther(column, records.size(), out);
    }
  }

  /** Fields that are cleaned alike share a dictionary, which is written once. */
  private static List<Terms> dictionaries(Records records) {
    return records.columns().stream().map(Records.Column::terms).distinct().toList();
  }

  private static void writeFurther(Records.Column column, int records, DataOutputStream out)
      throws IOException {
    if (column.isSingle()) {
      out.writeBoolean(true);
      return;
    }
    out.writeBoolean(false);
    writeInts(
        IntStream.range(0, records).map(record -> column.further(record).length).toArray(), out);
    var further = IntStream.range(0, records)
        .flatMap(record -> Arrays.stream(column.further(record)))
        .toArray();
    out.writeInt(further.length);
    writeInts(further, out);
  }

  private static void writeInts(int[] numbers, DataOutputStream out) throws IOException {
    var bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES);
    bytes.asIntBuffer().put(numbers);
    out.write(bytes.array());
  }

  private static int[] readInts(int size, DataInputStream in) throws IOException {
    var numbers = new int[size];
    ByteBuffer.wrap(in.readNBytes(size * Integer.BYTES)).asIntBuffer().get(numbers);
    return numbers;
  }

  /**
   * Reads what was written.
   *
   * @param empty records of the same fields, whose dictionaries are filled
   */
  public static Records read(Records empty, DataInputStream in) throws IOException {
    var size = in.readInt();
    for (var terms : dictionaries(empty)) {
      for (var left = in.readInt(); left > 0; left--) {
        terms.addedClean(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
      }
    }
    var columns = new ArrayList<Records.Column>();
    var width = empty.columns().size();
    var table = new Records.Table(readInts(size * width, in), width);
    for (var column : empty.columns()) {
      columns.add(new Records.Column(column.terms(), table, columns.size(), readFurther(size, in)));
    }
    var ids = new String[size];
    Arrays.fill(ids, "");
    return new Records(empty.lists(), new Records.Keys(new int[size], ids), columns);
  }

  private static int[][] readFurther(int size, DataInputStream in) throws IOException {
    if (in.readBoolean()) {
      return new int[0][];
    }
    var counts = readInts(size, in);
    var values = readInts(in.readInt(), in);
    var further = new int[size][];
    for (int record = 0, at = 0; record < size; at += counts[record++]) {
      further[record] =
          counts[record] == 0 ? NONE : Arrays.copyOfRange(values, at, at + counts[record]);
    }
    return further;
  }
}
