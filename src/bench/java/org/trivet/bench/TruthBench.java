package org.trivet.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a made-up home's nights did, held against the truth that lies beside its extracts: {@code TruthBench HOME NIGHT NIGHT_BEFORE}, on a home
 * that {@code ./trivet demo} made. Prints quality in pairs, twins merged, links across an adoption, recall by group, and how the review queue grew.
 */
public final class TruthBench {
  private static final String LOADED = """
      CREATE TABLE people AS SELECT * FROM read_csv('$home/made-up/truth/people.csv', all_varchar = true);
      CREATE TABLE truth AS SELECT record_key, any_value(identity_id) AS identity, any_value(person_id) AS person_id
        FROM read_csv('$home/made-up/truth/records.csv', all_varchar = true) GROUP BY record_key;
      CREATE TABLE found AS SELECT record_key, child_id, identity, person_id
        FROM read_parquet('$home/matched/$night/identity_register/*.parquet') JOIN truth USING (record_key) WHERE to_night IS NULL;
      CREATE TABLE queue AS SELECT * FROM read_parquet('$home/matched/$night/review_queue/*.parquet');
      CREATE TABLE evidence AS SELECT * FROM read_parquet('$home/matched/$night/link_evidence/*.parquet');
      CREATE TABLE together AS SELECT DISTINCT a.child_id, a.person_id AS one, b.person_id AS other
        FROM found a JOIN found b ON a.child_id = b.child_id AND a.person_id < b.person_id;
      CREATE TABLE twins AS SELECT a.person_id AS one, b.person_id AS other, a.forename AS forename, b.forename AS other_forename,
        a.nhs_number AS nhs, b.nhs_number AS other_nhs
        FROM people a JOIN people b ON a.birth_date = b.birth_date AND a.surname = b.surname AND a.postcode = b.postcode
        AND CAST(a.birth_order AS INTEGER) > 0 AND CAST(b.birth_order AS INTEGER) > 0 AND a.person_id < b.person_id;
      CREATE TABLE per_identity AS SELECT identity, any_value(person_id) AS person_id, sum(n) * (sum(n) - 1) // 2 AS wanted,
        sum(n * (n - 1) // 2) AS got FROM (SELECT identity, person_id, child_id, count(*) AS n FROM found GROUP BY ALL) GROUP BY identity""";

  private static final String QUALITY = """
      SELECT (SELECT count(*) FROM found) AS "records", count(*) AS "identities", sum(got) / (SELECT sum(n * (n - 1) // 2) FROM (SELECT count(*) AS n FROM found GROUP BY child_id)) AS "precision",
             sum(got) / sum(wanted) AS "recall" FROM per_identity""";

  private static final String TWINS = """
      SELECT count(*) AS "pairs of twins", count(*) FILTER (WHERE listed) AS "both on a list", count(*) FILTER (WHERE merged) AS "merged",
             count(*) FILTER (WHERE merged AND forename <> other_forename) AS "of these with two forenames",
             count(*) FILTER (WHERE asked) AS "with a pair in review"
      FROM (SELECT forename, other_forename, EXISTS (SELECT 1 FROM found WHERE person_id = one) AND EXISTS (SELECT 1 FROM found WHERE person_id = other) AS listed,
                   EXISTS (SELECT 1 FROM together t WHERE t.one = w.one AND t.other = w.other) AS merged,
                   (w.one, w.other) IN (SELECT (least(a.person_id, b.person_id), greatest(a.person_id, b.person_id))
                     FROM queue JOIN truth a ON a.record_key = record_key_a JOIN truth b ON b.record_key = record_key_b) AS asked
            FROM twins w)""";

  private static final String MERGED = """
      SELECT e.rule, e.reason, e.levels, count(*) AS pairs
      FROM   evidence e JOIN truth a ON a.record_key = e.record_key_a JOIN truth b ON b.record_key = e.record_key_b
      JOIN   twins w ON w.one = least(a.person_id, b.person_id) AND w.other = greatest(a.person_id, b.person_id)
      WHERE  e.decision = 'linked' GROUP BY ALL ORDER BY ALL""";

  private static final String ADOPTED = """
      SELECT count(*) FILTER (WHERE former_identity_id IS NOT NULL) AS "adopted children",
             (SELECT count(DISTINCT p.person_id) FROM people p JOIN found f ON f.identity = p.former_identity_id) AS "with a former record",
             (SELECT count(*) FROM people p JOIN found f ON f.identity = p.former_identity_id
                JOIN found n ON n.identity = p.identity_id AND n.child_id = f.child_id) AS "links across",
             (SELECT count(*) FROM (SELECT record_key_a, record_key_b FROM queue UNION ALL SELECT record_key_a, record_key_b FROM evidence)
                JOIN truth a ON a.record_key = record_key_a JOIN truth b ON b.record_key = record_key_b
                WHERE a.person_id = b.person_id AND a.identity <> b.identity) AS "pairs stored across"
      FROM people""";

