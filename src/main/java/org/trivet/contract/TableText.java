package org.trivet.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A table's YAML as written; absent keys are null here and nowhere else. */
record TableText(
    @Nullable String table,
    @Nullable String title,
    @Nullable String file,
    @Nullable String rows,
    @Nullable String load,
    @Nullable PeriodText period,
    @Nullable String supersedes,
    @Nullable DeleteText deleteMarker,
    @Nullable String cadence,
    @Nullable List<String> key,
    @Nullable List<String> personKey,
    @Nullable List<String> keyWhenShared,
    @Nullable Boolean personList,
    @Nullable BelongsToText belongsTo,
    @Nullable List<ColumnText> columns,
    @Nullable List<DifferenceText> differences) {

  record PeriodText(
      @Nullable String table,
      @Nullable List<String> columns,
      @Nullable String hint) {}

  record DeleteText(@Nullable String column, @Nullable String value) {}

  record BelongsToText(@Nullable String table, @Nullable List<String> by) {}

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
        Optional.ofNullable(rows),
        read.word("load", Load.class, load, Load.SNAPSHOT),
        Optional.ofNullable(period)
            .map(text -> new TableContract.PeriodSource(
                Optional.ofNullable(text.table()),
                orNone(text.columns()),
                Optional.ofNullable(text.hint()))),
        delta(read),
        Optional.ofNullable(cadence)
            .map(word -> read.wordOr("cadence", Cadence.class, word, Cadence.NIGHTLY)),
        orNone(key),
        personKey == null ? orNone(key) : personKey,
        orNone(keyWhenShared),
        Boolean.TRUE.equals(personList) ? TableContract.Role.PERSON_LIST : TableContract.Role.FACTS,
        Optional.ofNullable(belongsTo)
            .map(text -> new TableContract.BelongsTo(
                read.text("belongs-to.table", text.table()), orNone(text.by()))),
        meansBy(read),
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

  private Optional<TableContract.MeansBy> meansBy(Words read) {
    return orNone(columns).stream()
        .flatMap(column -> column.toMeansBy(read).stream())
        .findFirst();
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
