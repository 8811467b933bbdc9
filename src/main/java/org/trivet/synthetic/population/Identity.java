package org.trivet.synthetic.population;

/**
 * One legal identity of a person: what systems may rightly hold together. An adopted child has two, and nothing may join them.
 *
 * @param number counts identities from 0; identifiers are made from it
 */
public record Identity(long number, PersonName name, String upn, String nhsNumber, String uln) {
  public String id() {
    return "I" + Long.toString(10_000_000L + number).substring(1);
  }

  public boolean is(Identity other) {
    return number == other.number;
  }

  @Override
  public String toString() {
    return "Identity[" + number + "]";
  }
}
