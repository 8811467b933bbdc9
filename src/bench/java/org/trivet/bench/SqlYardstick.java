package org.trivet.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;
import org.trivet.matching.Sound;
import org.trivet.matching.plan.LearnedWeights;
import org.trivet.matching.plan.MatchPlan;

/**
 * The live yardstick: the blocking rules, levels and weights of {@code jobs/match/examples/children.yaml} as one would write them in SQL for DuckDB,
 * from the same CSV files to the pairs that reach the review threshold. Without relatives, definite rules and clusters, which Trivet does beside.
 */
final class SqlYardstick {
  private static final String CLEAN = "nullif(regexp_replace(regexp_replace(upper(strip_accents(trim(%s))), '[''’.]', '', 'g'), '[^A-Z ]+', ' ', 'g'), '')";
  private static final int RULES = 8;

  private final MatchPlan plan;
  private final LearnedWeights weights;
  private final List<Path> files;

  SqlYardstick(MatchPlan plan, LearnedWeights weights, List<Path> files) {
    this.plan = plan;
    this.weights = weights;
    this.files = files;
  }

  /** Seconds in all, and how many pairs were candidates and reached the review threshold. */
  record Run(double seconds, long candidates, long kept) {}

  Run run() throws SQLException {
    try (var duck = DriverManager.getConnection("jdbc:duckdb:")) {
      var start = System.nanoTime();
      run(duck, "SET threads = " + Runtime.getRuntime().availableProcessors());
      read(duck);
      addSounds(duck);
      addKeys(duck);
      run(duck, "CREATE TABLE scored AS SELECT * FROM (SELECT l.n AS one, r.n AS other, "
          + weight() + " AS weight FROM (" + candidates() + ") c JOIN keyed l ON l.n = c.one JOIN keyed r ON r.n = c.other) WHERE weight >= "
          + plan.limits().review());
      var seconds = (System.nanoTime() - start) / 1e9;
      return new Run(seconds, count(duck, "SELECT count(*) FROM (" + candidates() + ")"), count(duck, "SELECT count(*) FROM scored"));
    }
  }

  private void read(Connection duck) throws SQLException {
    var lists = files.stream()
        .map(file -> "SELECT * FROM read_csv('%s', header = true, all_varchar = true)".formatted(file))
        .collect(Collectors.joining(" UNION ALL "));
    run(duck, """
        CREATE TABLE records AS SELECT row_number() OVER () AS n, %s AS forename, %s AS surname, %s AS former,
          CASE WHEN birth_date LIKE '____-__-__' THEN replace(birth_date, '-', '')
               WHEN birth_date LIKE '__/__/____' THEN birth_date[7:10] || birth_date[4:5] || birth_date[1:2]
               WHEN birth_date LIKE '____-___-__%%' THEN strftime(strptime(birth_date[1:11], '%%Y-%%b-%%d'), '%%Y%%m%%d')
               WHEN length(birth_date) = 8 THEN birth_date END AS dob,
          CASE WHEN sex IN ('M', '1') THEN 'M' WHEN sex IN ('F', '2') THEN 'F' END AS sex, nullif(upper(replace(postcode, ' ', '')), '') AS postcode, nullif(upn, '') AS upn,
          nullif(replace(nhs_number, ' ', ''), '') AS nhs
        FROM (%s)""".formatted(CLEAN.formatted("forename"), CLEAN.formatted("surname"), CLEAN.formatted("former_surname"), lists));
  }

  /** DuckDB has no Soundex: each different name's is worked out once and joined. */
  private static void addSounds(Connection duck) throws SQLException {
    run(duck, "CREATE TABLE sounds (name VARCHAR, sound VARCHAR)");
    var names = new ArrayList<String>();
    try (var statement = duck.createStatement();
        var found = statement.executeQuery("SELECT forename FROM records WHERE forename IS NOT NULL UNION SELECT surname FROM records WHERE surname IS NOT NULL")) {
      while (found.next()) {
        names.add(found.getString(1));
      }
    }
    try (var appender = duck.unwrap(DuckDBConnection.class).createAppender(DuckDBConnection.DEFAULT_SCHEMA, "sounds")) {
      for (var name : names) {
        appender.beginRow();
        appender.append(name);
        appender.append(Sound.of(name));
        appender.endRow();
      }
    }
  }

  private static void addKeys(Connection duck) throws SQLException {
    run(duck, "CREATE TABLE short_forms (name VARCHAR, forms INTEGER[])");
    addShortForms(duck);
    run(duck, """
        CREATE TABLE keyed AS SELECT r.*, f.sound AS forename_sound, s.sound AS surname_sound, m.forms,
          list_filter(string_split(r.forename, ' '), lambda word: length(word) > 2) AS forename_words,
          list_filter(string_split(r.surname, ' '), lambda word: length(word) > 2) AS surname_words,
          dob[1:4] || dob[7:8] || dob[5:6] AS turned_dob,
          count(*) OVER (PARTITION BY r.forename) / count(*) OVER () AS forename_share,
          count(*) OVER (PARTITION BY r.surname) / count(*) OVER () AS surname_share,
          nhs AS k0, upn AS k1, dob || s.sound AS k2, dob || f.sound AS k3, dob || postcode AS k4, postcode || r.forename AS k5,
          least(r.forename, r.surname) || '/' || greatest(r.forename, r.surname) || dob[1:4] AS k6,
          CASE WHEN dob[7:8] <= '12' THEN dob[1:4] || least(dob[5:6], dob[7:8]) || greatest(dob[5:6], dob[7:8]) || r.forename[1:1] || s.sound END AS k7
        FROM records r LEFT JOIN sounds f ON f.name = r.forename LEFT JOIN sounds s ON s.name = r.surname LEFT JOIN short_forms m ON m.name = r.forename""");
  }

