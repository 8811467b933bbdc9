package org.trivet.console;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.trivet.night.schedule.NightTime;

/** Numbers and moments as people read them. */
final class Words {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("HH:mm 'on' EEEE d MMMM yyyy", Locale.UK);

  private Words() {}

  static String of(Duration took) {
    if (took.toHours() > 0) {
      return "%d h %02d min".formatted(took.toHours(), took.toMinutesPart());
    }
    if (took.toMinutes() > 0) {
      return "%d min %02d s".formatted(took.toMinutes(), took.toSecondsPart());
    }
    return "%.1f s".formatted(took.toMillis() / 1000.0);
  }

  static String of(Instant moment) {
    return MOMENT.format(moment.atZone(NightTime.ENGLAND));
  }

  static String counted(long number, String one, String many) {
    return number == 1 ? "one " + one : "%,d %s".formatted(number, many);
  }

  /** Joined as one says it: {@code a, b and c}. */
  static String joined(List<String> parts) {
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    var last = parts.size() - 1;
    return String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }
}
