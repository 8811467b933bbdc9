package org.trivet.serve.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trivet.serve.release.HouseRelease.KEY;
import static org.trivet.serve.release.HouseRelease.release;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivet.access.AccessLog;
import org.trivet.access.People;
import org.trivet.access.Zone;
import org.trivet.serve.MadeUpNight;
import org.trivet.serve.duck.DuckLimits;
import org.trivet.serve.release.ReleaseShelf;
import org.trivet.vocabulary.NightId;
import org.trivet.vocabulary.Refusal;

class SqlDoorTest {
  private static final String BEFORE = "night-2026-11-19";
  private static final String NIGHT = "night-2026-11-20";

  @TempDir
  static Path home;

  @BeforeAll
  static void releaseANight() {
    release(MadeUpNight.ofThreeChildren(home, NIGHT)
        .row(
            "ehc_plans",
            "sen|education/ehc-cases|E2",
            BEFORE + ".." + NIGHT,
            Map.of(
                "plan_id", "P2", "request_id", "R2", "person_id", "E2", "start_date", "2020-01-01"))
        .known("csc|social-care/ssd|S7", "C00000000000JACK0", BEFORE + ".." + NIGHT, "new")
        .known("csc|social-care/ssd|S7", "C0000000000ZOFIA0", NIGHT, "moved")
        .row(
            "ssd_cp_plans",
            "csc|social-care/ssd|S7",
            BEFORE,
            Map.of(
                "cppl_cp_plan_id",
                "CP1",
                "cppl_person_id",
                "S7",
                "cppl_cp_plan_start_date",
                "2026-01-01")));
  }

  @Test
  void answersComeAsTheFormatSays() {
    var sql = "SELECT 1 AS n, 'a,\"b\"' AS t, NULL AS nothing, true AS yes, '' AS blank";

    assertThat(ask(sql, ResultPrinter.Format.CSV))
        .isEqualTo("n,t,nothing,yes,blank\r\n1,\"a,\"\"b\"\"\",,true,\"\"\r\n");
    assertThat(ask(sql, ResultPrinter.Format.JSON))
        .isEqualTo(
            "[\n{\"n\":1,\"t\":\"a,\\\"b\\\"\",\"nothing\":null,\"yes\":true,\"blank\":\"\"}\n]\n");
    assertThat(ask(
            "SELECT 7 AS n, NULL AS t UNION ALL SELECT 12, 'x' ORDER BY n",
            ResultPrinter.Format.TABLE))
        .isEqualTo(" n  t\n--  -\n 7  ∅\n12  x\n2 rows\n");
  }

  @Test
  void anEmptyAnswerIsStillAnAnswer() {
    assertThat(ask("SELECT 1 AS n WHERE false", ResultPrinter.Format.JSON)).isEqualTo("[\n]\n");
    assertThat(ask("SELECT 1 AS n WHERE false", ResultPrinter.Format.TABLE)).endsWith("0 rows\n");
  }

  @Test
  void aTableIsCutAndSaysSo() {
    assertThat(ask("SELECT * FROM range(50)", ResultPrinter.Format.TABLE))
        .contains("50 rows; the first 10 are shown (--format csv or json gives all)");
  }

