package org.trivet.vocabulary;

import static java.util.Objects.requireNonNull;

/**
 * What a user is told when Trivet will not or cannot do what was asked: what, where, which value, what was left undone, what to do.
 *
 * <p>Each area makes its refusals in one final class, one method a situation. A message never holds a personal value; the command line
 * prints it as it stands, without a stack trace, and ends with exit code 1.
 */
public final class Refusal extends RuntimeException {
  public Refusal(String message) {
    super(requireNonNull(message, "message is null"));
  }

  public Refusal(String message, Throwable cause) {
    super(requireNonNull(message, "message is null"), cause);
  }
}
