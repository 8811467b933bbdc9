package org.trivet.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.trivet.contract.Column;
import org.trivet.contract.Difference;
import org.trivet.contract.FeedContract;
import org.trivet.contract.Sensitivity;
import org.trivet.contract.TableContract;

/** One feed: why it may come, what follows from its faults, and every column of every table. */
record FeedPage(FeedContract feed) {
  static String fileName(FeedContract feed) {
    return feed.feed().replace('/', '-') + ".md";
  }

  String text() {
    var page = new Markdown()
        .title(feed.title())
        .paragraph("%s, sent by %s as %s, %s, promised by %s. Its text: `jobs/feeds/%s`."
            .formatted(
                Markdown.code(feed.feed()),
                feed.sender(),
                feed.format().kind().word(),
                feed.cadence().word(),
                feed.promised(),
                feed.feed()));
    gate(page);
    page.paragraph(
        "Policy: an unknown column, %s; a missing column, %s; an unknown code, %s; a value that can't be read, %s."
            .formatted(
                feed.policy().unknownColumn().word(),
                feed.policy().missingColumn().word(),
                feed.policy().unknownCode().word(),
                feed.policy().badValue().word()));
    feed.tables().forEach(table -> table(page, table));
    return page.text();
  }

  private void gate(Markdown page) {
    var gate = feed.gate();
    page.items(List.of(
        "Controller: " + gate.controller(),
        "Purpose: " + gate.purpose(),
        "Gateway: " + gate.gateway(),
        "Agreement: %s; its expiry and columns stand in `conf/agreements.yaml`"
            .formatted(gate.agreement().isBlank() ? "none" : gate.agreement()),
        "National data opt-out: %s. %s"
            .formatted(
                gate.optOut().position().word().replace('-', ' '), gate.optOut().because())));
  }

  private static void table(Markdown page, TableContract table) {
    page.heading(table.table()).paragraph(table.title() + ".").items(facts(table));
    page.table(
        List.of("Column", "Written as", "Type", "Need", "Means", "Sensitivity", "Note"),
        table.columns().stream().map(FeedPage::row).toList());
    if (!table.differences().isEmpty()) {
      page.paragraph("Other years:")
          .items(table.differences().stream().map(FeedPage::difference).toList());
    }
  }

  private static List<String> facts(TableContract table) {
    var facts = new ArrayList<String>();
    facts.add("Load: %s%s"
        .formatted(
            table.load().word(),
            table.cadence().map(cadence -> ", comes " + cadence.word()).orElse("")));
    facts.add("File: usually %s; the header decides".formatted(Markdown.code(table.fileHint())));
    if (!table.key().isEmpty()) {
      facts.add("Key: " + Markdown.codes(table.key()));
    }
    if (!table.personKey().equals(table.key()) && table.isPersonList()) {
      facts.add("Names a person by: " + Markdown.codes(table.personKey()));
    }
    if (!table.personKeyWhenShared().isEmpty()) {
      facts.add(
          "Where two people have one key: with " + Markdown.codes(table.personKeyWhenShared()));
    }
    table.period().ifPresent(period -> facts.add("Period: read from " + period(period)));
    table
        .delta()
        .ifPresent(delta -> facts.add("Newer rows by: %s%s"
            .formatted(
                Markdown.code(delta.supersedes()),
                delta
                    .deleteColumn()
                    .map(column -> "; %s = %s deletes"
                        .formatted(Markdown.code(column), delta.deleteValue().orElse("")))
                    .orElse(""))));
    table
        .belongsTo()
        .ifPresent(link -> facts.add("Belongs to: %s by %s"
            .formatted(Markdown.code(link.table()), Markdown.codes(link.by()))));
    return facts;
  }

  private static String period(TableContract.PeriodSource period) {
    var content = period.columns().isEmpty()
        ? ""
        : Markdown.codes(period.columns())
            + period.table().map(other -> " of " + Markdown.code(other)).orElse("");
    var name = period.hint().map(hint -> "the file's name").orElse("");
    return content.isEmpty() || name.isEmpty() ? content + name : content + ", or else " + name;
  }

  private static List<String> row(Column column) {
    return List.of(
        Markdown.code(column.name()),
        column.written().equals(List.of(column.name())) ? "" : Markdown.codes(column.written()),
        type(column),
        column.need() == Column.Need.EXPECTED ? "" : column.need().word(),
        column.means().map(means -> means.word()).orElse(""),
        column.sensitivity() == Sensitivity.NONE ? "" : column.sensitivity().word(),
        column.note());
  }

  private static String type(Column column) {
    return column
        .codes()
        .map(list -> "[%s](../code-lists.md#%s)".formatted(list.name(), list.name()))
        .orElse(column.type().word());
  }

  private static String difference(Difference difference) {
    return "%s%s: %s. Changes %s."
        .formatted(
            difference.from().map(from -> "from " + from).orElse(""),
            difference
                .until()
                .map(until -> (difference.from().isPresent() ? " " : "") + "before " + until)
                .orElse(""),
            difference.reason(),
            difference.columns().stream()
                .map(column -> "%s (written %s%s)"
                    .formatted(
                        Markdown.code(column.name()),
                        Markdown.codes(column.written()),
                        column
                            .codes()
                            .map(list ->
                                ", [%s](../code-lists.md#%s)".formatted(list.name(), list.name()))
                            .orElse("")))
                .collect(Collectors.joining(", ")));
  }
}
