package org.trivet.app;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivet.access.Person;
import org.trivet.publish.release.DraftId;
import org.trivet.publish.release.ReleaseHouse;
import org.trivet.vocabulary.NightId;
import org.trivet.vocabulary.Refusal;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which draft a command is about. */
final class DraftChoice {
  @Parameters(paramLabel = "PUBLICATION", description = "Such as board-quarterly")
  private String publication = "";

  @Option(
      names = "--night",
      paramLabel = "NIGHT",
      description = "The night whose draft is meant; default the newest draft")
  private @Nullable String night;

  /** What is done at the desk by somebody. */
  interface Work {
    int at(ReleaseHouse house, Person person);
  }

  /** Opens the house for as long as the work takes. */
  int onDesk(Place place, Work work) {
    try (var workshop = Workshop.open(place, Clock.systemUTC())) {
      var publishing = new Publishing(place, workshop);
      return work.at(publishing.house(), publishing.person());
    }
  }

  String publication() {
    return publication;
  }

  /** The draft that is meant. */
  DraftId draft(ReleaseHouse house) {
    return Optional.ofNullable(night)
        .map(written -> new DraftId(publication, named(written)))
        .orElseGet(() -> house.newest(publication));
  }

  static NightId named(String written) {
    try {
      return new NightId(written);
    } catch (IllegalArgumentException misspelt) {
      throw new Refusal(
          "There is no night '%s': write it as night-2026-11-20. Nothing was done."
              .formatted(written),
          misspelt);
    }
  }
}
