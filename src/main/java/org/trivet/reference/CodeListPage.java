package org.trivet.reference;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trivet.contract.CodeList;
import org.trivet.contract.FeedContract;
import org.trivet.contract.TableContract;

/** Every code list that a contract draws on. */
record CodeListPage(List<FeedContract> feeds) {
  String text() {
    var page = new Markdown()
        .title("Code lists")
        .paragraph(
            "The codes that columns may hold, made from `warehouse/reference/code-lists`. Confidence: H read in a schema or official guidance, M one indirect source, L or mem general knowledge, to be corrected in the list's own file.");
    lists()
        .values()
        .forEach(list -> page.heading(list.name())
            .paragraph("%s. Confidence %s. Source: %s."
                .formatted(list.title(), list.confidence(), withoutStop(list.source())))
            .paragraph(codes(list)));
    return page.text();
  }

  private Map<String, CodeList> lists() {
    var lists = new TreeMap<String, CodeList>();
    feeds.stream()
        .flatMap(feed -> feed.tables().stream())
        .flatMap(CodeListPage::columns)
        .flatMap(column -> column.codes().stream())
        .forEach(list -> lists.put(list.name(), list));
    return lists;
  }

  private static Stream<org.trivet.contract.Column> columns(TableContract table) {
    return Stream.concat(
        table.columns().stream(),
        table.differences().stream().flatMap(difference -> difference.columns().stream()));
  }

  private static String codes(CodeList list) {
    return list.codes().entrySet().stream()
        .map(code -> "%s %s".formatted(Markdown.code(code.getKey()), code.getValue()))
        .collect(Collectors.joining("; "));
  }

  private static String withoutStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }
}
