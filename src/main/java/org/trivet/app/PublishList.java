package org.trivet.app;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.trivet.publish.Publication;
import org.trivet.publish.Publications;
import org.trivet.publish.release.Days;
import org.trivet.publish.release.ReleaseHouse;
import org.trivet.publish.release.ReleaseState;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code publish list}: the publications, their drafts and their releases. */
@Command(
    name = "list",
    description = "Every publication: its readers, how its newest draft stands, and its releases.")
final class PublishList implements Callable<Integer> {
  @ParentCommand
  private PublishCommand parent = new PublishCommand();

  @Override
  public Integer call() {
    var publications =
        new Publications(parent.place().house().resolve("warehouse/publications")).all();
    try (var workshop = Workshop.open(parent.place(), Clock.systemUTC())) {
      var house = new Publishing(parent.place(), workshop).house();
      publications.forEach(publication -> say(house, publication));
    }
    return 0;
  }

  private static void say(ReleaseHouse house, Publication publication) {
    System.out.printf(
        "%-20s %s, %d measures%n%-20s for %s%n",
        publication.id(),
        publication.head().title(),
        publication.measures().size(),
        "",
        publication.head().audience());
    if (!house.drafts(publication.id()).isEmpty()) {
      var state = ReleaseState.of(house, house.newest(publication.id()));
      System.out.printf("%-20s newest draft %s: %s%n", "", state.id().night(), state.stands());
    }
    house
        .archive()
        .issuesOf(publication.id())
        .forEach(issue -> System.out.printf(
            "%-20s %s of %s%s%n",
            "",
            issue.version(),
            Days.words(issue.event().at()),
            issue.isOut() ? "" : ", withdrawn"));
  }
}
