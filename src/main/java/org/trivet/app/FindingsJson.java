package org.trivet.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trivet.quality.FoundKind;
import org.trivet.quality.Rule;

/** Findings for programs. */
final class FindingsJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private FindingsJson() {}

  static String of(FindingsPage page, Map<String, List<FoundKind>> bySender) {
    var map = new LinkedHashMap<String, Object>();
    map.put("night", page.night().night().name());
    map.put("before", page.night().previous().map(Object::toString).orElse(""));
    map.put("senders", bySender.entrySet().stream().map(FindingsJson::sender).toList());
    return written(map);
  }

  private static Map<String, Object> sender(Map.Entry<String, List<FoundKind>> found) {
    var map = new LinkedHashMap<String, Object>();
    map.put("sender", found.getKey());
    map.put("findings", kinds(found.getValue()));
    return map;
  }

  private static List<Map<String, Object>> kinds(List<FoundKind> kinds) {
    return kinds.stream().map(FindingsJson::kind).toList();
  }

  static String written(Map<String, Object> map) {
    try {
      return JSON.writeValueAsString(map) + System.lineSeparator();
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static Map<String, Object> kind(FoundKind kind) {
    var words = Rule.wordsOf(kind.rule(), kind.column());
    var map = new LinkedHashMap<String, Object>();
    map.put("table", kind.table());
    map.put("column", kind.column());
    map.put("rule", kind.rule());
    map.put("severity", Printing.words(kind.severity()));
    map.put("count", kind.now());
    map.put("before", kind.before());
    map.put("change", kind.change().word());
    map.put("since", kind.firstNight().toString());
    map.put("wrong", words.wrong());
    map.put("why", words.why());
    map.put("to_do", words.todo());
    kind.accepted().ifPresent(covered -> map.put("accepted", accepted(covered)));
    return map;
  }

  private static Map<String, Object> accepted(FoundKind.Covered covered) {
    var issue = covered.issue();
    var map = new LinkedHashMap<String, Object>();
    map.put("id", issue.id());
    map.put("standing", covered.standing().name().toLowerCase(Locale.ROOT));
    map.put("by", issue.by().name());
    map.put("because", issue.terms().because());
    map.put("until", issue.terms().until().toString());
    map.put("count_then", issue.terms().countThen());
    map.put("at_most", issue.terms().most());
    return map;
  }
}
