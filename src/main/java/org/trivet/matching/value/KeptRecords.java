package org.trivet.matching.value;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Records of one list without ids as bytes: dictionaries, then columns of their numbers. */
public final class KeptRecords {
  private KeptRecords() {}

  /** Writes what records say, in their order. */
  public static void write(Records records, DataOutputStream out) throws IOException {
    out.writeInt(records.size());
    for (var terms : dictionaries(records)) {
      writeTerms(terms, out);
    }
    var numbers = new int[records.size() * records.columns().size()];
    records.copyNumbers(numbers);
    ColumnBytes.write(numbers, out);
    for (var column : records.columns()) {
      writeFurther(column.further(), out);
    }
  }

  private static void writeTerms(Terms terms, DataOutputStream out) throws IOException {
    var lengths = new int[terms.size()];
    var texts = new ByteArrayOutputStream();
    for (var number = 0; number < lengths.length; number++) {
      var text = terms.text(number).getBytes(StandardCharsets.UTF_8);
      lengths[number] = text.length;
      texts.write(text);
    }
    out.writeInt(lengths.length);
    ColumnBytes.write(lengths, out);
    texts.writeTo(out);
  }

  private static void readTerms(Terms terms, DataInputStream in) throws IOException {
    var lengths = ColumnBytes.readInts(in.readInt(), in);
    var texts = new byte[Arrays.stream(lengths).sum()];
    in.readFully(texts);
    var at = 0;
    for (var length : lengths) {
      terms.addedClean(new String(texts, at, length, StandardCharsets.UTF_8));
      at += length;
    }
  }

  /** Fields that are cleaned alike share a dictionary, which is written once. */
  private static List<Terms> dictionaries(Records records) {
    return records.columns().stream().map(Records.Column::terms).distinct().toList();
  }

  private static void writeFurther(Further further, DataOutputStream out) throws IOException {
    out.writeInt(further.values().length);
    if (!further.isNone()) {
      ColumnBytes.write(further.ends(), out);
      ColumnBytes.write(further.values(), out);
    }
  }

  /**
   * Reads what was written.
   *
   * @param empty records of the same fields, whose dictionaries are filled
   */
  public static Records read(Records empty, DataInputStream in) throws IOException {
    var size = in.readInt();
    for (var terms : dictionaries(empty)) {
      readTerms(terms, in);
    }
    var columns = new ArrayList<Records.Column>();
    var width = empty.columns().size();
    var table = new Records.Table(ColumnBytes.readInts(size * width, in), width);
    for (var column : empty.columns()) {
      columns.add(new Records.Column(column.terms(), table, columns.size(), readFurther(size, in)));
    }
    var ids = new String[size];
    Arrays.fill(ids, "");
    return new Records(empty.lists(), new Records.Keys(new int[size], ids), columns);
  }

  private static Further readFurther(int records, DataInputStream in) throws IOException {
    var values = in.readInt();
    return values == 0
        ? Further.NONE
        : new Further(ColumnBytes.readInts(records, in), ColumnBytes.readInts(values, in));
  }
}
