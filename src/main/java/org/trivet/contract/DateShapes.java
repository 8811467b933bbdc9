package org.trivet.contract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The date shapes that senders use: {@code 2014-03-09} (also with a time after it), {@code 09/03/2014} and
 * {@code 09-03-2014}, {@code 2014-Mar-09 00:00:00}
 * (COLLECT blade exports) and {@code 20140309} (HL7). Two-digit years are never guessed.
 */
final class DateShapes {
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
  private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern DAY_FIRST = Pattern.compile("\\d{1,2}([/-])\\d{1,2}\\1\\d{4}");
  private static final Pattern BLADE = Pattern.compile("\\d{4}-[A-Za-z]{3}-\\d{2}");
  private static final Pattern COMPACT = Pattern.compile("\\d{8}");
  private static final Pattern TIME_AFTER = Pattern.compile("[T ]\\d{2}:\\d{2}.*");
  private static final DateTimeFormatter DAY_FIRST_FORM = DateTimeFormatter.ofPattern(
          "d/M/uuuu", Locale.UK)
      .withResolverStyle(java.time.format.ResolverStyle.STRICT);
  private static final DateTimeFormatter BLADE_FORM = new DateTimeFormatterBuilder()
      .parseCaseInsensitive()
      .appendPattern("uuuu-MMM-dd")
      .toFormatter(Locale.ENGLISH)
      .withResolverStyle(java.time.format.ResolverStyle.STRICT);
  private static final int EARLIEST_YEAR = 1900;
  private static final int LATEST_YEAR = 2100;

  private DateShapes() {}

  static Optional<LocalDate> date(String written) {
    try {
      return Optional.of(parse(written)).filter(DateShapes::isPlausible);
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  /** Without an offset, English local time is meant. */
  static Optional<Instant> instant(String written) {
    try {
      return Optional.of(parseInstant(written));
    } catch (DateTimeException notATime) {
      return date(written).map(day -> day.atStartOfDay(ENGLAND).toInstant());
    }
  }

  private static LocalDate parse(String written) {
    var day = written.length() > 11 ? withoutTime(written) : written;
    if (ISO.matcher(day).matches()) {
      return LocalDate.parse(day);
    }
    if (DAY_FIRST.matcher(day).matches()) {
      return LocalDate.parse(day.replace('-', '/'), DAY_FIRST_FORM);
    }
    if (BLADE.matcher(day).matches()) {
      return LocalDate.parse(day, BLADE_FORM);
    }
    if (COMPACT.matcher(day).matches()) {
      return LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE);
    }
    throw new DateTimeException("no known shape of a date");
  }

  private static String withoutTime(String written) {
    var time = Math.max(written.indexOf('T'), written.indexOf(' '));
    return time > 0 && TIME_AFTER.matcher(written.substring(time)).matches()
        ? written.substring(0, time)
        : written;
  }

  private static Instant parseInstant(String written) {
    var isoText = written.replace(' ', 'T');
    try {
      return OffsetDateTime.parse(isoText).toInstant();
    } catch (DateTimeException withoutOffset) {
      return LocalDateTime.parse(isoText).atZone(ENGLAND).toInstant();
    }
  }

  private static boolean isPlausible(LocalDate date) {
    return date.getYear() >= EARLIEST_YEAR && date.getYear() <= LATEST_YEAR;
  }
}
