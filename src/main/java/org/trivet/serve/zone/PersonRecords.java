package org.trivet.serve.zone;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trivet.contract.CodeList;
import org.trivet.contract.Column;
import org.trivet.contract.Contracts;
import org.trivet.contract.FeedContract;
import org.trivet.contract.Meaning;
import org.trivet.contract.TableContract;
import org.trivet.serve.duck.Sql;

/** The view {@code person_records}: every current row of every person list in one shape, so that no analyst's view needs to know the feeds. */
public record PersonRecords(ZoneRules rules, Contracts contracts) {
  public static final String NAME = "person_records";

  /** What the view's columns say, in its order. */
  public Map<String, String> columns() {
    var columns = new LinkedHashMap<String, String>();
    columns.put(rules.childColumn(), "The child");
    columns.put(rules.recordColumn(), "The person record");
    columns.put("agency", "Whose record it is: education, social-care, health");
    columns.put("feed", "The feed it came in");
    columns.put("sender", "Who sent it");
    columns.put("birth_month", "Month of birth, by its first day; null where the record has none");
    columns.put("sex", "male or female; null where the record says neither");
    columns.put("postcode_district", "District of the home postcode; null where withheld or none");
    columns.put("known_from", "First night that knew the row so");
    return columns;
  }

  /** Its SELECT over the tables as they hold now. */
  public String sql() {
    var lists = contracts.feeds().stream()
        .flatMap(feed -> feed.tables().stream()
            .filter(TableContract::isPersonList)
            .filter(table -> rules.holds(table.table()))
            .map(table -> select(feed, contracts.allowed(feed, table))))
        .toList();
    return lists.isEmpty() ? nothing() : lists.stream().collect(joining("\nUNION ALL\n"));
  }

  private String select(FeedContract feed, TableContract table) {
    var shown = new ShownColumn(rules, feed.feed(), table.table());
    return "SELECT %s, %s, %s AS agency, %s AS feed, sender, %s AS birth_month, %s AS sex, %s AS postcode_district, known_from FROM %s"
        .formatted(
            rules.childColumn(),
            rules.recordColumn(),
            Sql.text(feed.agency().word()),
            Sql.text(feed.feed()),
            expression(table, Meaning.BIRTH_DATE, shown, "DATE"),
            sex(table, shown),
            expression(table, Meaning.POSTCODE, shown, "VARCHAR"),
            Sql.name(table.table()));
  }

  private static String expression(
      TableContract table, Meaning meaning, ShownColumn shown, String type) {
    var column = table.columns(meaning).stream().findFirst();
    return column
        .flatMap(shown::of)
        .map(served -> coarse(served, shown.treatmentOf(column.orElseThrow()), meaning))
        .orElse("NULL::" + type);
  }

  /** Months and districts also where the zone would show more. */
  private static String coarse(ServedColumn served, Treatment treatment, Meaning meaning) {
    var name = Sql.name(served.name());
    if (treatment == Treatment.MONTH || treatment == Treatment.OUTWARD) {
      return name;
    }
    return meaning == Meaning.BIRTH_DATE
        ? "date_trunc('month', %s)::DATE".formatted(name)
        : "split_part(%s, ' ', 1)".formatted(name);
  }

  private static String sex(TableContract table, ShownColumn shown) {
    Optional<Column> column = table.columns(Meaning.SEX).stream().findFirst();
    return column
        .filter(sex -> shown.treatmentOf(sex) == Treatment.AS_IS)
        .flatMap(sex -> sex.codes().map(codes -> decoded(sex, codes)))
        .orElse("NULL::VARCHAR");
  }

  private static String decoded(Column sex, CodeList list) {
    var whens = list.codes().entrySet().stream()
        .filter(
            code -> List.of("male", "female").contains(code.getValue().toLowerCase(Locale.ROOT)))
        .map(code -> " WHEN %s THEN %s"
            .formatted(Sql.text(code.getKey()), Sql.text(code.getValue().toLowerCase(Locale.ROOT))))
        .collect(joining());
    return whens.isEmpty()
        ? "NULL::VARCHAR"
        : "CASE %s%s END".formatted(Sql.name(sex.name()), whens);
  }

  private String nothing() {
    return columns().keySet().stream()
        .map(name -> "NULL::%s AS %s"
            .formatted(name.equals("birth_month") ? "DATE" : "VARCHAR", Sql.name(name)))
        .collect(joining(", ", "SELECT ", " WHERE false"));
  }
}
