package org.trivet.disclosure.solve;

/** Which way a cell is moved from its true value. */
public enum Way {
  UP(1),
  DOWN(-1);

  private final int sign;

  Way(int sign) {
    this.sign = sign;
  }

  public int sign() {
    return sign;
  }
}
