package org.trivet.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table's YAML as written; absent keys are null here and nowhere else. */
record TableText(
    @Nullable String table,
    @Nullable String title,
    @Nullable String file,
    @Nullable String load,
    @Nullable PeriodText period,
    @Nullable String supersedes,
    @Nullable DeleteText deleteMarker,
    @Nullable List<String> key,
    @Nullable List<String> keyWhenShared,
    @Nullable Boolean personList,
    @Nullable BelongsToText belongsTo,
    @Nullable MeansByText meansBy,
    @Nullable List<ColumnText> columns,
    @Nullable List<DifferenceText> differences) {

  record PeriodText(
      @Nullable String table,
      @Nullable List<String> columns,
      @Nullable String hint) {}

  record DeleteText(@Nullable String column, @Nullable String value) {}

  record BelongsToText(@Nullable String table, @Nullable List<String> by) {}

  record MeansByText(
      @Nullable String column,
      @Nullable String value,
      @Nullable Map<String, String> values) {}

  record DifferenceText(
      @Nullable String from,
      @Nullable String until,
      @Nullable String reason,
      @Nullable List<ColumnText> columns) {}

  Optional<TableContract> toContract(Map<String, CodeList> codes, Problems.InFile problems) {
    var read = new Words(problems);
    var contract = new TableContract(
        read.text("table", table),
        read.text("title", title),
        file == null ? "*" : file,
        read.word("load", Load.class, load, Load.SNAPSHOT),
        Optional.ofNullable(period)
            .map(text -> new TableContract.PeriodSource(
                Optional.ofNullable(text.table()),
                orNone(text.columns()),
                Optional.ofNullable(text.hint()))),
        delta(read),
        orNone(key),
        orNone(keyWhenShared),
        Boolean.TRUE.equals(personList) ? TableContract.Role.PERSON_LIST : TableContract.Role.FACTS,
        Optional.ofNullable(belongsTo)
            .map(text -> new TableContract.BelongsTo(
                read.text("belongs-to.table", text.table()), orNone(text.by()))),
        Optional.ofNullable(meansBy).map(text -> meansBy(text, read)),
        orNone(columns).stream().map(text -> text.toColumn(codes, read)).toList(),
        orNone(differences).stream().map(text -> difference(text, codes, read)).toList());
    return read.found() ? Optional.empty() : Optional.of(contract);
  }

  private Optional<TableContract.DeltaRules> delta(Words read) {
    if (!Load.DELTA.word().equals(load)) {
      return Optional.empty();
    }
    var marker = Optional.ofNullable(deleteMarker);
    return Optional.of(new TableContract.DeltaRules(
        read.text("supersedes", supersedes),
        marker.map(DeleteText::column),
        marker.map(DeleteText::value)));
  }

  private TableContract.MeansBy meansBy(MeansByText text, Words read) {
    Map<String, String> values = text.values() == null ? Map.of() : text.values();
    return new TableContract.MeansBy(
        read.text("means-by.column", text.column()),
        text.value() == null ? identifierColumn(read) : text.value(),
        values.entrySet().stream()
            .collect(Collectors.toMap(
                Map.Entry::getKey,
                entry ->
                    read.word("means-by.values", Meaning.class, entry.getValue(), Meaning.UPN))));
  }

  private String identifierColumn(Words read) {
    var only = orNone(columns).stream()
        .filter(column -> Sensitivity.IDENTIFIER.word().equals(column.sensitivity()))
        .map(ColumnText::name)
        .findFirst();
    return read.text("means-by.value (no column is an identifier)", only.orElse(null));
  }

  private static Difference difference(
      DifferenceText text, Map<String, CodeList> codes, Words read) {
    return new Difference(
        Optional.ofNullable(text.from()),
        Optional.ofNullable(text.until()),
        read.text("differences.reason", text.reason()),
        orNone(text.columns()).stream()
            .map(column -> column.toColumn(codes, read))
            .toList());
  }

  private static <T> List<T> orNone(@Nullable List<T> written) {
    return written == null ? List.of() : written;
  }
}
