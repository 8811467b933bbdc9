package org.trivet.quality;

/** A broken rule in three sentences: what is wrong, why it matters, what to do. */
public record RuleWords(String wrong, String why, String todo) {
  /** All three, one after the other. */
  public String sentence() {
    return wrong + " " + why + " " + todo;
  }
}
