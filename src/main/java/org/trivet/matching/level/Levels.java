package org.trivet.matching.level;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.trivet.matching.ShortForms;
import org.trivet.matching.Sound;

/** Levels as model files write them: a word, and a number or a field where it takes one. */
public final class Levels {
  private static final int POSTCODE_UNIT = 3;

  private final ShortForms shortForms;

  public Levels(ShortForms shortForms) {
    this.shortForms = shortForms;
  }

  /** What a level's word means, made from the text behind it. */
  private interface Kind extends BiFunction<String, String, Level> {}

  /** The level that a text means; empty where its word is not known or its number is no number. */
  public Optional<Level> parse(String written) {
    var words = written.strip().split("\\s+", 2);
    var behind = words.length > 1 ? words[1] : "";
    try {
      return Optional.ofNullable(kinds().get(words[0]))
          .map(kind -> kind.apply(written.strip(), behind));
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }

  /** Every word that a level may begin with. */
  public List<String> words() {
    return List.copyOf(kinds().keySet());
  }

  private Map<String, Kind> kinds() {
    var kinds = new TreeMap<String, Kind>();
    kinds.put(Level.EXACT, (text, none) -> Level.of(text, LevelRule.NEVER));
    kinds.put(Level.EXACT_ROUND, (text, none) -> Level.of(text, LevelRule.NEVER));
    Across.WORDS.forEach(word -> kinds.put(word, (text, behind) -> across(word, text, behind)));
    addNames(kinds);
    addTexts(kinds);
    addDates(kinds);
    return kinds;
  }

  private static Level across(String word, String text, String behind) {
    return new Level(
        text,
        LevelRule.NEVER,
        Optional.of(Across.parse(word, behind).orElseThrow(NumberFormatException::new)));
  }

  private void addNames(Map<String, Kind> kinds) {
    kinds.put(
        "jaro-winkler",
        (text, number) -> Level.of(text, new JaroWinkler(Double.parseDouble(number))));
    kinds.put("short-form", (text, none) -> Level.of(text, shortForms::relate));
    kinds.put(
        "sound",
        (text, none) -> Level.of(text, (one, other) -> Sound.of(one).equals(Sound.of(other))));
    kinds.put(
        "initial",
        (text, none) -> Level.of(text, LevelRule.where(Sketch::mayBeInitial, Levels::isInitial)));
    kinds.put(
        "joined",
        (text, none) ->
            Level.of(text, LevelRule.where(Sketch::mayBeSameJoined, Words::areSameJoined)));
    kinds.put(
        "word",
        (text, none) -> Level.of(text, LevelRule.where(Sketch::mayShareWord, Words::shareOne)));
  }

  private static void addTexts(Map<String, Kind> kinds) {
    kinds.put("edits", (text, number) -> Level.of(text, new Edits(Integer.parseInt(number))));
    kinds.put("first", (text, number) -> {
      var letters = Integer.parseInt(number);
      return Level.of(
          text, (one, other) -> one.length() >= letters && one.regionMatches(0, other, 0, letters));
    });
    kinds.put(
        "contains",
        (text, none) -> Level.of(text, (one, other) -> one.contains(other) || other.contains(one)));
    kinds.put("words", (text, number) -> {
      var least = Double.parseDouble(number);
      return Level.of(text, (one, other) -> Words.overlap(one, other) >= least);
    });
    kinds.put("trigrams", (text, number) -> {
      var least = Double.parseDouble(number);
      return Level.of(text, (one, other) -> Words.likeness(one, other) >= least);
    });
    kinds.put(
        "sector", (text, none) -> Level.of(text, (one, other) -> sameWithoutLast(2, one, other)));
    kinds.put(
        "district",
        (text, none) -> Level.of(text, (one, other) -> sameWithoutLast(POSTCODE_UNIT, one, other)));
  }

  private static void addDates(Map<String, Kind> kinds) {
    kinds.put(
        "turned",
        (text, none) -> Level.of(text, LevelRule.where(Sketch::mayBeTurned, Dates::areTurned)));
    kinds.put("two-of-three", (text, none) -> Level.of(text, Dates::shareTwoOfThree));
    kinds.put("year-only", (text, none) -> Level.of(text, Dates::areOfOneYearOnly));
    kinds.put("days", (text, number) -> {
      var most = Integer.parseInt(number);
      return Level.of(text, (one, other) -> Dates.areWithinDays(most, one, other));
    });
  }

  private static boolean isInitial(String one, String other) {
    return (one.length() == 1 || other.length() == 1) && one.charAt(0) == other.charAt(0);
  }

  /** Postcodes end in a digit and two letters: without the letters it is a sector, without all three a district. */
  private static boolean sameWithoutLast(int letters, String one, String other) {
    return one.length() == other.length()
        && one.length() > letters
        && one.regionMatches(0, other, 0, one.length() - letters);
  }
}
