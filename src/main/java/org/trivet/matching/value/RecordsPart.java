package org.trivet.matching.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Some records of one list as they came, gathered by one thread apart from all others; see {@link JoinedParts}. */
public final class RecordsPart {
  private final RawTerms[] terms;
  private final int[] termsOfSlots;
  private int[] numbers;
  private final List<String> ids = new ArrayList<>();
  private int size;

  public RecordsPart(RecordSlots slots) {
    this.terms =
        Stream.generate(RawTerms::new).limit(slots.cleanings().size()).toArray(RawTerms[]::new);
    this.termsOfSlots = slots.cleaningOfSlots();
    this.numbers = new int[slots.count() << 10];
    Arrays.fill(numbers, Terms.MISSING);
  }

  /** Puts a text that is lent into a place of the record that is being read; no text says nothing. */
  public void put(int slot, char[] letters, int from, int length) {
    if (length > 0) {
      numbers[size * termsOfSlots.length + slot] =
          terms[termsOfSlots[slot]].numberOf(letters, from, length);
    }
  }

  /** Ends the record that is being read, which the list calls so. */
  public void end(String id) {
    ids.add(id);
    end();
  }

  /** Ends the record that is being read, of a list that calls its records nothing: their numbers in the list are their ids. */
  public void end() {
    size++;
    var used = size * termsOfSlots.length;
    if (used == numbers.length) {
      numbers = Arrays.copyOf(numbers, used * 2);
      Arrays.fill(numbers, used, numbers.length, Terms.MISSING);
    }
  }

  public int size() {
    return size;
  }

  /** What the list calls its records, in their order; empty where it calls them nothing. */
  public List<String> ids() {
    return Collections.unmodifiableList(ids);
  }

  /** The number of a record's text among the raw terms of its cleaning; {@link Terms#MISSING} for none. */
  int number(int record, int slot) {
    return numbers[record * termsOfSlots.length + slot];
  }

  RawTerms terms(int cleaning) {
    return terms[cleaning];
  }
}
