package org.trivet.matching;

/** What a person is asked about two records that the evidence neither links nor keeps apart; most urgent first. */
public enum Question {
  IDENTIFIER_OF_ANOTHER_CHILD(
      "They share an identifier and the birth date, but not the forename: is it a twin's or sibling's number?"),
  TWO_NHS_NUMBERS("All else agrees, but each has its own verified NHS number: one child or two?"),
  ANOTHER_BIRTH_DATE(
      "They share a number, but neither forename nor birth date quite agree: is it a sibling's number?"),
  POSSIBLE_TWIN("Same birth date and nearly the same forename: are these two children?"),
  CONFLICT_IN_CLUSTER(
      "They look alike, but linking them would join records that contradict each other: which belong together?"),
  WEIGHT_BETWEEN_THRESHOLDS("The evidence is balanced: do you know this child?");

  private final String words;

  Question(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
