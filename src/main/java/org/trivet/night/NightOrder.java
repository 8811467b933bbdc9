package org.trivet.night;

import java.util.List;

/** The steps of the night and their order, as {@code jobs/night.yaml} lists them. */
public record NightOrder(List<Entry> steps) {
  /** One line of the file. */
  public record Entry(String name, String purpose) {}

  public NightOrder {
    steps = List.copyOf(steps);
  }
}
