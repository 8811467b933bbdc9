package org.trivet.synthetic.population;

import java.time.LocalDate;
import java.util.Optional;

/** A child's 2 to 2½ year review and the time under the provider that owes it. */
public record ChildReview(
    LocalDate responsibleFrom, Optional<LocalDate> left, Optional<LocalDate> held, String refusal) {
  private static final double IN_TIME = 0.785;
  private static final double LATE = 0.09;
  private static final double LEFT = 0.02;
  private static final int TWO_AND_A_HALF = 30;

  /** The same whenever it is asked. */
  public static ChildReview of(Setting setting, Person person) {
    var dice = Dice.of(setting.seed(), person.identity().number(), Dice.Stream.CHILD_HEALTH);
    var born = person.birth().date();
    var due = born.plusMonths(TWO_AND_A_HALF);
    var lot = dice.unit();
    var inTime = dice.day(born.plusMonths(24), due);
    var late = due.plusDays(dice.between(1, 120));
    var held = lot < IN_TIME
        ? Optional.of(inTime)
        : lot < IN_TIME + LATE ? Optional.of(late) : Optional.<LocalDate>empty();
    var goes = dice.chance(LEFT);
    var day = born.plusMonths(20).plusDays(dice.below(500));
    return new ChildReview(
        born,
        goes ? Optional.of(day) : Optional.empty(),
        held.filter(on -> !goes || on.isBefore(day)),
        dice.chance(0.5) ? "DECLINED" : "NOT_BROUGHT");
  }

  /** The day on which a child is two and a half. */
  public static LocalDate due(Person person) {
    return person.birth().date().plusMonths(TWO_AND_A_HALF);
  }

  /** Whether the provider owes, on a day, a review to a child of that age. */
  public boolean isOwedOn(LocalDate day) {
    return left.filter(gone -> !gone.isAfter(day)).isEmpty();
  }

  /** Whether someone is of an age that the provider's list holds. */
  public static boolean isListed(Person person, LocalDate day) {
    return person.birth().isBornBy(day.minusMonths(24))
        && person.birth().date().isAfter(day.minusMonths(48));
  }
}
