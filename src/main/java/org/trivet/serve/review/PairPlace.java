package org.trivet.serve.review;

/** Where a pair stands for the one who looks; what others decided is not told to who reviews blind. */
public enum PairPlace {
  OPEN("open"),
  WAITS_FOR_SECOND("waits for a second person"),
  PARKED("parked"),
  DECIDED("decided"),
  SAME("one child"),
  DIFFERENT("two children");

  private final String words;

  PairPlace(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** Whether it is still for someone to decide. */
  public boolean isOpen() {
    return this == OPEN || this == WAITS_FOR_SECOND;
  }

  public boolean isDecided() {
    return this == DECIDED || this == SAME || this == DIFFERENT;
  }
}
