package org.trivet.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trivet.contract.ContractLoader;
import org.trivet.landing.CheckFile;
import org.trivet.landing.FileVerdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: one file held against its contract, exactly as landing would, and nothing written. */
@Command(
    name = "check",
    description = "Hold one file against its contract, as landing would; writes nothing.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  trivet check persons_2026-11-20.csv",
      "  trivet check 2026_spring_pupilonroll.csv --feed education/school-census"
    })
final class CheckCommand implements Callable<Integer> {
  @Mixin
  private Place place = new Place();

  @Parameters(paramLabel = "FILE", description = "The file, whatever its name")
  private Path file = Path.of("");

  @Option(
      names = "--feed",
      paramLabel = "FEED",
      description = "The feed it would arrive as; default the one it is most like")
  private @Nullable String feed;

  @Override
  public Integer call() {
    var contracts = ContractLoader.ofHouse(place.house(), place.conf()).load();
    var verdict = new CheckFile(contracts)
        .examine(file, Optional.ofNullable(feed), LocalDate.now(ZoneId.of("Europe/London")));
    System.out.printf("%s: %s%n", file.getFileName(), words(verdict));
    verdict.sentences().forEach(sentence -> System.out.println("  " + sentence));
    return verdict.outcome() == FileVerdict.Outcome.LAND ? 0 : 1;
  }

  private static String words(FileVerdict verdict) {
    var as = verdict.feed().orElse("no feed")
        + verdict.table().map(table -> ", table " + table).orElse("");
    var what = as + verdict.period().map(period -> ", period " + period).orElse("");
    return switch (verdict.outcome()) {
      case LAND -> "would land as %s, %,d rows".formatted(what, verdict.rows());
      case QUARANTINE -> "would go to quarantine (%s)".formatted(what);
      case WAIT -> "would wait (%s)".formatted(what);
    };
  }
}
