package org.trivet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.app.Adoptee.Known;
import org.trivet.ledger.LedgerConfig;
import org.trivet.serve.release.PseudonymKey;
import org.trivet.vocabulary.RecordPair;

/**
 * Three children are adopted between two nights, and everything that anyone can read or ask afterwards is searched for a way from what each
 * was before to what it is now.
 */
@Tag("battery")
class AdoptionLeakTest {
  private static final String CHILDREN = "800";
  private static final long SEED = 2026;
  private static final String BEFORE = "night-2026-11-19";
  private static final String SINCE = "night-2026-11-20";
  private static final List<String> ASKED_OF_THE_PAST = List.of(
      "ehc_persons",
      "ehc_plans",
      "ssd_persons",
      "ssd_linked_identifiers",
      "health_patients",
      "census_pupils",
      "person_records",
      "identity_register");

  @TempDir
  private static Path folder;

  private static Path home;
  private static Path conf;
  private static AdoptingTown town;
  private static Crossings crossings;
  private static RecordPair decided;

  @BeforeAll
  static void runANightBeforeAndOneSince() throws IOException, InterruptedException, SQLException {
    home = Files.createDirectories(folder.resolve("home"));
    Files.writeString(home.resolve("made-up.txt"), "seed=" + SEED + "\n");
    conf = confOfASteward(folder.resolve("conf"));
    var made = folder.resolve("made");
    succeeds(trivet(
        "synthetic",
        "--children",
        CHILDREN,
        "--seed",
        Long.toString(SEED),
        "--error-scale",
        "0",
        "--out",
        made.toString()));
    town = AdoptingTown.of(made);
    crossings = new Crossings(town.adoptees());
    night(BEFORE, town.before(folder.resolve("inbox-1")));
    var first = town.adoptees().get(0);
    decided = new RecordPair(key(Known.CASE, first.former()), key(Known.PATIENT, first.former()));
    succeeds(trivet("match", "review", "decide", decided.reference(), "same"));
    night(SINCE, town.since(folder.resolve("inbox-2")));
    nameWhatStandsForThem();
  }

  @Test
  void nothingWrittenAndNothingAnsweredLeadsFromBeforeToSince()
      throws IOException, InterruptedException, SQLException {
    askEverything();
    var files = new ReadableFiles(home, SINCE);
    files.each(crossings::hear);
    files.ledger(LedgerConfig.inHome(home).url(), crossings::hear);

    assertThat(crossings.ways()).allSatisfy(ways -> assertThat(ways).isGreaterThan(20));
    assertThat(crossings.found()).isEmpty();
  }

  @Test
  void theMachineExplainsNoPairAcrossAndSaysNoMoreThanOfARecordThatNeverWas()
      throws IOException, InterruptedException {
    for (var child : town.adoptees()) {
      var open = "night:" + key(Known.CASE, child.present());
      var closed = "night:" + key(Known.PATIENT, child.former());
      var never = closed.replace(child.former().getOrDefault(Known.PATIENT, ""), "P0000000");
      var crossed = trivet("match", "explain", "--left", open, "--right", closed);
      var unknown = trivet("match", "explain", "--left", open, "--right", never);

      assertThat(crossed.exit()).isEqualTo(1);
      assertThat(crossed.out()).isEmpty();
      assertThat(crossed.errors().replace(closed, never)).isEqualTo(unknown.errors());
    }
  }

  @Test
  void aPairThatWasDecidedBeforeTheSealIsAsUnknownAsOneThatNeverWas()
      throws IOException, InterruptedException {
    var never = "0123456789";
    for (var words :
        List.of(List.of("match", "review", "show"), List.of("match", "review", "undo"))) {
      var crossed = trivet(
          Stream.concat(words.stream(), Stream.of(decided.reference())).toArray(String[]::new));
      var unknown = trivet(Stream.concat(words.stream(), Stream.of(never)).toArray(String[]::new));

      assertThat(crossed.exit()).isEqualTo(1);
      assertThat(crossed.errors().replace(decided.reference(), never)).isEqualTo(unknown.errors());
    }
  }

