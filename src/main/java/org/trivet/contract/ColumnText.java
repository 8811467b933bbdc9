package org.trivet.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One column as written in a table's YAML. */
record ColumnText(
    @Nullable String name,
    @Nullable List<String> written,
    @Nullable String type,
    @Nullable Boolean required,
    @Nullable Boolean optional,
    @Nullable String codes,
    @Nullable String means,
    @Nullable MeansByText meansBy,
    @Nullable String sensitivity,
    @Nullable String note) {

  /** On the value column of type-and-value rows: the type column, and what each of its types means. */
  record MeansByText(@Nullable String column, @Nullable Map<String, String> values) {}

  Optional<TableContract.MeansBy> toMeansBy(Words read) {
    return Optional.ofNullable(meansBy)
        .map(text -> new TableContract.MeansBy(
            read.text("means-by.column", text.column()),
            read.text("columns.name", name),
            meanings(text, read)));
  }

  private static Map<String, Meaning> meanings(MeansByText text, Words read) {
    Map<String, String> values = text.values() == null ? Map.of() : text.values();
    return values.entrySet().stream()
        .collect(Collectors.toMap(
            Map.Entry::getKey,
            entry -> read.word("means-by.values", Meaning.class, entry.getValue(), Meaning.UPN)));
  }

  Column toColumn(Map<String, CodeList> lists, Words read) {
    var canonical = read.text("columns.name", name);
    var at = "column " + canonical + ": ";
    return new Column(
        canonical,
        written == null ? List.of(canonical) : written,
        read.wordOr(at + "type", ColumnType.class, type, ColumnType.TEXT),
        need(),
        codeList(lists, at, read),
        Optional.ofNullable(means)
            .map(word -> read.wordOr(at + "means", Meaning.class, word, Meaning.SURNAME)),
        read.wordOr(at + "sensitivity", Sensitivity.class, sensitivity, Sensitivity.NONE),
        note == null ? "" : note);
  }

  private Column.Need need() {
    if (Boolean.TRUE.equals(required)) {
      return Column.Need.REQUIRED;
    }
    return Boolean.TRUE.equals(optional) ? Column.Need.OPTIONAL : Column.Need.EXPECTED;
  }

  private Optional<CodeList> codeList(Map<String, CodeList> lists, String at, Words read) {
    if (codes == null) {
      return Optional.empty();
    }
    var list = Optional.ofNullable(lists.get(codes));
    if (list.isEmpty()) {
      read.tell(at
          + "codes names '%s', but warehouse/reference/code-lists/%s.yaml is not there"
              .formatted(codes, codes));
    }
    return list;
  }
}
