package org.trivet.serve.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import org.trivet.serve.duck.Duck;
import org.trivet.serve.duck.Sql;

/**
 * Lets one SELECT through and nothing else. DuckDB's own parser is the judge, for two parsers would disagree somewhere; what it does not
 * name as a reading node is refused, new kinds included.
 */
record SqlJudge(Duck duck) {
  private static final Set<String> READING =
      Set.of("SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE", "CTE_NODE", "VALUES_NODE");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Throws a refusal unless the text is one statement that only reads. */
  void permit(String sql) {
    var parsed = parse(sql);
    if (parsed.path("error").asBoolean()) {
      throw refusalOf(parsed, sql);
    }
    var statements = parsed.path("statements");
    if (statements.isEmpty()) {
      throw SqlRefusals.nothingAsked();
    }
    if (statements.size() > 1) {
      throw SqlRefusals.severalStatements(statements.size());
    }
    if (!parsed.findPath("named_param_map").isEmpty()) {
      throw SqlRefusals.asksForParameter();
    }
    permitNodes(parsed);
  }

  private JsonNode parse(String sql) {
    try {
      return JSON.readTree(
          duck.first("SELECT json_serialize_sql(%s)".formatted(Sql.text(sql))).orElse("{}"));
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("DuckDB's parser did not answer in JSON", unreadable);
    }
  }

  private static RuntimeException refusalOf(JsonNode parsed, String sql) {
    if (!parsed.path("error_type").asText().equals("parser")) {
      return SqlRefusals.notASelect();
    }
    return SqlRefusals.unreadable(
        parsed.path("error_message").asText(),
        SqlPlace.at(sql, parsed.path("position").asInt(-1)));
  }

  private static void permitNodes(JsonNode node) {
    var type = node.path("type").asText();
    if (type.endsWith("_NODE") && !READING.contains(type)) {
      throw SqlRefusals.notASelect();
    }
    node.forEach(SqlJudge::permitNodes);
  }
}
