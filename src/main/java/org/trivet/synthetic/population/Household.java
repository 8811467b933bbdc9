package org.trivet.synthetic.population;

import java.util.List;

/** The children and young people of one home; twins stand next to each other. */
public record Household(int number, List<Person> people) {
  public Household {
    people = List.copyOf(people);
  }
}
