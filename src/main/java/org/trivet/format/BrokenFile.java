package org.trivet.format;

/**
 * A file that can't be read to its end: cut off, not in any agreed encoding, or not of its format at all.
 *
 * <p>The message says where and why, without the text that stands there.
 */
public final class BrokenFile extends RuntimeException {
  private final long line;

  BrokenFile(long line, String because) {
    super(because);
    this.line = line;
  }

  /** Where reading stopped, from 1; 0 when the whole file is meant. */
  public long line() {
    return line;
  }
}
