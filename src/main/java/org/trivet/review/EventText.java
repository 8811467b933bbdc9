package org.trivet.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trivet.ledger.Decision;

/** Lines about pairs as the log writes them, and back. */
final class EventText {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TEXT = "text";
  private static final String VERDICT = "verdict";
  private static final String WEIGHT = "weight";
  private static final String MARK = "mark";
  private static final String SIGHT = "sight";
  private static final String TAKES = "takes";

  private EventText() {}

  static Decision.What line(String pairId, PairEvent.Kind kind, String text) {
    return new Decision.What(kind.word(), pairId, written(Map.of(TEXT, text)));
  }

  static Decision.What line(String pairId, PairDecision decision) {
    var body = new LinkedHashMap<String, Object>();
    body.put(VERDICT, decision.verdict().word());
    body.put(TEXT, decision.note());
    body.put(TAKES, word(decision.takes()));
    body.put(WEIGHT, decision.seen().weight());
    body.put(MARK, decision.seen().mark());
    body.put(SIGHT, word(decision.seen().sight()));
    return new Decision.What(PairEvent.Kind.DECIDE.word(), pairId, written(body));
  }

  static PairEvent event(Decision line, PairEvent.Kind kind) {
    var body = body(line);
    return new PairEvent(
        line.number(),
        line.at(),
        line.by(),
        kind,
        body.path(TEXT).asText(),
        kind == PairEvent.Kind.DECIDE ? Optional.of(decision(body)) : Optional.empty());
  }

  private static PairDecision decision(JsonNode body) {
    return new PairDecision(
        PairVerdict.valueOf(constant(body, VERDICT)),
        body.path(TEXT).asText(),
        new PairDecision.Seen(
            body.path(WEIGHT).asDouble(),
            body.path(MARK).asText(),
            PairDecision.Sight.valueOf(constant(body, SIGHT))),
        PairDecision.People.valueOf(constant(body, TAKES)));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String constant(JsonNode body, String key) {
    return body.path(key).asText().toUpperCase(Locale.ROOT);
  }

  private static JsonNode body(Decision line) {
    try {
      return JSON.readTree(line.what().body());
    } catch (JsonProcessingException changed) {
      throw new IllegalStateException("Decision %d is no JSON".formatted(line.number()), changed);
    }
  }

  private static String written(Map<String, Object> body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
