package org.trivet.matching;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * Which records are compared at all: those that have a value of every part in common.
 *
 * <p>A block of more than {@code cap} records is not compared but counted and reported; its pairs are left to the other rules.
 */
public record BlockingRule(String name, List<BlockPart> parts, int cap) implements Serializable {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  public BlockingRule {
    parts = List.copyOf(parts);
    if (parts.isEmpty() || cap < 2) {
      throw new IllegalArgumentException(
          "Blocking rule '%s' needs parts and a cap of 2 or more, but has %s and %s"
              .formatted(name, parts, cap));
    }
  }

  /** The blocks a record falls into, as 64-bit hashes without repeats; records on two sides of a seal share none. */
  public long[] blocksOf(PersonRecord person) {
    var blocks = new long[] {hash(hash(FNV_OFFSET, name), person.origin().seal().name())};
    for (var part : parts) {
      blocks = with(part.of(person), blocks);
    }
    return Arrays.stream(blocks).distinct().toArray();
  }

  private static long[] with(List<String> values, long[] blocks) {
    var product = new long[blocks.length * values.size()];
    var at = 0;
    for (var block : blocks) {
      for (var value : values) {
        product[at++] = hash(block, value);
      }
    }
    return product;
  }

  private static long hash(long seed, String value) {
    var hash = seed;
    for (var i = 0; i < value.length(); i++) {
      hash = (hash ^ value.charAt(i)) * FNV_PRIME;
    }
    return (hash ^ '|') * FNV_PRIME;
  }
}
