package org.trivet.night.schedule;

import java.time.LocalTime;
import org.trivet.vocabulary.Refusal;

/** Every sentence by which the schedule says no. */
final class ScheduleRefusals {
  private ScheduleRefusals() {}

  static Refusal hourThatChanges(LocalTime at) {
    return new Refusal(
        "service.night-at is %s, and the hour from 01:00 to 01:59 does not exist on the last Sunday of March and comes twice on the last Sunday of October: that night would be lost or run twice. The service was not started; write a time before 01:00 or from 02:00 on, such as 00:%02d or 02:%02d."
            .formatted(at, at.getMinute(), at.getMinute()));
  }

  static Refusal unreadableTime(String key, String written) {
    return new Refusal(
        "%s is '%s', which is not a time of day. The service was not started; write hours and minutes in quotation marks, such as \"05:45\"."
            .formatted(key, written));
  }

  static Refusal unreadableDays(String written) {
    return new Refusal(
        "service.night-days is '%s'. The service was not started; write 'every day' or names of days such as 'Monday, Tuesday, Friday'."
            .formatted(written));
  }

  static Refusal doneBeforeBegun(LocalTime at, LocalTime doneBy) {
    return new Refusal(
        "service.night-done-by is %s, which is not after service.night-at (%s). The service was not started; write the time of the same morning by which people count on the night."
            .formatted(doneBy, at));
  }

  static Refusal cannotSchedule(Exception cause) {
    return new Refusal(
        "Cannot keep the schedule in the ledger's database: %s. The service was not started; check that the ledger answers (./trivet night list) and was not written by a newer version."
            .formatted(String.valueOf(cause.getMessage()).strip()),
        cause);
  }
}
