package org.trivet.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivet.lists.Matching;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.text.ModelFile;
import org.trivet.matching.value.Records;
import org.trivet.vocabulary.NightId;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What commands on records take: the model and the lists; without lists the last night's person records and the night's own model. */
final class ListsOptions {
  @Mixin
  private Place place = new Place();

  @Option(
      names = "--model",
      paramLabel = "M.yaml",
      description =
          "What is compared and how: see docs/how-to/match-any-lists.md; without lists the night's own")
  private @Nullable Path model;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description =
          "The lists: CSV with a header, or Parquet; without any, the last night's records")
  private List<Path> files = List.of();

  MatchPlan plan() {
    return ModelFile.read(model());
  }

  Path model() {
    return Optional.ofNullable(model).orElseGet(() -> {
      if (!files.isEmpty()) {
        throw MatchRefusals.listsWithoutModel();
      }
      return Workshop.matchPlan(place);
    });
  }

  Place place() {
    return place;
  }

  /** The night whose records are taken; none where lists are named. */
  Optional<NightId> lastNight() {
    if (!files.isEmpty()) {
      return Optional.empty();
    }
    try (var workshop = Workshop.open(place, Clock.systemUTC())) {
      return Optional.of(workshop.lastNight());
    }
  }

  /** The lists; refused where there are none. */
  List<Path> files() {
    if (files.isEmpty()) {
      throw MatchRefusals.listsNeeded();
    }
    return files;
  }

  /** The lists' records, or those of the last night. */
  Records records(Matching matching) {
    if (!files.isEmpty()) {
      return matching.read(files);
    }
    try (var workshop = Workshop.open(place, Clock.systemUTC())) {
      return workshop.personsOfLastNight();
    }
  }

  Matching matching(MatchPlan plan) {
    return new Matching(plan, Runtime.getRuntime().availableProcessors(), System.err::println);
  }
}
