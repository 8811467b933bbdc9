package org.trivet.serve.zone;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trivet.serve.duck.Sql;

/**
 * The comparisons of returns with live extracts as two views of a zone: {@code reconciliation_cases} with a row per case, and
 * {@code reconciliation} with a row per comparison and period. One that reads a table that the zone does not hold is left out, and says so.
 */
public record Reconciliations(ZoneRules rules, List<ReconciliationText> texts, Set<String> held) {
  public static final String SUMMARY = "reconciliation";
  public static final String CASES = "reconciliation_cases";

  /**
   * Brings the two sides of each person and period together: first what agrees in day and words, then what agrees in the day, then what is
   * left in the order of its days; who has no counterpart stands alone.
   */
  private static final String PAIRED = """
      WITH said AS (
        SELECT side, period::VARCHAR AS period, coalesce(who, side) AS pair, child, local_id, on_date::DATE AS on_date, says FROM (%s)
      ), by_words AS (
        SELECT *, row_number() OVER (PARTITION BY side, period, pair, on_date, says ORDER BY local_id) AS nth FROM said
      ), agreeing AS (
        SELECT *, count(*) OVER (PARTITION BY period, pair, on_date, says, nth) AS sides FROM by_words
      ), by_day AS (
        SELECT * REPLACE (row_number() OVER (PARTITION BY side, period, pair, on_date ORDER BY says, local_id) AS nth)
        FROM agreeing WHERE sides = 1
      ), same_day AS (
        SELECT * REPLACE (count(*) OVER (PARTITION BY period, pair, on_date, nth) AS sides) FROM by_day
      ), by_order AS (
        SELECT * REPLACE (row_number() OVER (PARTITION BY side, period, pair ORDER BY on_date NULLS LAST, says, local_id) AS nth)
        FROM same_day WHERE sides = 1
      ), paired AS (
        SELECT 1 AS round, on_date AS day, says AS words, * FROM agreeing WHERE sides = 2
        UNION ALL SELECT 2, on_date, NULL, * FROM same_day WHERE sides = 2
        UNION ALL SELECT 3, NULL, NULL, * FROM by_order
      )
      SELECT %s AS reconciliation, period,
             CASE WHEN count(*) = 1 AND max(side) = 'return' THEN 'only in return' WHEN count(*) = 1 THEN 'only in live'
                  WHEN round = 1 THEN 'same' ELSE 'differing' END AS outcome,
             max(child) FILTER (side = 'return') AS return_child, max(child) FILTER (side = 'live') AS live_child,
             max(on_date) FILTER (side = 'return') AS return_date, max(on_date) FILTER (side = 'live') AS live_date,
             max(says) FILTER (side = 'return') AS return_says, max(says) FILTER (side = 'live') AS live_says,
             max(local_id) FILTER (side = 'return') AS return_id, max(local_id) FILTER (side = 'live') AS live_id
      FROM   paired GROUP BY round, period, pair, day, words, nth""";

  private static final String COUNTED = """
      SELECT %1$s AS reconciliation, %2$s AS title, %3$s AS returned_in, %4$s AS live_feed, state, period,
             coalesce(compared, 0) AS compared, coalesce(same, 0) AS same, coalesce(differing, 0) AS differing,
             coalesce(only_in_return, 0) AS only_in_return, coalesce(only_in_live, 0) AS only_in_live, same / nullif(compared, 0) AS same_share,
             %5$s AS compares, %6$s AS may_differ, %7$s AS what_to_do
      FROM   (SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM %8$s) THEN 'no return' WHEN NOT EXISTS (SELECT 1 FROM %9$s) THEN 'no live extract'
                          ELSE 'compared' END AS state) AS s
      LEFT JOIN (SELECT period, count(*) AS compared, count_if(outcome = 'same') AS same, count_if(outcome = 'differing') AS differing,
                        count_if(outcome = 'only in return') AS only_in_return, count_if(outcome = 'only in live') AS only_in_live
                 FROM reconciliation_cases WHERE reconciliation = %1$s GROUP BY period) AS c ON s.state = 'compared'""";

  private static final String LEFT_OUT = """
      SELECT %s AS reconciliation, %s AS title, %s AS returned_in, %s AS live_feed, %s AS state, NULL::VARCHAR AS period, 0 AS compared, 0 AS same,
             0 AS differing, 0 AS only_in_return, 0 AS only_in_live, NULL::DOUBLE AS same_share, %s AS compares, %s AS may_differ, %s AS what_to_do""";

  public Reconciliations {
    texts = List.copyOf(texts);
    held = Set.copyOf(held);
  }

  /** Those whose tables the zone holds. */
  public List<ReconciliationText> made() {
    return texts.stream().filter(text -> held.containsAll(text.reads())).toList();
  }

  /** The two views; none where people are not shown or nothing is compared. */
  public List<ViewText> views() {
    return rules.people() == Showing.NOBODY || texts.isEmpty()
        ? List.of()
        : List.of(cases(), summary());
  }

  /** The cases of one comparison. */
  public String casesOf(ReconciliationText text) {
    return PAIRED.formatted(text.sqlFor(rules), Sql.text(text.id()));
  }

