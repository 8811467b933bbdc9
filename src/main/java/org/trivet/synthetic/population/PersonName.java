package org.trivet.synthetic.population;

/** A person's names; a part that the person does not have is empty text. */
public record PersonName(String forename, String middle, String surname) {
  public PersonName withSurname(String other) {
    return new PersonName(forename, middle, other);
  }

  public PersonName withForename(String other) {
    return new PersonName(other, middle, surname);
  }

  @Override
  public String toString() {
    return "PersonName[…]";
  }
}
