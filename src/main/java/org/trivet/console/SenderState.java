package org.trivet.console;

/** What a sender did tonight, the worst of it first. */
public enum SenderState {
  UNREACHABLE("could not be reached", Mood.BAD),
  LATE("late", Mood.BAD),
  SET_ASIDE("some set aside", Mood.WARY),
  WAITING("not taken", Mood.WARY),
  CORRECTED("arrived, corrected", Mood.GOOD),
  ARRIVED("arrived", Mood.GOOD),
  QUIET("nothing due", Mood.GOOD);

  /** How a reader should take it. */
  public enum Mood {
    GOOD,
    WARY,
    BAD;

    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private final String words;
  private final Mood mood;

  SenderState(String words, Mood mood) {
    this.words = words;
    this.mood = mood;
  }

  public String words() {
    return words;
  }

  public Mood mood() {
    return mood;
  }
}
