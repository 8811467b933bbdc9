package org.trivet.ledger;

/** Sentences cut to what the ledger's columns hold. */
final class Texts {
  static final int LONGEST = 4000;

  private Texts() {}

  static String fitting(String sentence) {
    return sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST - 1) + "…";
  }
}
