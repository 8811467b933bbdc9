package org.trivet.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trivet.lists.ClusterFile;
import org.trivet.lists.Matching;
import org.trivet.matching.text.ModelFile;
import org.trivet.lists.OutcomeFiles;
import org.trivet.matching.Evaluation;
import org.trivet.matching.plan.LearnedWeights;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.synthetic.SyntheticPlan;

/**
 * How well and how fast lists are matched. {@code ListsBench CHILDREN FOLDER [--seed S] [--error-scale X] [--rounds N] [--sql]} makes an authority
 * of so many children under the folder (once), matches what four of its systems know of them by {@code jobs/match/examples/children.yaml}, and
 * prints seconds per part, quality and peak memory; {@code --sql} runs the same blocking, levels and weights as plain SQL on DuckDB beside it.
 * {@code ListsBench febrl DATASET3.csv FOLDER [--rounds N]} does so for the public benchmark.
 */
public final class ListsBench {
  private final MatchPlan plan;
  private final List<Path> files;
  private final Path truth;
  private final Path out;

  private ListsBench(MatchPlan plan, List<Path> files, Path truth, Path out) {
    this.plan = plan;
    this.files = files;
    this.truth = truth;
    this.out = out;
  }

  public static void main(String[] arguments) throws IOException, SQLException {
    var options = options(arguments);
    var bench = arguments[0].equals("febrl") ? febrl(arguments) : children(arguments, options);
    var seconds = new ArrayList<Double>();
    var weights = Optional.<LearnedWeights>empty();
    for (var round = 0; round < Integer.parseInt(options.getOrDefault("--rounds", "1")); round++) {
      var done = bench.match();
      weights = Optional.of(done.weights());
      seconds.add(done.seconds());
    }
    System.out.printf("median of %d: %.1f s; peak memory %s%n", seconds.size(), median(seconds), peak());
    if (options.containsKey("--sql")) {
      bench.compareWithSql(weights.orElseThrow());
    }
  }

  private static Map<String, String> options(String[] arguments) {
    var options = new HashMap<String, String>();
    for (var at = 0; at < arguments.length; at++) {
      if (arguments[at].startsWith("--")) {
        options.put(arguments[at], at + 1 < arguments.length ? arguments[at + 1] : "");
      }
    }
    return options;
  }

  private static ListsBench children(String[] arguments, Map<String, String> options) throws IOException {
    var plan = new SyntheticPlan(
        Integer.parseInt(arguments[0]),
        Long.parseLong(options.getOrDefault("--seed", "77")),
        1,
        Double.parseDouble(options.getOrDefault("--error-scale", "1")),
        SyntheticPlan.DEFAULT_AS_OF);
    var lists = MadeUpLists.in(Path.of(arguments[1]).toAbsolutePath(), plan);
    return new ListsBench(
        ModelFile.read(Path.of("jobs/match/examples/children.yaml")),
        MadeUpLists.files(lists),
        lists.resolve("truth.csv"),
        lists.resolve("matched"));
  }

  /** A record's id names the original that it was made from. */
  private static ListsBench febrl(String[] arguments) throws IOException {
    var list = Path.of(arguments[1]).toAbsolutePath();
    var folder = Files.createDirectories(Path.of(arguments[2]));
    var lines = Files.readAllLines(list).stream()
        .skip(1)
        .map(line -> line.split(",", 2)[0])
        .map(id -> "dataset3," + id + "," + id.split("-", -1)[1]);
    var truth = Files.writeString(
        folder.resolve("truth.csv"), lines.collect(Collectors.joining("\n", "source,id,person\n", "\n")));
    return new ListsBench(
        ModelFile.read(Path.of("jobs/match/examples/febrl.yaml")), List.of(list), truth, folder.resolve("matched"));
  }

  /** What was learned, and the seconds from reading to writing. */
  private record Round(LearnedWeights weights, double seconds) {}

  private Round match() {
    var start = System.nanoTime();
    var outcome = matching().match(files, Optional.empty());
    var matched = System.nanoTime();
    var written = new OutcomeFiles(outcome).into(out);
    var end = System.nanoTime();
    var quality = Evaluation.of(
        new ClusterFile(out.resolve("clusters.csv")).clusters(), new ClusterFile(truth).clusters());
    System.out.printf(
        "%.1f s (%s, write %.1f s): %,d records, %,d pairs kept, %,d links, %,d for review; precision %.5f recall %.5f F1 %.5f%n",
        (end - start) / 1e9,
        outcome.millis().entrySet().stream().map(part -> "%s %.1f".formatted(part.getKey(), part.getValue() / 1e3)).collect(Collectors.joining(", ")),
        (end - matched) / 1e9,
        outcome.records().size(), outcome.pairs().size(), written.links(), written.review(),
        quality.precision(), quality.recall(), quality.f1());
    return new Round(outcome.weights(), (end - start) / 1e9);
  }

  private Matching matching() {
    return new Matching(plan, Runtime.getRuntime().availableProcessors(), sentence -> {});
  }

  /** Both read the CSV files, find the candidates and weigh them by weights that are given; neither writes. */
  private void compareWithSql(LearnedWeights weights) throws SQLException {
    var ours = new ArrayList<Double>();
    var theirs = new ArrayList<Double>();
    for (var round = 0; round < 3; round++) {
      var outcome = matching().match(files, Optional.of(weights));
      var parts = outcome.millis();
      ours.add(Stream.of("read", "block", "pairs").mapToLong(part -> parts.getOrDefault(part, 0L)).sum() / 1e3);
      var sql = new SqlYardstick(plan, weights, files).run();
      theirs.add(sql.seconds());
      System.out.printf("Trivet %.1f s, %,d pairs from the review threshold on; SQL %.1f s, %,d of %,d candidates%n",
          ours.get(round), outcome.pairs().size(), sql.seconds(), sql.kept(), sql.candidates());
    }
    System.out.printf("read, block and weigh: Trivet %.1f s, DuckDB SQL %.1f s, ratio %.2f%n",
        median(ours), median(theirs), median(ours) / median(theirs));
  }

  private static double median(List<Double> seconds) {
    return seconds.stream().sorted().skip(seconds.size() / 2).findFirst().orElseThrow();
  }

  /** What the operating system saw of this process at most. */
  private static String peak() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status"), StandardCharsets.UTF_8).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .map(line -> line.replaceAll("\\D", ""))
        .map(kibibytes -> "%,d MiB".formatted(Long.parseLong(kibibytes) / 1024))
        .findFirst()
        .orElse("unknown");
  }
}
