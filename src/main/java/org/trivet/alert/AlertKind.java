package org.trivet.alert;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What people are told of. */
public enum AlertKind {
  NIGHT_FAILED("night-failed", "the night failed"),
  NIGHT_REFUSED("night-refused", "the night did not begin"),
  NIGHT_LATE("night-late", "the night is late"),
  SENDER_LATE("sender-late", "a sender is late"),
  RECOVERED("recovered", "the night is done again");

  private final String word;
  private final String subject;

  AlertKind(String word, String subject) {
    this.word = word;
    this.subject = subject;
  }

  /** As programs read it. */
  public String word() {
    return word;
  }

  /** As the line above the letter says it. */
  public String subject() {
    return subject;
  }

  /** Those that a night which ends well takes back. */
  static List<String> troubles() {
    return List.of(NIGHT_FAILED.word, NIGHT_REFUSED.word, NIGHT_LATE.word);
  }

  static List<String> ofTheNight() {
    return List.of(NIGHT_FAILED.word, NIGHT_REFUSED.word, NIGHT_LATE.word, RECOVERED.word);
  }

  public static Optional<AlertKind> parse(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }
}
