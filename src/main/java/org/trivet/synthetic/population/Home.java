package org.trivet.synthetic.population;

import java.time.LocalDate;
import java.util.Optional;

/** Where a family lives, and where it moved from. */
public record Home(String postcode, int district, Optional<Move> move) {
  /** A change of address. */
  public record Move(String fromPostcode, LocalDate on) {}

  /** The true postcode of a day. */
  public String postcodeOn(LocalDate day) {
    return move.filter(moved -> moved.on().isAfter(day)).map(Move::fromPostcode).orElse(postcode);
  }

  @Override
  public String toString() {
    return "Home[district " + district + "]";
  }
}
