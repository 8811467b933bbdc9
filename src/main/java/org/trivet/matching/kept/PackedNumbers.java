package org.trivet.matching.kept;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;

/** Columns of 64-bit numbers as bytes, in pieces: what would be a row for each number travels as a row for a hundred thousand. */
public final class PackedNumbers {
  private static final int NUMBERS_OF_A_PIECE = 1 << 17;

  private PackedNumbers() {}

  /** The pieces, none where there is no number; numbers that belong together by twos are in one piece. */
  public static List<byte[]> write(Numbers numbers) {
    var pieces = (numbers.size() + NUMBERS_OF_A_PIECE - 1) / NUMBERS_OF_A_PIECE;
    return IntStream.range(0, pieces).mapToObj(piece -> piece(numbers, piece)).toList();
  }

  private static byte[] piece(Numbers numbers, int piece) {
    var from = piece * NUMBERS_OF_A_PIECE;
    var until = Math.min(numbers.size(), from + NUMBERS_OF_A_PIECE);
    var bytes = ByteBuffer.allocate((until - from) * Long.BYTES);
    for (var at = from; at < until; at++) {
      bytes.putLong(numbers.at(at));
    }
    return bytes.array();
  }

  /** Adds the numbers of a piece to others. */
  public static void read(byte[] piece, Numbers into) {
    var numbers = ByteBuffer.wrap(piece).asLongBuffer();
    while (numbers.hasRemaining()) {
      into.add(numbers.get());
    }
  }
}
