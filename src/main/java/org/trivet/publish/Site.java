package org.trivet.publish;

/**
 * Whose figures these are.
 *
 * @param code the authority's nine-character code
 */
public record Site(String name, String code, Data data) {
  /** Whether the children exist. */
  public enum Data {
    REAL,
    MADE_UP
  }
}
