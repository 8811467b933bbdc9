package org.trivet.synthetic.population;

/** What sets a child's story apart from the ordinary one. */
public enum Trait {
  FREE_MEALS,
  /** Lives in a refuge: no system may hold the postcode. */
  REFUGE,
  /** Came alone and sought asylum: the birth date is estimated, and by another habit in health than in the council. */
  UNACCOMPANIED,
  /** Placed outside the area while looked after. */
  PLACED_OUTSIDE,
  /** Educated at home, independently or elsewhere: on no census of ours. */
  OUTSIDE_STATE_SCHOOLS,
  /** Came from abroad not long ago. */
  NEW_TO_COUNTRY
}
