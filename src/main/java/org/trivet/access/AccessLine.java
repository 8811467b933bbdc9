package org.trivet.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import org.trivet.vocabulary.HashChain;

/**
 * One line of the access log: a JSON object whose {@code prev} is the hash of the line before it and whose {@code hash} is of itself.
 *
 * <p>{@code hash} covers the line's text up to the comma before it, so a checker needs no JSON rules to recompute it.
 */
final class AccessLine {
  static final String START = HashChain.START;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HASH_KEY = ",\"hash\":\"";

  private AccessLine() {}

  static String of(AccessEntry entry, Instant when, String previous) {
    var body = bodyOf(entry, when, previous);
    var open = body.substring(0, body.length() - 1);
    return open + HASH_KEY + sha256(open) + "\"}";
  }

  private static String bodyOf(AccessEntry entry, Instant when, String previous) {
    ObjectNode line = JSON.createObjectNode();
    line.put("when", when.toString())
        .put("user", entry.person().user())
        .put("role", entry.person().role().name())
        .put("zone", entry.zone().word())
        .put("purpose", entry.purpose().name())
        .put("release", entry.release())
        .put("sql_sha256", sha256(entry.sql()))
        .put("sql", entry.sql())
        .put("outcome", entry.outcome().name().toLowerCase(Locale.ROOT))
        .put("rows", entry.rows())
        .put("prev", previous);
    try {
      return JSON.writeValueAsString(line);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Cannot write plain text as JSON", impossible);
    }
  }

  /** Whether the line's own hash is that of its text. */
  static boolean isTrueToItself(String line) {
    var at = line.lastIndexOf(HASH_KEY);
    return at > 0 && line.substring(at).equals(HASH_KEY + sha256(line.substring(0, at)) + "\"}");
  }

  static boolean follows(String line, String previous) {
    return line.contains("\"prev\":\"" + previous + "\"" + HASH_KEY);
  }

  static String sha256(String text) {
    return HashChain.hash(text);
  }
}
