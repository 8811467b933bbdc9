package org.trivet.night.schedule;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When the night is due and when people count on it, as local times in England.
 *
 * <p>On the last Sunday of March the clocks go from 01:00 straight to 02:00, and on the last Sunday of October they show 01:00 to 02:00 twice.
 * A time within that hour is refused, so that every date has exactly one moment of its own.
 *
 * @param days the mornings on which a night is due
 * @param doneBy later than {@code at}, on the same morning
 */
public record NightTime(LocalTime at, Set<DayOfWeek> days, LocalTime doneBy) {
  public static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  private static final int DAYS_OF_A_WEEK = 7;
  private static final int HOUR_THAT_CHANGES = 1;
  private static final String EVERY_DAY = "every day";

  public NightTime {
    days = Set.copyOf(days);
    if (at.getHour() == HOUR_THAT_CHANGES) {
      throw ScheduleRefusals.hourThatChanges(at);
    }
    if (days.isEmpty()) {
      throw ScheduleRefusals.unreadableDays("");
    }
    if (!doneBy.isAfter(at)) {
      throw ScheduleRefusals.doneBeforeBegun(at, doneBy);
    }
  }

  /**
   * Reads what a site wrote.
   *
   * @param at such as {@code 05:45}
   * @param days {@code every day}, or names such as {@code Monday, Tuesday}
   */
  public static NightTime parse(String at, String days, String doneBy) {
    return new NightTime(
        time("service.night-at", at), daysOf(days), time("service.night-done-by", doneBy));
  }

  /** The last moment at or before {@code now} at which a night was due. */
  public ZonedDateTime latest(Instant now) {
    var today = LocalDate.ofInstant(now, ENGLAND);
    return Stream.iterate(today, date -> date.minusDays(1))
        .limit(DAYS_OF_A_WEEK + 1)
        .filter(date -> days.contains(date.getDayOfWeek()))
        .map(this::dueOn)
        .filter(due -> !due.toInstant().isAfter(now))
        .findFirst()
        .orElseThrow();
  }

  /** The first moment after {@code now} at which a night will be due. */
  public ZonedDateTime next(Instant now) {
    var today = LocalDate.ofInstant(now, ENGLAND);
    return Stream.iterate(today, date -> date.plusDays(1))
        .limit(DAYS_OF_A_WEEK + 1)
        .filter(date -> days.contains(date.getDayOfWeek()))
        .map(this::dueOn)
        .filter(due -> due.toInstant().isAfter(now))
        .findFirst()
        .orElseThrow();
  }

  /** When people count on the night that was due at that moment. */
  public ZonedDateTime doneBy(Instant due) {
    return LocalDate.ofInstant(due, ENGLAND).atTime(doneBy).atZone(ENGLAND);
  }

  private ZonedDateTime dueOn(LocalDate date) {
    return date.atTime(at).atZone(ENGLAND);
  }

  /** The same in the scheduler's words. */
  String cron() {
    var named = new TreeSet<>(days)
        .stream().map(day -> day.name().substring(0, 3)).collect(Collectors.joining(","));
    return "%d %d %d ? * %s".formatted(at.getSecond(), at.getMinute(), at.getHour(), named);
  }

  private static LocalTime time(String key, String written) {
    try {
      return LocalTime.parse(written.strip());
    } catch (DateTimeException notATime) {
      throw ScheduleRefusals.unreadableTime(key, written);
    }
  }

  private static Set<DayOfWeek> daysOf(String written) {
    if (written.strip().equalsIgnoreCase(EVERY_DAY)) {
      return Set.of(DayOfWeek.values());
    }
    var found = new ArrayList<DayOfWeek>();
    for (var word : List.of(written.split(",", -1))) {
      try {
        found.add(DayOfWeek.valueOf(word.strip().toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException notADay) {
        throw ScheduleRefusals.unreadableDays(written);
      }
    }
    return Set.copyOf(found);
  }
}
