package org.trivet.matching.plan;

import java.util.List;
import org.trivet.matching.value.Cleaning;

/** A field of the records; lists may hold it under different column names, of which the first that a list has is taken. */
public record PlanField(String name, List<String> columns, Cleaning cleaning, Presence presence) {
  /** Whether a list may lack the field; of such a list's records it is missing. */
  public enum Presence {
    REQUIRED,
    OPTIONAL
  }

  public PlanField {
    columns = List.copyOf(columns);
  }
}
