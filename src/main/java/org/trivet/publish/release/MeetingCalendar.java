package org.trivet.publish.release;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;

/**
 * Clear days before a meeting of the council: neither the day of publication nor that of the meeting counts, nor weekends, nor bank holidays.
 *
 * @param bankHolidays of England, as the site's text lists them
 */
public record MeetingCalendar(Set<LocalDate> bankHolidays) {
  public static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  public MeetingCalendar {
    bankHolidays = Set.copyOf(bankHolidays);
  }

  /** Reads {@code bank-holidays.csv}: a date and a name on each line. */
  public static MeetingCalendar in(Path file) {
    if (!Files.isRegularFile(file)) {
      throw ReleaseRefusals.noBankHolidays(file);
    }
    var days = new HashSet<LocalDate>();
    try (var lines = CsvReader.builder().ofNamedCsvRecord(file)) {
      lines.forEach(line -> days.add(LocalDate.parse(line.getField("date"))));
      return new MeetingCalendar(days);
    } catch (IOException | UncheckedIOException | java.time.DateTimeException unreadable) {
      throw ReleaseRefusals.wrongBankHolidays(file, unreadable);
    }
  }

  public boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !bankHolidays.contains(day);
  }

  /** The latest day on which an agenda may be published so that so many clear days lie before the meeting. */
  public LocalDate agendaOf(LocalDate meeting, int clearDays) {
    if (bankHolidays.stream().noneMatch(day -> day.getYear() == meeting.getYear())) {
      throw ReleaseRefusals.yearWithoutHolidays(meeting);
    }
    return back(meeting, clearDays + 1);
  }

  /** So many working days before a day. */
  public LocalDate back(LocalDate from, int workingDays) {
    var day = from;
    for (var left = workingDays; left > 0; ) {
      day = day.minusDays(1);
      if (isWorkingDay(day)) {
        left--;
      }
    }
    return day;
  }

  static Instant inEngland(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(ENGLAND).toInstant();
  }
}
