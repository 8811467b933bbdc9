package org.trivet.synthetic.population;

/**
 * What the children of one home share.
 *
 * @param need how much likelier than elsewhere SEN is in this family; it makes siblings alike
 * @param primary stands for the primary school the family uses
 */
record Family(
    Background background, String surname, Home home, Means means, double need, School primary) {
  /** How well off a family is; the poor are roughly those eligible for free meals. */
  enum Means {
    POOR,
    OTHER
  }
}
