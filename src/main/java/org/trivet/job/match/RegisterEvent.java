package org.trivet.job.match;

import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/** What happened to a record in the register, with the sentence that stands beside it. */
enum RegisterEvent {
  NEW("first record of a child not known before"),
  JOINED("a new record of a child already known"),
  MOVED("now found to be another known child's record"),
  MERGED("two known children are found to be one"),
  SPLIT("one known child is found to be two"),
  LEFT("its source no longer holds the record"),
  RETURNED("its source holds the record again");

  private final String reason;

  RegisterEvent(String reason) {
    this.reason = reason;
  }

  Column event() {
    return functions.lit(name().toLowerCase(Locale.ROOT));
  }

  Column reason() {
    return functions.lit(reason);
  }

  /** The event's name where it holds, and otherwise what the next says. */
  Column eventIf(Column holds, Column otherwise) {
    return functions.when(holds, event()).otherwise(otherwise);
  }

  /** The reason of the event that a column names. */
  static Column reasonOf(Column named) {
    var reason = functions.lit("");
    for (var event : values()) {
      reason = functions.when(named.equalTo(event.event()), event.reason()).otherwise(reason);
    }
    return reason;
  }
}