  /** Each name with the numbers of the groups that it stands in. */
  private static void addShortForms(Connection duck) throws SQLException {
    var groups = new HashMap<String, List<Integer>>();
    try {
      var root = new ObjectMapper(new YAMLFactory()).readTree(Files.readString(Path.of("jobs/match/short-forms.yaml")));
      for (var group = 0; group < root.get("groups").size(); group++) {
        for (var name : root.get("groups").get(group)) {
          groups.computeIfAbsent(name.asText().toUpperCase(Locale.ROOT), unseen -> new ArrayList<>()).add(group);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    for (var entry : groups.entrySet()) {
      run(duck, "INSERT INTO short_forms VALUES ('%s', %s)".formatted(entry.getKey().replace("'", ""), entry.getValue()));
    }
  }

  /** Every rule's pairs that no earlier rule has found. */
  private static String candidates() {
    return IntStream.range(0, RULES)
        .mapToObj(rule -> "SELECT l.n AS one, r.n AS other FROM keyed l JOIN keyed r ON l.k%1$d = r.k%1$d AND l.n < r.n".formatted(rule)
            + IntStream.range(0, rule)
                .mapToObj(" AND coalesce(l.k%1$d <> r.k%1$d, true)"::formatted)
                .collect(Collectors.joining()))
        .collect(Collectors.joining(" UNION ALL "));
  }

  private String weight() {
    return number(weights.priorWeight()) + " + " + String.join(" + ", List.of(
        same("nhs-number", "nhs"), same("upn", "upn"), birthDate(), forename(), surname(), postcode(), same("sex", "sex")));
  }

  private String same(String comparison, String column) {
    return cases(comparison, column, List.of("l.%1$s = r.%1$s".formatted(column)));
  }

  private String birthDate() {
    return cases("birth-date", "dob", List.of(
        "l.dob = r.dob AND l.dob[7:8] IN ('01', '15')",
        "l.dob = r.dob",
        "l.turned_dob = r.dob",
        "damerau_levenshtein(l.dob, r.dob) <= 1",
        "(l.dob[1:4] = r.dob[1:4])::INT + (l.dob[5:6] = r.dob[5:6])::INT + (l.dob[7:8] = r.dob[7:8])::INT = 2"));
  }

  private String forename() {
    return cases("forename", "forename", List.of(
        "l.forename = r.forename",
        "list_has_any(l.forms, r.forms)",
        "replace(l.forename, ' ', '') = replace(r.forename, ' ', '')",
        "jaro_winkler_similarity(l.forename, r.forename) >= 0.92",
        "least(length(l.forename), length(r.forename)) = 1 AND l.forename[1:1] = r.forename[1:1]",
        "list_has_any(l.forename_words, r.forename_words)",
        "l.forename = r.surname AND l.surname = r.forename",
        "jaro_winkler_similarity(l.forename, r.forename) >= 0.84"))
        + rarity("forename");
  }

  private String surname() {
    return cases("surname", "surname", List.of(
        either("%s = %s"),
        either("replace(%s, ' ', '') = replace(%s, ' ', '')"),
        either("jaro_winkler_similarity(%s, %s) >= 0.92"),
        "list_has_any(l.surname_words, r.surname_words)",
        "l.forename = r.surname AND l.surname = r.forename",
        either("jaro_winkler_similarity(%s, %s) >= 0.84")))
        + rarity("surname");
  }

  /** Of surname and former surname of both, where there is one. */
  private static String either(String condition) {
    return "(%s OR (l.former IS NOT NULL AND %s) OR (r.former IS NOT NULL AND %s))".formatted(
        condition.formatted("l.surname", "r.surname"), condition.formatted("l.former", "r.surname"), condition.formatted("l.surname", "r.former"));
  }

  private String postcode() {
    return cases("postcode", "postcode", List.of(
        "l.postcode = r.postcode",
        "length(l.postcode) = length(r.postcode) AND l.postcode[:-3] = r.postcode[:-3]",
        "length(l.postcode) = length(r.postcode) AND l.postcode[:-4] = r.postcode[:-4]"));
  }

  private String rarity(String column) {
    var u = shares(column).u(0);
    return " + CASE WHEN l.%1$s = r.%1$s THEN log2(%2$s / l.%1$s_share) ELSE 0 END".formatted(column, number(u));
  }

  private String cases(String comparison, String column, List<String> conditions) {
    var cases = new StringBuilder("CASE WHEN l.%1$s IS NULL OR r.%1$s IS NULL THEN 0".formatted(column));
    for (var level = 0; level < conditions.size(); level++) {
      cases.append(" WHEN ").append(conditions.get(level)).append(" THEN ").append(number(shares(comparison).weight(level)));
    }
    return cases.append(" ELSE ").append(number(shares(comparison).weight(conditions.size()))).append(" END").toString();
  }

  private LearnedWeights.Shares shares(String comparison) {
    for (var at = 0; at < plan.comparisons().size(); at++) {
      if (plan.comparisons().get(at).name().equals(comparison)) {
        return weights.comparisons().get(at);
      }
    }
    throw new IllegalArgumentException("The model has no comparison " + comparison);
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, "%.12e", number);
  }

  private static void run(Connection duck, String sql) throws SQLException {
    try (var statement = duck.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long count(Connection duck, String sql) throws SQLException {
    try (var statement = duck.createStatement();
        var found = statement.executeQuery(sql)) {
      found.next();
      return found.getLong(1);
    }
  }
}