  @Test
  void csvAndJsonAreStreamedWhole() {
    assertThat(ask("SELECT * FROM range(300000)", ResultPrinter.Format.CSV).lines())
        .hasSize(300001);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SHOW TABLES",
        "DESCRIBE children",
        "SUMMARIZE ehc_plans",
        "FROM ehc_plans",
        "WITH p AS (SELECT * FROM ehc_plans) SELECT count(*) FROM p",
        "SELECT 1 UNION ALL SELECT 2;",
        "VALUES (1), (2)",
        "SELECT * FROM dictionary -- a note",
      })
  void whatOnlyReadsIsAnswered(String sql) {
    assertThat(ask(sql, ResultPrinter.Format.CSV)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COPY ehc_plans TO '/tmp/out.csv'",
        "ATTACH '/tmp/other.duckdb'",
        "SET memory_limit = '1TB'",
        "INSERT INTO held.ehc_plans SELECT * FROM held.ehc_plans",
        "WITH gone AS (DELETE FROM held.ehc_plans RETURNING *) SELECT * FROM gone",
        "CREATE TEMP TABLE mine AS SELECT 1",
        "DROP VIEW children",
        "PRAGMA database_list",
        "CALL enable_logging()",
        "EXPORT DATABASE '/tmp/out'",
        "INSTALL httpfs",
        "SELECT 1; DROP VIEW children",
        "SELECT 1; SELECT 2",
        "SELECT * FROM read_csv('/etc/passwd')",
        "SELECT * FROM '/etc/passwd.csv'",
        "SELECT * FROM read_text('/etc/passwd')",
        "SELECT * FROM glob('/*')",
        "SELECT * FROM query('COPY ehc_plans TO ''/tmp/out.csv''')",
        "SELECT * FROM enable_logging(storage = 'file', storage_path = '/tmp/log')",
        "SELECT ?",
        "",
        " -- nothing",
      })
  void whatDoesMoreThanReadIsRefused(String sql) {
    assertThatThrownBy(() -> ask(sql, ResultPrinter.Format.CSV)).isInstanceOf(Refusal.class);
    assertThat(Path.of("/tmp/out.csv")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT * FROM childrn            | Cannot find table 'childrn'         | Did you mean children",
        "SELECT birth_mnth FROM children  | Cannot find column 'birth_mnth'     | Did you mean birth_month",
        "SELECT counts(*) FROM children   | Cannot find function 'counts'       | Did you mean count",
        "SELECT a FRM children            | Cannot read the statement           | line 1, column",
        "SELECT 'x'::INTEGER              | Could not convert string            | line 1, column",
      })
  void anErrorSaysWhereAndWhatWasMeant(String sql, String what, String hint) {
    assertThatThrownBy(() -> ask(sql, ResultPrinter.Format.CSV))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(what)
        .hasMessageContaining(hint);
  }

  @Test
  void aQuestionThatTakesTooLongIsStopped() {
    var patience = new DoorSettings(MadeUpNight.limits(home), Duration.ofMillis(300));

    assertThatThrownBy(() -> ask(
            doors(patience),
            Question.standard(),
            "SELECT count(*) FROM range(1000000) a(i), range(1000000) b(j) WHERE (i * j) % 7 = 9"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Stopped after 0 s");
  }

  @Test
  void whatDoesNotFitIntoMemorySpillsAndStillAnswers() {
    var small = new DoorSettings(
        new DuckLimits("80MB", 2, home.resolve("served/spill/x")), Duration.ofMinutes(2));

    assertThat(ask(
            doors(small),
            Question.standard(),
            "SELECT count(*) FROM (SELECT DISTINCT md5(i::VARCHAR) FROM range(2000000) t(i))"))
        .contains("2000000");
  }

  @Test
  void asOfAnEarlierNightTheReleaseAnswersAsItWouldHaveThen() {
    var then = new Question(Zone.PSEUDONYMISED, Optional.of(new NightId(BEFORE)), Optional.empty());

    assertThat(rows(Question.standard(), "SELECT count(*) FROM health_patients"))
        .containsExactly("2");
    assertThat(rows(then, "SELECT count(*) FROM health_patients")).containsExactly("0");
    assertThat(rows(Question.standard(), "SELECT count(*) FROM ehc_plans")).containsExactly("1");
    assertThat(rows(then, "SELECT count(*) FROM ehc_plans")).containsExactly("2");
    assertThat(rows(Question.standard(), "SELECT sum(children) FROM children_by_agency"))
        .containsExactly("3");
    assertThat(rows(then, "SELECT sum(children) FROM children_by_agency")).containsExactly("2");
    assertThat(rows(Question.standard(), "SELECT numerator, denominator FROM measures"))
        .containsExactly("1.0,3.0");
    assertThat(rows(then, "SELECT numerator, denominator FROM measures"))
        .containsExactly("1.0,2.0");
  }

  @Test
  void asOfAnEarlierNightARowBelongsToTheChildTheRegisterKnewThen() {
    var then = new Question(Zone.PSEUDONYMISED, Optional.of(new NightId(BEFORE)), Optional.empty());

    assertThat(rows(then, "SELECT child_ref FROM ssd_cp_plans"))
        .containsExactly(KEY.pseudonym("C00000000000JACK0"));
  }

  @Test
  void aNightTheReleaseDoesNotKnowIsRefusedWithThoseItDoes() {
    var never = new Question(
        Zone.PSEUDONYMISED, Optional.of(new NightId("night-2025-01-01")), Optional.empty());

    assertThatThrownBy(() -> rows(never, "SELECT 1"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("can answer for: " + NIGHT + ", " + BEFORE);
  }

  @Test
  void everyQuestionIsOnRecordAlsoTheRefusedOne(@TempDir Path other) throws IOException {
    var log = AccessLog.ofHome(other, MadeUpNight.CLOCK);
    var doors = new SqlDoors(new ReleaseShelf(home), log, settings());

    ask(doors, Question.standard(), "SELECT 42");
    assertThatThrownBy(() -> ask(doors, Question.standard(), "DROP VIEW children"));
    assertThatThrownBy(() -> ask(
        doors,
        new Question(Zone.IDENTIFIED, Optional.empty(), Optional.of("curiosity")),
        "SELECT 1"));

    var lines = Files.readAllLines(other.resolve("access/access.log"));
    assertThat(lines).hasSize(5);
    assertThat(lines.get(0)).contains("SELECT 42", "\"outcome\":\"asked\"");
    assertThat(lines.get(1)).contains("\"outcome\":\"answered\",\"rows\":1", NIGHT);
    assertThat(lines.get(3)).contains("DROP VIEW", "\"outcome\":\"refused\"");
    assertThat(lines.get(4)).contains("\"zone\":\"identified\"", "curiosity", "refused");
    assertThat(log.verify().isWhole()).isTrue();
  }

  @Test
  void theIdentifiedZoneIsNotThereUnlessSwitchedOn() {
    assertThatThrownBy(() -> rows(
            new Question(Zone.OPEN, Optional.of(new NightId(BEFORE)), Optional.empty()),
            "SELECT 1"))
        .hasMessageContaining("open zone");
    assertThat(rows(
            new Question(Zone.OPEN, Optional.empty(), Optional.empty()),
            "SELECT zone FROM release"))
        .containsExactly("open");
  }

  private static List<String> rows(Question question, String sql) {
    return ask(doors(settings()), question, sql).lines().skip(1).toList();
  }

  private static String ask(String sql, ResultPrinter.Format format) {
    var out = new StringWriter();
    try (var door = doors(settings()).open(People.standard().named("akhan"), Question.standard())) {
      door.query(sql, format.to(new PrintWriter(out), 10));
    }
    return out.toString();
  }

  private static String ask(SqlDoors doors, Question question, String sql) {
    var out = new StringWriter();
    try (var door = doors.open(People.standard().named("akhan"), question)) {
      door.query(sql, ResultPrinter.Format.CSV.to(new PrintWriter(out), 10));
    }
    return out.toString();
  }

  private static SqlDoors doors(DoorSettings settings) {
    return new SqlDoors(
        new ReleaseShelf(home), AccessLog.ofHome(home, MadeUpNight.CLOCK), settings);
  }

  private static DoorSettings settings() {
    return new DoorSettings(MadeUpNight.limits(home), Duration.ofSeconds(60));
  }
}
