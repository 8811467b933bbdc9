package org.trivet.lists.rows;

/** A file that cannot be read as a list; the message says what is wrong with it, without a value. */
public final class BrokenList extends RuntimeException {
  BrokenList(String problem, Throwable cause) {
    super(problem, cause);
  }

  BrokenList(String problem) {
    super(problem);
  }

  /** What is wrong, to stand behind the file's name. */
  public String problem() {
    return String.valueOf(getMessage());
  }
}
