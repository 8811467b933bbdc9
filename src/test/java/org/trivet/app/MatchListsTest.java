package org.trivet.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line over two lists of forty made-up children, ten of them written otherwise in the second. */
class MatchListsTest {
  private static final List<String> FORENAMES =
      List.of("Ada", "Bilal", "Chloe", "Daniel", "Ewa", "Farah", "George", "Hannah");
  private static final List<String> SURNAMES =
      List.of("Abbott", "Barker", "Choudhury", "Drummond", "Ellison");
  private static final String MODEL = """
      title: Two lists
      id: id
      fields:
        forename: {column: forename, clean: given-name}
        surname: {column: surname, clean: name}
        birth-date: {column: born, clean: date}
      blocking: [[birth-date], [surname, forename]]
      comparisons:
        forename: {levels: [exact, jaro-winkler 0.88], term-frequency: true}
        surname: [exact, jaro-winkler 0.88]
        birth-date: {levels: [exact, two-of-three], relatives-share: false}
      """;

  @TempDir
  private Path folder;

  private record Said(int exit, String out, String errors) {}

  @BeforeEach
  void twoLists() throws IOException {
    var school = new ArrayList<>(List.of("id,forename,surname,born"));
    var clinic = new ArrayList<>(List.of("id;forename;surname;born"));
    var truth = new ArrayList<>(List.of("source,id,person,sex"));
    for (var child = 0; child < 40; child++) {
      var forename = FORENAMES.get(child % 8);
      var surname = SURNAMES.get(child / 8);
      var born = "20%02d-%02d-%02d".formatted(5 + child % 12, 1 + child % 11, 2 + child % 25);
      school.add(String.join(",", "s" + child, forename, surname, born));
      clinic.add(
          String.join(";", "c" + child, child % 4 == 0 ? forename + "e" : forename, surname, born));
      truth.add("school,s%d,%d,%s".formatted(child, child, child % 2 == 0 ? "F" : "M"));
      truth.add("clinic,c%d,%d,%s".formatted(child, child, child % 2 == 0 ? "F" : "M"));
    }
    Files.write(folder.resolve("school.csv"), school);
    Files.write(folder.resolve("clinic.csv"), clinic);
    Files.write(folder.resolve("truth.csv"), truth);
    Files.writeString(folder.resolve("m.yaml"), MODEL);
  }

