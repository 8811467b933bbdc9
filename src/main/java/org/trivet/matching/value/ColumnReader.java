package org.trivet.matching.value;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads what a {@link ColumnWriter} wrote, in the same order. */
public final class ColumnReader {
  private final ByteBuffer bytes;

  public ColumnReader(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
  }

  public boolean hasMore() {
    return bytes.hasRemaining();
  }

  int number() {
    return bytes.getInt();
  }

  public long[] longs() {
    var numbers = new long[number()];
    next(numbers.length * Long.BYTES).asLongBuffer().get(numbers);
    return numbers;
  }

  public IntColumn ints() {
    var count = number();
    var least = number();
    var width = number();
    return new IntColumn(next(count * width), count, least, width);
  }

  /** Texts of which each is made of its bytes when its turn comes. */
  Texts texts() {
    var lengths = ints();
    return new Texts(lengths, next(number()));
  }

  public List<String> allTexts() {
    var all = new ArrayList<String>();
    texts().forEach(all::add);
    return all;
  }

  private ByteBuffer next(int length) {
    var next = bytes.slice(bytes.position(), length);
    bytes.position(bytes.position() + length);
    return next;
  }

  /** A column of texts. */
  record Texts(IntColumn lengths, ByteBuffer letters) {
    void forEach(Consumer<String> consumer) {
      var from = letters.arrayOffset();
      for (var place = 0; place < lengths.size(); place++) {
        var length = lengths.at(place);
        consumer.accept(new String(letters.array(), from, length, StandardCharsets.UTF_8));
        from += length;
      }
    }
  }
}
