package org.trivet.matching;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/** What a record says about a birth; {@code order} is the place among twins or more, {@code expected} the date before it happened. */
public record Birth(
    Optional<LocalDate> date, Optional<LocalDate> expected, Optional<Sex> sex, OptionalInt order) {
  public static final Birth UNKNOWN =
      new Birth(Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty());

  /** Whether both dates are known and the same. */
  public boolean sameDayAs(Birth other) {
    return date.isPresent() && date.equals(other.date);
  }

  /** Whether both places among twins are known and differ. */
  public boolean differsInOrderFrom(Birth other) {
    return order.isPresent() && other.order.isPresent() && !order.equals(other.order);
  }

  @Override
  public String toString() {
    return "Birth[…]";
  }
}
