package org.trivet.quality;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The rules that what arrives is held against, each in the words that the sender reads: what is wrong, why it matters, what to do. {@code
 * {column}} stands for the column as the sender writes it.
 */
public enum Rule {
  REQUIRED_BLANK(
      "{column} is blank and every row must have it.",
      "Without it the row can't be told from others, or its child can't be found.",
      "Fill it in where the record is kept and send the table again."),
  RAGGED_ROW(
      "The row has more or fewer fields than the header.",
      "Which value belongs to which column can't be known, so the row is left out.",
      "Look for a separator, quote or line break inside a value; the export must put quotes round it."),
  DUPLICATE_ROW(
      "The row is there twice, word for word.",
      "Counted twice it would make every figure too high; the second one is left out.",
      "Take the repeated row out, or the join that makes it out of the export."),
  DUPLICATE_KEY(
      "Another row of the file has the same key and says something else.",
      "Only one can hold; the first one is kept and this one is left out.",
      "Decide which of the two is right and correct or remove the other."),
  SHARED_PERSON_KEY(
      "The number that should name one person is blank in part, or two different people have it.",
      "The people are told apart by name and birth date instead, which breaks when either is corrected.",
      "Give each person their own number; often a brother's or sister's was keyed."),
  NO_SUCH_PERSON(
      "The row belongs to a person who is not in the list of people.",
      "It can't be counted for any child.",
      "Check the number on the row, or send the list of people and this table from the same moment."),
  UNKNOWN_COLUMN(
      "The file has a column {column} that was not agreed.",
      "Nothing of it was loaded: it may be a renamed column whose values are now missing.",
      "Tell us what it holds, or take it out of the export."),
  MISSING_COLUMN(
      "The file lacks the column {column}.",
      "Its values are missing for every row of the file.",
      "Put the column back, under the name that was agreed, and send the file again."),
  COLUMN_NOT_AGREED(
      "The column {column} is not covered by the sharing agreement.",
      "It was not loaded.",
      "Take it out of the export, or ask for the agreement to be extended."),
  NOT_A_DATE(
      "{column} holds something that is no date.",
      "The date is missing from every count that depends on it.",
      "Write a day that exists, as 2026-11-20 or 20/11/2026, with four digits for the year."),
  NOT_A_TIMESTAMP(
      "{column} holds something that is no date and time.",
      "The time is missing from every count that depends on it.",
      "Write it as 2026-11-20T08:30:00."),
  NOT_A_NUMBER(
      "{column} holds something that is no number.",
      "The value is missing from every sum.",
      "Write digits alone, without units, commas or words."),
  NOT_YES_OR_NO(
      "{column} holds something that is neither yes nor no.",
      "The child counts as neither.",
      "Write 1 or 0, true or false, Y or N."),
  NOT_A_UPN(
      "{column} holds something that is no unique pupil number.",
      "The child can't be found by it in other lists and may be missed or counted twice.",
      "Check the number against the school's record: a letter, then twelve digits or eleven and a letter; the first letter checks the rest."),
  NOT_A_ULN(
      "{column} holds something that is no unique learner number.",
      "The young person can't be found by it in other lists.",
      "Check it in the learner records service: ten digits, the last of which checks the rest."),
  NOT_AN_NHS_NUMBER(
      "{column} holds something that is no NHS number.",
      "The child can't be found by it in other lists and may be missed or counted twice.",
      "Trace the number again: ten digits, the last of which checks the rest."),
  NOT_A_POSTCODE(
      "{column} holds something that is no postcode.",
      "The child can't be placed in any area.",
      "Write the postcode in full, such as LS1 4AP, or leave it blank where it is not known."),
  UNLISTED_CODE(
      "{column} holds a code that is not in the agreed list.",
      "The value is kept as written and counted under no heading.",
      "Use a code of the list, or tell us what the new code means."),
  FILE_NOT_TAKEN(
      "The file could not be taken.",
      "Nothing of it was loaded; what was there before still stands.",
      "Mend it as the reason says and send it again.");

  private static final String COLUMN = "{column}";

  private final String wrong;
  private final String why;
  private final String todo;

  Rule(String wrong, String why, String todo) {
    this.wrong = wrong;
    this.why = why;
    this.todo = todo;
  }

  /** As findings name it, {@code not-a-date}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The rule of that word; empty for one that an earlier version knew. */
  public static Optional<Rule> of(String word) {
    return Arrays.stream(values()).filter(rule -> rule.word().equals(word)).findFirst();
  }

  /** The words for a broken rule, also for one that only an earlier version knew. */
  public static RuleWords wordsOf(String word, String column) {
    return of(word)
        .map(rule -> rule.words(column))
        .orElseGet(() -> new RuleWords(
            "The rule '%s' is broken.".formatted(word),
            "It was found by an earlier version of this warehouse.",
            "Ask the warehouse's data team what it means."));
  }

  /** What is wrong with a column of that name, empty for a whole row. */
  public RuleWords words(String column) {
    return new RuleWords(wrong.replace(COLUMN, column.isEmpty() ? "The row" : column), why, todo);
  }
}
