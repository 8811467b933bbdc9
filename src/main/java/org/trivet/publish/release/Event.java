package org.trivet.publish.release;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.trivet.ledger.Decision;

/**
 * One thing that happened to a publication.
 *
 * @param subject the draft ({@code board-quarterly night-2026-11-20}), the release ({@code board-quarterly v1.0}) or the duty it is about
 */
public record Event(
    long number, Instant at, Decision.By by, Step step, String subject, JsonNode body) {
  /** A text of its body; empty where it has none of that name. */
  public String text(String key) {
    return body.path(key).asText("");
  }
}