  private ViewText cases() {
    var columns = new LinkedHashMap<String, String>();
    columns.put("reconciliation", "Which comparison");
    columns.put("period", "The return's period");
    columns.put("outcome", "same, differing, only in return, only in live");
    columns.put("return_" + rules.childColumn(), "The child that the return is about");
    columns.put("live_" + rules.childColumn(), "The child that the live extract is about");
    columns.put("return_date", "The case's own day by the return");
    columns.put("live_date", "The case's own day by the live extract");
    columns.put("return_says", "What is compared, by the return");
    columns.put("live_says", "What is compared, by the live extract");
    var child = rules.childColumn();
    var shown =
        "reconciliation, period, outcome, return_child AS return_%1$s, live_child AS live_%1$s, return_date, live_date, return_says, live_says"
            .formatted(child);
    if (rules.people() == Showing.IDENTIFIED) {
      columns.put("return_id", "The case's number by the return");
      columns.put("live_id", "The case's number in the system");
      shown += ", return_id, live_id";
    }
    var cases = made().isEmpty()
        ? nothing()
        : made().stream().map(text -> "(" + casesOf(text) + ")").collect(joining("\nUNION ALL\n"));
    return new ViewText(
        CASES,
        "Cases of statutory returns beside those of the live extracts",
        "One row per case: a plan, a request, an episode, a referral. How they are brought together stands in the view reconciliation.",
        columns,
        List.of(
            new ViewText.Question(
                "Which cases differ, and how?",
                "SELECT * FROM reconciliation_cases WHERE outcome = 'differing'"),
            new ViewText.Question(
                "How many cases of each outcome are there?",
                "SELECT reconciliation, outcome, count(*) FROM reconciliation_cases GROUP BY ALL ORDER BY ALL"),
            new ViewText.Question(
                "By how many days do the days differ?",
                "SELECT reconciliation, return_date - live_date AS days, count(*) FROM reconciliation_cases WHERE outcome = 'differing' GROUP BY ALL")),
        "SELECT %s FROM (%s)".formatted(shown, cases));
  }

  private ViewText summary() {
    var selects = new ArrayList<String>();
    texts.forEach(text -> selects.add(made().contains(text) ? counted(text) : leftOut(text)));
    return new ViewText(
        SUMMARY,
        "Statutory returns beside the live extracts",
        "One row per comparison and period of the return. A return that has not come is no error: its state says so.",
        summaryColumns(),
        List.of(
            new ViewText.Question(
                "How far do returns and live extracts agree?",
                "SELECT title, period, compared, same, round(100 * same_share, 1) AS percent FROM reconciliation"),
            new ViewText.Question(
                "Where is most amiss?",
                "SELECT title, compared - same AS cases FROM reconciliation ORDER BY cases DESC"),
            new ViewText.Question(
                "Which returns have not come?",
                "SELECT DISTINCT returned_in FROM reconciliation WHERE state = 'no return'")),
        "SELECT * FROM (%s) ORDER BY reconciliation, period"
            .formatted(String.join("\nUNION ALL\n", selects)));
  }

  private static Map<String, String> summaryColumns() {
    var columns = new LinkedHashMap<String, String>();
    columns.put("reconciliation", "Which comparison");
    columns.put("title", "Its title");
    columns.put("returned_in", "The feed of the return");
    columns.put("live_feed", "The feed of the live extract");
    columns.put(
        "state", "compared, no return, no live extract, or left out with the tables that lack");
    columns.put("period", "The return's period");
    columns.put("compared", "Cases in either");
    columns.put("same", "Cases in both that agree");
    columns.put("differing", "Cases in both that say something else");
    columns.put("only_in_return", "Cases that the live extract has not");
    columns.put("only_in_live", "Cases that the return has not");
    columns.put("same_share", "same / compared");
    columns.put("compares", "What is compared");
    columns.put("may_differ", "Why the two may rightly differ");
    columns.put("what_to_do", "What to do about a difference");
    return columns;
  }

  private static String counted(ReconciliationText text) {
    return COUNTED.formatted(
        Sql.text(text.id()),
        Sql.text(text.title()),
        Sql.text(text.returned().feed()),
        Sql.text(text.live().feed()),
        Sql.text(text.words().compares()),
        Sql.text(text.words().mayDiffer()),
        Sql.text(text.words().whatToDo()),
        Sql.name(text.returned().table()),
        Sql.name(text.live().table()));
  }

  private String leftOut(ReconciliationText text) {
    var lacking = text.reads().stream().filter(table -> !held.contains(table)).toList();
    return LEFT_OUT.formatted(
        Sql.text(text.id()),
        Sql.text(text.title()),
        Sql.text(text.returned().feed()),
        Sql.text(text.live().feed()),
        Sql.text("left out: this zone does not hold " + String.join(", ", lacking)),
        Sql.text(text.words().compares()),
        Sql.text(text.words().mayDiffer()),
        Sql.text(text.words().whatToDo()));
  }

  private static String nothing() {
    return "SELECT NULL::VARCHAR AS reconciliation, NULL::VARCHAR AS period, NULL::VARCHAR AS outcome, NULL::VARCHAR AS return_child, NULL::VARCHAR AS live_child, NULL::DATE AS return_date, NULL::DATE AS live_date, NULL::VARCHAR AS return_says, NULL::VARCHAR AS live_says, NULL::VARCHAR AS return_id, NULL::VARCHAR AS live_id WHERE false";
  }
}
