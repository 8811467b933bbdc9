package org.trivet.matching.kept;

import java.util.stream.LongStream;
import org.trivet.matching.pair.LongCounts;

/** What records said, a print for each record number: a number that two records share has one print made of both. */
public final class Prints {
  private final LongCounts prints = new LongCounts();

  /** Adds what a record says; the order in which those of one number are added does not matter. */
  public void add(long number, long print) {
    prints.add(number, print);
  }

  /** Adds numbers and prints by twos. */
  public void addAll(Numbers packed) {
    for (var at = 0; at < packed.size(); at += 2) {
      add(packed.at(at), packed.at(at + 1));
    }
  }

  /** Numbers and prints by twos, in ascending order of the numbers. */
  public Numbers packed() {
    var packed = new Numbers();
    for (var number : prints.keys()) {
      packed.add(number);
      packed.add(prints.of(number));
    }
    return packed;
  }

  /** The numbers that are only here, only there, or say something else. */
  public Numbers otherThan(Prints before) {
    var moved = new Numbers();
    LongStream.concat(
            LongStream.of(prints.keysInAnyOrder()), LongStream.of(before.prints.keysInAnyOrder()))
        .filter(number -> prints.of(number) != before.prints.of(number))
        .sorted()
        .distinct()
        .forEach(moved::add);
    return moved;
  }
}
