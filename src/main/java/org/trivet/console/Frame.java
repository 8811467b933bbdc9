package org.trivet.console;

import java.util.List;

/**
 * What stands around every page.
 *
 * @param isFront whether it is the page that answers for the newest night
 * @param health how the service itself stands
 * @param told what people were told in the last days, the newest first
 */
public record Frame(String authority, boolean isFront, Health health, List<Told> told) {
  public Frame {
    told = List.copyOf(told);
  }

  /** One alert that went out, or waits. */
  public record Told(String when, String sentence) {}
}
