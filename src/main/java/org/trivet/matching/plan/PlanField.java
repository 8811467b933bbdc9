package org.trivet.matching.plan;

import java.util.List;
import org.trivet.matching.value.Cleaning;

/**
 * A field of the records.
 *
 * @param columns under which names lists may hold it
 * @param taking whether the first of these that a list has is taken, or every one: a record then has several values
 */
public record PlanField(
    String name, List<String> columns, Taking taking, Cleaning cleaning, Presence presence) {
  /** Which of the columns are read. */
  public enum Taking {
    THE_FIRST,
    EVERY_ONE
  }

  /** Whether a list may lack the field; of such a list's records it is missing. */
  public enum Presence {
    REQUIRED,
    OPTIONAL
  }

  public PlanField {
    columns = List.copyOf(columns);
  }
}
