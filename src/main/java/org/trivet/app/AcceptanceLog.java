package org.trivet.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trivet.access.Person;
import org.trivet.ledger.Decision;
import org.trivet.ledger.Decisions;
import org.trivet.quality.AcceptedIssue;
import org.trivet.quality.AcceptedIssues;

/** Acceptances and their withdrawals in the ledger's log of decisions. */
record AcceptanceLog(Decisions decisions) {
  private static final String ACCEPT = "accept-issue";
  private static final String WITHDRAW = "withdraw-acceptance";
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** An acceptance and, where someone took it back, who and when. */
  record Entry(AcceptedIssue issue, Optional<AcceptedIssue.By> withdrawn) {}

  /** Every acceptance there ever was, the oldest first. */
  List<Entry> all() {
    var withdrawn = decisions.of(WITHDRAW).stream()
        .collect(Collectors.toMap(
            decision -> body(decision).path("id").asLong(),
            AcceptanceLog::by,
            (one, other) -> one));
    return decisions.of(ACCEPT).stream()
        .map(decision ->
            new Entry(issue(decision), Optional.ofNullable(withdrawn.get(decision.number()))))
        .toList();
  }

  /** The acceptances that nobody took back. */
  AcceptedIssues standing() {
    return new AcceptedIssues(all().stream()
        .filter(entry -> entry.withdrawn().isEmpty())
        .map(Entry::issue)
        .toList());
  }

  /** Writes an acceptance down under the person's name; its id is the number it gets. */
  AcceptedIssue accept(Person person, AcceptedIssue issue) {
    var terms = issue.terms();
    var body = new LinkedHashMap<String, Object>();
    body.put("sender", issue.sender());
    body.put("table", issue.table());
    body.put("rule", issue.rule());
    issue.column().ifPresent(column -> body.put("column", column));
    body.put("because", terms.because());
    body.put("until", terms.until().toString());
    body.put("count", terms.countThen());
    body.put("may_grow_percent", terms.mayGrowPercent());
    return issue(
        decisions.append(by(person), new Decision.What(ACCEPT, issue.about(), written(body))));
  }

  void withdraw(Person person, AcceptedIssue issue, String because) {
    var body = new LinkedHashMap<String, Object>();
    body.put("id", issue.id());
    body.put("because", because);
    decisions.append(by(person), new Decision.What(WITHDRAW, issue.about(), written(body)));
  }

  private static Decision.By by(Person person) {
    return new Decision.By(person.user(), person.name(), person.role().name());
  }

  private static AcceptedIssue.By by(Decision decision) {
    var by = decision.by();
    var name =
        by.name().equals(by.user()) || Set.of("", "*", "anyone logged in").contains(by.name())
            ? by.user()
            : by.name();
    return new AcceptedIssue.By(name, LocalDate.ofInstant(decision.at(), ENGLAND));
  }

  private static AcceptedIssue issue(Decision decision) {
    var body = body(decision);
    return new AcceptedIssue(
        decision.number(),
        body.path("sender").asText(),
        body.path("table").asText(),
        body.path("rule").asText(),
        Optional.ofNullable(body.get("column")).map(JsonNode::asText),
        new AcceptedIssue.Terms(
            body.path("because").asText(),
            LocalDate.parse(body.path("until").asText()),
            body.path("count").asLong(),
            body.path("may_grow_percent").asInt()),
        by(decision));
  }

  private static JsonNode body(Decision decision) {
    try {
      return JSON.readTree(decision.what().body());
    } catch (JsonProcessingException changed) {
      throw new IllegalStateException(
          "Decision %d is no JSON".formatted(decision.number()), changed);
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
