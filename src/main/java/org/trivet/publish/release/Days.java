package org.trivet.publish.release;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments and days as people in England write them. */
public final class Days {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'at' HH:mm", Locale.UK);

  private Days() {}

  public static String words(LocalDate day) {
    return DAY.format(day);
  }

  public static String words(Instant moment) {
    return MOMENT.format(moment.atZone(MeetingCalendar.ENGLAND));
  }
}
