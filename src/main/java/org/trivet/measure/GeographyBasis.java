package org.trivet.measure;

/** Whose place a row counts: where the school stands, where the child lives, or which authority is responsible. */
public enum GeographyBasis implements Word {
  SCHOOL("school"),
  RESIDENCE("residence"),
  RESPONSIBLE_AUTHORITY("responsible authority");

  private final String word;

  GeographyBasis(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
