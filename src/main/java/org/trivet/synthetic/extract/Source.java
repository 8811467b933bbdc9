package org.trivet.synthetic.extract;

import org.trivet.synthetic.population.Dice;

/** The systems that list people, with the names their contracts go by. */
public enum Source {
  EHC("education/ehc-cases", "example-council-sen", Dice.Stream.EHC),
  CENSUS("education/school-census", "example-council-collect", Dice.Stream.CENSUS),
  SSD("social-care/ssd", "example-council-csc", Dice.Stream.SSD),
  PROVIDER("health/provider", "example-community-health", Dice.Stream.PROVIDER),
  HOSPITAL("health/fhir-patients", "example-hospital-trust", Dice.Stream.HOSPITAL);

  private final String feed;
  private final String sender;
  private final Dice.Stream slips;

  Source(String feed, String sender, Dice.Stream slips) {
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

  Dice.Stream slips() {
    return slips;
  }
}