  private static final String GROUPED = """
      WITH schools AS (SELECT URN AS urn, "TypeOfEstablishment (code)" AS type FROM read_csv('$home/made-up/night-1/shared/schools/*.csv', all_varchar = true)),
      types AS (SELECT * FROM read_csv('warehouse/reference/school-types.csv', all_varchar = true)),
      ranks AS (SELECT pcds, CAST(imd AS INTEGER) AS rank FROM read_csv('$home/made-up/night-1/shared/postcodes/*.csv', all_varchar = true)),
      pupils AS (SELECT person_id, min(school_type) AS school_type FROM truth
        JOIN schools ON contains(record_key, '|education/school-census|') AND urn = split_part(split_part(record_key, '|', 3), '~', 1)
        JOIN types USING (type) GROUP BY person_id),
      cared AS (SELECT DISTINCT person_id FROM read_csv('$home/made-up/truth/statuses.csv', all_varchar = true)
        WHERE status LIKE 'looked-after%' AND to_date IS NULL),
      known AS (SELECT i.wanted, i.got, sex, date_diff('year', CAST(birth_date AS DATE), DATE '2026-08-31') AS age,
        ethnicity, rank, p.person_id IN (FROM cared) AS looked_after, s.school_type
        FROM per_identity i JOIN people p USING (person_id) LEFT JOIN ranks ON pcds = p.postcode LEFT JOIN pupils s USING (person_id)),
      groups AS (
        SELECT 'all' AS breakdown, 'all' AS "group", * FROM known
        UNION ALL SELECT 'sex', sex, * FROM known
        UNION ALL SELECT 'age band', CASE WHEN age < 5 THEN '0 to 4' WHEN age < 11 THEN '05 to 10' WHEN age < 16 THEN '11 to 15' ELSE '16 to 25' END, * FROM known
        UNION ALL SELECT 'ethnicity', CASE WHEN ethnicity IN ('REFU', 'NOBT') THEN 'not known' WHEN ethnicity LIKE 'W%' THEN 'White'
          WHEN ethnicity LIKE 'M%' THEN 'mixed' WHEN ethnicity LIKE 'B%' THEN 'Black' WHEN ethnicity LIKE 'A%' OR ethnicity = 'CHNE' THEN 'Asian'
          ELSE 'other' END, * FROM known
        UNION ALL SELECT 'deprivation', coalesce('fifth ' || least(5, 1 + rank * 5 // 33756), 'not known'), * FROM known
        UNION ALL SELECT 'looked after', CASE WHEN looked_after THEN 'yes' ELSE 'no' END, * FROM known
        UNION ALL SELECT 'school type', coalesce(school_type, 'on no census'), * FROM known)
      SELECT breakdown, "group", sum(wanted) AS "true pairs", sum(got) / sum(wanted) AS "recall",
             100 * (sum(got) / sum(wanted) - (SELECT sum(got) / sum(wanted) FROM per_identity)) AS "points from all"
      FROM groups GROUP BY ALL HAVING sum(wanted) >= 10 ORDER BY breakdown, "group\"""";

  private static final String GROWTH = """
      SELECT (SELECT count(*) FROM people) AS "children",
             (SELECT count(*) FROM read_parquet('$home/matched/$before/review_queue/*.parquet')) AS "pairs at go-live",
             (SELECT count(DISTINCT (least(a.child_id, b.child_id), greatest(a.child_id, b.child_id)))
                FROM read_parquet('$home/matched/$before/review_queue/*.parquet')
                JOIN found a ON a.record_key = record_key_a JOIN found b ON b.record_key = record_key_b) AS "of two children each",
             count(*) AS "pairs the night after", count(*) FILTER (WHERE first_night = '$night') AS "of these new"
      FROM queue""";

  private final Connection duck;
  private final Path home;
  private final String night;
  private final String before;

  private TruthBench(Connection duck, String[] arguments) {
    this.duck = duck;
    this.home = Path.of(arguments[0]).toAbsolutePath();
    this.night = arguments[1];
    this.before = arguments[2];
  }

  public static void main(String[] arguments) throws SQLException {
    try (var duck = DriverManager.getConnection("jdbc:duckdb:")) {
      var bench = new TruthBench(duck, arguments);
      for (var statement : bench.placed(LOADED).split(";\n", -1)) {
        bench.run(statement);
      }
      for (var question : List.of(QUALITY, TWINS, MERGED, ADOPTED, GROUPED, GROWTH)) {
        bench.print(bench.placed(question));
      }
    }
  }

  private String placed(String sql) {
    return sql.replace("$home", home.toString()).replace("$night", night).replace("$before", before);
  }

  private void run(String sql) throws SQLException {
    try (var statement = duck.createStatement()) {
      statement.execute(sql);
    }
  }

  private void print(String sql) throws SQLException {
    try (var statement = duck.createStatement(); var rows = statement.executeQuery(sql)) {
      var width = rows.getMetaData().getColumnCount();
      var names = new ArrayList<String>();
      for (var at = 1; at <= width; at++) {
        names.add(rows.getMetaData().getColumnLabel(at));
      }
      System.out.println("\n| " + String.join(" | ", names) + " |\n" + "|---".repeat(width) + "|");
      while (rows.next()) {
        var cells = new ArrayList<String>();
        for (var at = 1; at <= width; at++) {
          cells.add(shown(rows.getObject(at)));
        }
        System.out.println("| " + String.join(" | ", cells) + " |");
      }
    }
  }

  private static String shown(Object cell) {
    if (cell instanceof Double share) {
      return String.format(Locale.UK, "%.5f", share);
    }
    return cell instanceof Number number ? String.format(Locale.UK, "%,d", number.longValue()) : String.valueOf(cell);
  }
}
