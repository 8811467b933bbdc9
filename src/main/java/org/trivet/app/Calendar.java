package org.trivet.app;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar on the wall: files that people date are dated by it. */
final class Calendar {
  private final Clock clock = Clock.system(ZoneId.of("Europe/London"));

  LocalDate today() {
    return LocalDate.now(clock);
  }
}
