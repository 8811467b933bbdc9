package org.trivet.measure;

/** How settled a measured row is: still moving, complete, or complete and since corrected. */
public enum RowStatus implements Word {
  PROVISIONAL("provisional"),
  FINAL("final"),
  REVISED("revised");

  private final String word;

  RowStatus(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
