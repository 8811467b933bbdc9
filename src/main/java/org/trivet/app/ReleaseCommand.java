package org.trivet.app;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.trivet.ledger.Holder;
import org.trivet.night.NightRun;
import org.trivet.serve.release.ReleaseShelf;
import org.trivet.vocabulary.NightId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code release}: the releases that readers can have. */
@Command(
    name = "release",
    description = "The releases: list them, or go back to an earlier one.",
    subcommands = {ReleaseCommand.Listing.class, ReleaseCommand.Rollback.class},
    footerHeading = "%nExamples:%n",
    footer = {
      "  trivet release list",
      "  trivet release rollback --because \"figures of social care doubled\""
    })
final class ReleaseCommand {
  @Mixin
  private Place place = new Place();

  /** {@code release list}. */
  @Command(
      name = "list",
      description = "Every release that is kept; * is the one that readers have.")
  static final class Listing implements Callable<Integer> {
    @ParentCommand
    private ReleaseCommand parent = new ReleaseCommand();

    @Override
    public Integer call() {
      var shelf = new ReleaseShelf(parent.place.home());
      var current = shelf.current();
      shelf
          .nights()
          .forEach(night -> System.out.printf(
              "%s %s  %s%n",
              current.filter(night::equals).isPresent() ? "*" : " ", night, shelf.folder(night)));
      if (current.isEmpty()) {
        System.out.println("There is no release yet. Make one: trivet night run");
      }
      return 0;
    }
  }

  /** {@code release rollback}. */
  @Command(
      name = "rollback",
      description = "Let readers have the release before the current one, or the one named.")
  static final class Rollback implements Callable<Integer> {
    @ParentCommand
    private ReleaseCommand parent = new ReleaseCommand();

    @Option(
        names = "--to",
        paramLabel = "NIGHT",
        description = "Default the release before the current one")
    private String to = "";

    @Option(
        names = "--because",
        required = true,
        paramLabel = "TEXT",
        description = "Why; stays in the ledger")
    private String because = "";

    @Override
    public Integer call() {
      try (var workshop = Workshop.open(parent.place, Clock.systemUTC())) {
        var shelf = new ReleaseShelf(workshop.home());
        var target = to.isEmpty() ? shelf.before() : shelf.existing(new NightId(to));
        new SealedSince(workshop.ledger()).refuse(target);
        var unused = workshop
            .ledger()
            .lease()
            .take(NightRun.LEASE, Holder.thisProcess(System.getProperty("user.name")));
        try {
          workshop.ledger().releases().rollBack(target, because, () -> shelf.point(target));
        } finally {
          workshop.ledger().lease().release();
        }
        System.out.printf(
            "Readers have %s again. The later release is kept: trivet release list%n", target);
        return 0;
      }
    }
  }
}
