package org.trivet.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.trivet.lists.SampleFile;
import org.trivet.matching.sample.PairSample;
import org.trivet.matching.sample.Stratum;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code match sample}: pairs for people to decide, from which the matching's error is estimated. */
@Command(
    name = "sample",
    description = {
      "Draw pairs at random, write both records of each side by side, and leave a column for people to say yes or no.",
      "Drawn are linked pairs, pairs that were not linked, and pairs that no blocking rule finds. `match estimate` reads the answers.",
      "Without lists it draws from the last night's records: that takes a role that sees people by name, and a purpose."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  trivet match sample --out sample.csv --purpose match-review",
      "  trivet match sample --model people.yaml --weights people.weights.yaml --out sample.csv school.csv clinic.csv",
      "  trivet match estimate sample.csv"
    })
final class MatchSample implements Callable<Integer> {
  @Mixin
  private ListsOptions lists = new ListsOptions();

  @Mixin
  private WeightsOption weights = new WeightsOption();

  @Option(names = "--out", required = true, paramLabel = "S.csv", description = "Where to write")
  private Path out = Path.of("");

  @Option(
      names = "--size",
      paramLabel = "N",
      defaultValue = "300",
      description = "How many pairs, about; default ${DEFAULT-VALUE}")
  private int size;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Another number draws other pairs; default ${DEFAULT-VALUE}")
  private long seed;

  @Option(
      names = "--purpose",
      paramLabel = "PURPOSE",
      description =
          "What a night's records are looked at for, of your purposes in conf/people.yaml")
  private @Nullable String purpose;

  @Override
  public Integer call() {
    var sample = lists
        .lastNight()
        .map(night -> new IdentifiedLook(
                lists.place().home(),
                new Desk(lists.place()).person(),
                Optional.ofNullable(purpose))
            .at(
                new IdentifiedLook.Asked(night, "match sample --size " + size),
                (Supplier<PairSample>) this::written,
                done -> 2L * done.pairs().size()))
        .orElseGet(this::written);
    print(sample);
    return 0;
  }

  private PairSample written() {
    var plan = lists.plan();
    var matching = lists.matching(plan);
    var records = lists.records(matching);
    var learned =
        weights.of(lists, plan).orElseGet(() -> matching.learn(records).weights());
    System.err.println("Looking for pairs, also by wider blocking rules");
    var sample = PairSample.of(
        new PairSample.Matched(records, plan, learned, Runtime.getRuntime().availableProcessors()),
        new PairSample.Wanted(size, seed));
    new SampleFile(out).write(records, plan, sample);
    return sample;
  }

  private void print(PairSample sample) {
    System.out.printf("%-62s %12s %7s%n", "stratum", "pairs", "drawn");
    for (var stratum : Stratum.values()) {
      System.out.printf(
          Locale.UK,
          "%d %-60s %,12d %7d%n",
          stratum.number(),
          stratum.words(),
          ofStratum(sample.behind(), stratum),
          sample.pairs().stream().filter(pair -> pair.stratum() == stratum).count());
    }
    if (sample.tooLarge() > 0) {
      System.out.printf(
          Locale.UK,
          "Blocks of wider rules with %,d records in all were too large to look into.%n",
          sample.tooLarge());
    }
    System.out.printf(
        "%d pairs in %s. Write yes or no into the column 'same', then: trivet match estimate %s%n",
        sample.pairs().size(), out, out);
  }

  private static long ofStratum(Map<Stratum, Long> behind, Stratum stratum) {
    return behind.getOrDefault(stratum, 0L);
  }
}
