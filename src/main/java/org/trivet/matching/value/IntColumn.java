package org.trivet.matching.value;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Numbers that are made of their bytes when they are asked for.
 *
 * @param bytes the lowest byte of each number's distance from the least, then the next of each
 * @param width how many bytes there are of each
 */
public record IntColumn(ByteBuffer bytes, int size, int least, int width) {
  public int at(int place) {
    var distance = 0;
    for (var plane = 0; plane < width; plane++) {
      distance |= (bytes.get(plane * size + place) & 0xff) << (plane * Byte.SIZE);
    }
    return least + distance;
  }

  public int[] toArray() {
    var numbers = new int[size];
    Arrays.setAll(numbers, this::at);
    return numbers;
  }
}
