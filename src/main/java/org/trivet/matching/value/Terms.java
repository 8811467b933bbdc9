package org.trivet.matching.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.trivet.matching.level.Sketch;

/** The different values of fields that are cleaned alike, numbered in the order in which they first came. */
public final class Terms {
  /** The number of no value. */
  public static final int MISSING = -1;

  private final Cleaning cleaning;

  /** Clean texts, and texts as they came: what is clean stands for itself. */
  private final TermIndex byText = new TermIndex();

  private final List<String> texts = new ArrayList<>();
  private long[] sketches = new long[1 << 9];

  public Terms(Cleaning cleaning) {
    this.cleaning = cleaning;
  }

  /** The number of a value as it came, cleaned; {@link #MISSING} where it says nothing. */
  public int numberOf(String raw) {
    if (raw.isEmpty()) {
      return MISSING;
    }
    var known = byText.get(raw);
    return known == TermIndex.ABSENT ? added(raw) : known;
  }

  private int added(String raw) {
    var text = cleaning.clean(raw);
    if (raw.equals(text)) {
      return addedClean(raw);
    }
    var number = text.isEmpty() ? MISSING : numberOfClean(text);
    byText.put(raw, number);
    return number;
  }

  private int numberOfClean(String text) {
    var known = byText.get(text);
    return known == TermIndex.ABSENT ? addedClean(text) : known;
  }

  /** Adds a clean value that is not there yet, and gives its number. */
  int addedClean(String text) {
    var number = texts.size();
    if (number == sketches.length) {
      sketches = Arrays.copyOf(sketches, number * 2);
    }
    sketches[number] = Sketch.of(text);
    byText.put(text, number);
    texts.add(text);
    return number;
  }

  Cleaning cleaning() {
    return cleaning;
  }

  public String text(int number) {
    return texts.get(number);
  }

  /** The values from a number on. */
  List<String> textsFrom(int number) {
    return Collections.unmodifiableList(texts.subList(number, texts.size()));
  }

  /** What is quickly known of a text. */
  public long sketch(int number) {
    return sketches[number];
  }

  /** How many different values there are. */
  public int size() {
    return texts.size();
  }
}
