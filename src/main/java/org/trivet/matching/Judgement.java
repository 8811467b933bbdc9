package org.trivet.matching;

/** What became of one pair after all records around it were considered; {@code one} has the smaller key. */
public record Judgement(PersonRecord one, PersonRecord other, Evidence evidence, Finding finding) {
  /** The verdict, the rule it rests on ({@code weight} or a definite rule) and the reason in words. */
  public record Finding(Verdict verdict, String rule, String reason) {}
}