  @Test
  void theReleaseFromBeforeTheSealIsNotGivenBack() throws IOException, InterruptedException {
    var refused = trivet("release", "rollback", "--to", BEFORE, "--because", "A test");

    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.errors()).contains("an identity was sealed since");
  }

  /** Every command that tells of children, records or nights; each line of an answer is heard by itself. */
  private static void askEverything() throws IOException, InterruptedException {
    var out = Files.createDirectories(home.resolve("out"));
    for (var table : ASKED_OF_THE_PAST) {
      ask(named(
          "sql",
          "SELECT * FROM " + table,
          "--as-of",
          BEFORE,
          "--format",
          "csv",
          "--zone",
          "identified"));
    }
    ask("match", "review", "list", "--show", "all", "--no-blind");
    ask(named(
        "match", "sample", "--size", "3000", "--out", out.resolve("sample.csv").toString()));
    ask("match", "train", "--out", out.resolve("weights.yaml").toString());
    ask(named("findings", "--with-local-ids", "--out", out.resolve("findings").toString()));
    ask("findings", "--night", BEFORE);
    ask("quarantine", "list");
    ask("night", "show");
    ask("night", "show", BEFORE);
    ask("release", "list");
    ask("reconcile");
    for (var id : List.of("sen2-active-plans", "census-plan-pupils", "ssda903-episodes")) {
      ask(named("reconcile", "--cases", id));
    }
    ask("publish", "draft", "board-quarterly");
  }

  private static String[] named(String... words) {
    return Stream.concat(Stream.of(words), Stream.of("--purpose", "match-review"))
        .toArray(String[]::new);
  }

  private static void ask(String... words) throws IOException, InterruptedException {
    var answer = trivet(words);
    succeeds(answer);
    var where = String.join(" ", words);
    Stream.of(answer.out(), answer.errors())
        .flatMap(String::lines)
        .forEach(line -> crossings.hear(where, line));
  }

  /** The children's numbers in the warehouse, and what stands for those and for records where people go by pseudonym. */
  private static void nameWhatStandsForThem() throws SQLException {
    var key = PseudonymKey.fromSeed("analysis", 1, SEED);
    for (var child : town.adoptees()) {
      for (var row : registered(child)) {
        row.forEach(id -> {
          crossings.alsoKnownBy(child, id);
          crossings.alsoKnownBy(child, key.pseudonym(id));
        });
      }
    }
  }

  /** Record key and child of every row that either night's register has of a child's records. */
  private static List<List<String>> registered(Adoptee child) throws SQLException {
    var ids = Stream.concat(child.formerWords().stream(), child.presentWords().stream())
        .map(word -> "contains(record_key, '%s')".formatted(word))
        .toList();
    var rows = new ArrayList<List<String>>();
    for (var night : List.of(BEFORE, SINCE)) {
      try (var duck = DriverManager.getConnection("jdbc:duckdb:");
          var statement = duck.createStatement();
          var found = statement.executeQuery(
              "SELECT record_key, child_id FROM read_parquet('%s/matched/%s/identity_register/*.parquet') WHERE %s"
                  .formatted(home, night, String.join(" OR ", ids)))) {
        while (found.next()) {
          rows.add(List.of(found.getString(1), found.getString(2)));
        }
      }
    }
    return rows;
  }

  private static String key(Known id, Map<Known, String> ids) {
    var from = id == Known.CASE
        ? "example-council-sen|education/ehc-cases|"
        : "example-community-health|health/provider|";
    return from + ids.get(id);
  }

  private static void night(String night, Path inbox) throws IOException, InterruptedException {
    succeeds(trivet(
        "night",
        "run",
        "--at",
        night.substring("night-".length()) + "T07:00",
        "--inbox",
        inbox.toString()));
  }

  private static Path confOfASteward(Path conf) throws IOException {
    Files.createDirectories(conf);
    try (var files = Files.list(Path.of("conf"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, conf.resolve(file.getFileName()));
      }
    }
    Files.writeString(
        conf.resolve("trivet.yaml"),
        Files.readString(Path.of("conf/trivet.yaml"))
            .replace("identified: false", "identified: true "));
    Files.writeString(conf.resolve("people.yaml"), """
        roles: {steward: [identified, pseudonymised, open]}
        purposes: {match-review: Deciding whether two records are the same child}
        people: [{user: %s, name: Farah Aziz, role: steward, purposes: [match-review]}]
        """.formatted(
            ProcessHandle.current().info().user().orElseThrow()));
    return conf;
  }

  private static Trivet.Answer trivet(String... words) throws IOException, InterruptedException {
    return new Trivet(home)
        .run(Stream.concat(Stream.of(words), Stream.of("--conf", conf.toString()))
            .toArray(String[]::new));
  }

  private static void succeeds(Trivet.Answer answer) {
    assertThat(answer.exit()).as(answer.errors().toLowerCase(Locale.ROOT)).isZero();
  }
}