  private Said trivet(String... words) {
    var out = new ByteArrayOutputStream();
    var errors = new ByteArrayOutputStream();
    var before = List.of(System.out, System.err);
    System.setOut(new PrintStream(out, true, UTF_8));
    System.setErr(new PrintStream(errors, true, UTF_8));
    try {
      var placed = Arrays.stream(words)
          .map(word -> word.matches(".*\\.(csv|yaml|html)|matched") ? path(word) : word);
      var exit = Main.run(placed.toArray(String[]::new));
      return new Said(exit, out.toString(UTF_8), errors.toString(UTF_8));
    } finally {
      System.setOut(before.get(0));
      System.setErr(before.get(1));
    }
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private Said train(String... more) {
    return trivet(Stream.concat(
            Stream.of("match", "train", "--model", "m.yaml", "--out", "w.yaml", "school.csv"),
            Stream.concat(Stream.of(more), Stream.of("clinic.csv")))
        .toArray(String[]::new));
  }

  private Said matched(String... more) {
    return trivet(Stream.concat(
            Stream.of("match", "files", "--model", "m.yaml", "--out", "matched", "school.csv"),
            Stream.concat(Stream.of(more), Stream.of("clinic.csv")))
        .toArray(String[]::new));
  }

  @Test
  void weightsAreDoubtedUntilSomeoneApprovesThem() {
    assertThat(train().out()).contains("Version 20", "not approved");
    assertThat(matched("--weights", "w.yaml").errors()).contains("are not approved");

    var approved =
        trivet("match", "approve", "w.yaml", "--as", "R. Okafor", "--note", "40 looked at");

    assertThat(approved.exit()).as(approved.errors()).isZero();
    assertThat(matched("--weights", "w.yaml").errors()).doesNotContain("approved");
    assertThat(trivet("match", "approve", "w.yaml", "--as", "R. Okafor", "--note", "again")
            .exit())
        .isEqualTo(1);
  }

  @Test
  void trainingTakesNoWeights() {
    assertThat(train("--weights", "w.yaml").exit()).isEqualTo(2);
  }

  @Test
  void labelsAreLearnedFromAndTold() throws IOException {
    Files.write(
        folder.resolve("labels.csv"),
        List.of(
            "left_source,left_id,right_source,right_id,same",
            "school,s0,clinic,c0,yes",
            "school,s1,clinic,c1,yes",
            "school,s1,clinic,c2,no"));

    var said = train("--labels", "labels.csv");

    assertThat(said.exit()).as(said.errors()).isZero();
    assertThat(said.out()).contains("of the labelled pairs", "precision");
    assertThat(Files.readString(folder.resolve("w.yaml"))).contains("evaluation:\n- weight:");
  }

  @Test
  void theReportIsHeldAgainstTheTruth() throws IOException {
    var said = matched("--truth", "truth.csv");

    assertThat(said.exit()).as(said.errors()).isZero();
    assertThat(Files.readString(folder.resolve("matched/report.html")))
        .contains("Held against what is known", "Found by no other rule");
  }

  @Test
  void qualityIsToldByGroup() {
    assertThat(matched().exit()).isZero();

    var said = trivet(
        "match",
        "evaluate",
        "--clusters",
        "matched/clusters.csv",
        "--truth",
        "truth.csv",
        "--by",
        "sex");

    assertThat(said.exit()).as(said.errors()).isZero();
    assertThat(said.out())
        .contains(
            "\"precision\":", "\"by\":\"sex\"", "\"group\":\"F\",\"records\":40", "recall_from");
    assertThat(said.errors()).contains("behind the whole");
  }

  @Test
  void anExplanationIsPrintedAndDrawn() throws IOException {
    assertThat(train().exit()).isZero();

    var said = trivet(
        "match",
        "explain",
        "--model",
        "m.yaml",
        "--weights",
        "w.yaml",
        "--left",
        "school:s4",
        "--right",
        "clinic:c4",
        "--out",
        "why.html",
        "school.csv",
        "clinic.csv");

    assertThat(said.exit()).as(said.errors()).isZero();
    assertThat(said.out()).contains("jaro-winkler 0.88", "Found by birth-date", "match weight");
    assertThat(Files.readString(folder.resolve("why.html")))
        .contains("<svg", "jaro-winkler 0.88")
        .doesNotContain("Ewa", "Abbott");
  }

  @Test
  void listsThatDidNotChangeHaveNotDrifted() {
    assertThat(train().exit()).isZero();

    var said = trivet(
        "match", "drift", "--model", "m.yaml", "--weights", "w.yaml", "school.csv", "clinic.csv");

    assertThat(said.exit()).as(said.errors()).isZero();
    assertThat(said.out()).contains("PSI", "Nothing moved materially");
  }

  @Test
  void aSampleThatPeopleDecidedTellsPrecisionAndRecall() throws IOException {
    Files.writeString(
        folder.resolve("school.csv"), "s98,Wren,Ellison,2009-09-09\n", StandardOpenOption.APPEND);
    Files.writeString(
        folder.resolve("clinic.csv"), "c98;Wrenna;Ellison;2009-09-10\n", StandardOpenOption.APPEND);
    train();

    var drawn = trivet(
        "match",
        "sample",
        "--model",
        "m.yaml",
        "--weights",
        "w.yaml",
        "--size",
        "2000",
        "--out",
        "sample.csv",
        "school.csv",
        "clinic.csv");
    assertThat(drawn.exit()).as(drawn.errors()).isZero();
    assertThat(Files.getPosixFilePermissions(folder.resolve("sample.csv"))).hasSize(2);
    assertThat(trivet("match", "estimate", "sample.csv").errors())
        .contains("no pair has yes or no");

    decide(folder.resolve("sample.csv"));
    var estimated = trivet("match", "estimate", "sample.csv", "--format", "json");
    assertThat(estimated.exit()).as(estimated.errors()).isZero();
    assertThat(estimated.out()).contains("\"missed_by_blocking\"");
    assertThat(trivet("match", "estimate", "sample.csv").out())
        .contains("precision 1.0000", "1 of them because no blocking rule finds them");
  }

  /** A person says yes where both records bear one number. */
  private static void decide(Path sample) throws IOException {
    Files.write(
        sample,
        Files.readAllLines(sample).stream()
            .map(line -> {
              var parts = line.split(",", -1);
              if (!parts[0].equals("left_source")) {
                parts[4] = parts[1].substring(1).equals(parts[3].substring(1)) ? "yes" : "no";
              }
              return String.join(",", parts);
            })
            .toList());
  }
}
