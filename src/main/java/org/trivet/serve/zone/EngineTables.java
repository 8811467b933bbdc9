package org.trivet.serve.zone;

import java.util.ArrayList;
import java.util.List;
import org.trivet.serve.zone.ServedTable.Shape;

/** The engine's own tables that a zone with people in it holds: the register, the figures, and how the night went. */
public record EngineTables(ZoneRules rules) {
  public static final String REGISTER = "identity_register";
  private static final String OWN = "trivet";
  private static final String OF_THE_NIGHT = "night = $night";

  public List<ServedTable> all() {
    return rules.people() == Showing.NOBODY
        ? List.of()
        : List.of(register(), measured(), matchSummary(), reviewSummary(), findings());
  }

  /** The reason of an event stays out: its words could say what a seal must not. */
  private ServedTable register() {
    var columns = new ArrayList<>(ContractTables.IdentityColumns.of(rules));
    columns.add(
        ServedColumn.asIs("from_night", "VARCHAR", "First night the record was this child's"));
    columns.add(ServedColumn.asIs(
        "to_night", "VARCHAR", "First night it no longer was; null while it holds"));
    columns.add(ServedColumn.asIs(
        "event", "VARCHAR", "What happened: new, joined, moved, merged, split, left or returned"));
    return new ServedTable(
        REGISTER,
        "Which record is which child, from which night to which",
        OWN,
        "matched",
        REGISTER,
        columns,
        List.of("record_key", "child_id", "from_night", "to_night", "event", "reason"),
        new Shape(
            "",
            "count(*)",
            rules.childColumn(),
            "to_night IS NULL",
            "from_night <= $night AND (to_night IS NULL OR to_night > $night)"));
  }

  private static ServedTable measured() {
    var columns = List.of(
        text("measure_id", "Which measure: the id of its definition"),
        ServedColumn.asIs("definition_version", "BIGINT", "Version of the definition counted by"),
        text("period", "The time counted, such as 2026, 2026-Q3 or 2026-01-15"),
        ServedColumn.asIs("as_at", "DATE", "The day the position is stated at"),
        text("place", "The place counted, by its official code"),
        text("geography_basis", "Whose place it is: school, residence or responsible authority"),
        text("breakdown", "all, or one group such as sex=F"),
        number("numerator", "Cases or amount that the measure counts"),
        number("denominator", "Cases that the numerator is counted among"),
        whole("children_num", "Children with a case in the numerator"),
        whole("children_den", "Children with a case in the denominator"),
        whole("contributors", "Children with any case in the group"),
        number("largest1", "The largest part of the numerator that one child brings"),
        number("largest2", "The second largest part of the numerator that one child brings"),
        text("status", "provisional, final or revised"),
        number("match_quality", "Share of records linked across agencies; joint measures only"),
        text("night", "The night that counted the row"));
    return rowByRow(
        "measured/measured",
        "Every figure of every night, both parts of each ratio",
        columns,
        new Shape(
            "",
            "count(*)",
            "measure_id",
            "night = (SELECT night FROM main.release)",
            OF_THE_NIGHT));
  }

  private static ServedTable matchSummary() {
    var columns = List.of(
        text("night", "The night that matched"),
        text("feed", "The feed whose person records were matched"),
        text("agency", "Whose feed it is"),
        whole("records", "Person records of the feed"),
        whole("linked_across", "Of these, records whose child another agency knows too"),
        whole("in_review", "Of these, records with a pair waiting for a decision"),
        text("model_version", "The matching model that decided"));
    return rowByRow(
        "matched/match_summary",
        "How far each feed's records were linked to other agencies'",
        columns,
        new Shape("", "count(*)", "feed", "true", OF_THE_NIGHT));
  }

  private ServedTable reviewSummary() {
    return new ServedTable(
        "review_summary",
        "Pairs of records that wait for a person's decision, counted",
        OWN,
        "matched",
        "review_queue",
        List.of(
            text("first_night", "The night that first asked"),
            text("priority", "How pressing: by what hangs on the answer"),
            new ServedColumn(
                "pairs", "record_key_a", "count(*)", "BIGINT", about("Pairs that wait"))),
        List.of(
            "record_key_a", "record_key_b", "match_weight", "question", "priority", "first_night"),
        new Shape(
            "GROUP BY ALL",
            "coalesce(sum(pairs), 0)",
            "first_night",
            "true",
            "first_night <= $night"));
  }

  private ServedTable findings() {
    return new ServedTable(
        "findings",
        "What the checks of the night found, counted by rule and column; no values",
        OWN,
        "findings",
        "",
        List.of(
            text("feed", "The feed with the fault"),
            text("table_name", "The table with the fault"),
            text("rule", "The rule that was broken"),
            text("column_name", "The column at fault; empty for a whole row or file"),
            text("severity", "How far it reaches: warning, set_aside or stops_table"),
            new ServedColumn("rows", "rule", "count(*)", "BIGINT", about("How many rows"))),
        List.of(
            "feed",
            "table_name",
            "rule",
            "column_name",
            "severity",
            "source_file",
            "source_line",
            "source_row"),
        new Shape(
            "GROUP BY ALL",
            "coalesce(sum(\"rows\"), 0)",
            "feed",
            "true",
            "$night = (SELECT night FROM main.release)"));
  }

  /** A table whose rows are those of {@code place}, {@code zone/table}. */
  private static ServedTable rowByRow(
      String place, String title, List<ServedColumn> columns, Shape shape) {
    var zone = place.substring(0, place.indexOf('/'));
    var name = place.substring(place.indexOf('/') + 1);
    return new ServedTable(
        name,
        title,
        OWN,
        zone,
        name,
        columns,
        columns.stream().map(ServedColumn::name).toList(),
        shape);
  }

  private static ServedColumn text(String name, String note) {
    return ServedColumn.asIs(name, "VARCHAR", note);
  }

  private static ServedColumn whole(String name, String note) {
    return ServedColumn.asIs(name, "BIGINT", note);
  }

  private static ServedColumn number(String name, String note) {
    return ServedColumn.asIs(name, "DOUBLE", note);
  }

  private static ServedColumn.About about(String note) {
    return new ServedColumn.About(note, "none", Treatment.AS_IS.word(), "");
  }
}
