package org.trivet.matching;

/** What is thought of two records, with the evidence it rests on. */
public sealed interface Decision {
  Evidence evidence();

  /** One child, by a definite rule or by weight; {@code rule} is the rule's name, or {@code weight}. */
  record Linked(Evidence evidence, String rule) implements Decision {}

  /** Two children, or nothing speaks for one. */
  record Apart(Evidence evidence, String reason) implements Decision {}

  /** A person must say. */
  record NeedsReview(Evidence evidence, Question question) implements Decision {}
}
