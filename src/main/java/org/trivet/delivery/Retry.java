package org.trivet.delivery;

import java.time.Duration;

/** How often a delivery is tried again, and after how long at first; each pause is twice the one before. */
public record Retry(int times, Duration first) {
  public static final Retry STANDARD = new Retry(4, Duration.ofSeconds(2));
}
