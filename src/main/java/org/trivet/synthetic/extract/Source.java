package org.trivet.synthetic.extract;

import org.trivet.synthetic.population.Dice;

/** The systems that list people, with the names their contracts go by. */
public enum Source {
  EHC('E', "education/ehc-cases", "example-council-sen", Dice.Stream.EHC),
  CENSUS('C', "education/school-census", "example-council-collect", Dice.Stream.CENSUS),
  SSD('S', "social-care/ssd", "example-council-csc", Dice.Stream.SSD),
  PROVIDER('P', "health/provider", "example-community-health", Dice.Stream.PROVIDER),
  HOSPITAL('H', "health/fhir-patients", "example-hospital-trust", Dice.Stream.HOSPITAL),
  CHILD_HEALTH('D', "health/child-health", "example-child-health", Dice.Stream.CHILD_HEALTH_SLIPS);

  private final char letter;
  private final String feed;
  private final String sender;
  private final Dice.Stream slips;

  Source(char letter, String feed, String sender, Dice.Stream slips) {
    this.letter = letter;
    this.feed = feed;
    this.sender = sender;
    this.slips = slips;
  }

  public String feed() {
    return feed;
  }

  public String sender() {
    return sender;
  }

  /** What its local ids begin with. */
  char letter() {
    return letter;
  }

  Dice.Stream slips() {
    return slips;
  }
}
