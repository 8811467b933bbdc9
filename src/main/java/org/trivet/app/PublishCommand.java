package org.trivet.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trivet.publish.Publications;
import org.trivet.vocabulary.NightId;
import org.trivet.vocabulary.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code publish}: what the board receives. */
@Command(
    name = "publish",
    description = "What the board receives: the publications there are, and drafts of them.",
    subcommands = {PublishCommand.Listing.class, PublishCommand.Draft.class},
    footerHeading = "%nExamples:%n",
    footer = {
      "  trivet publish list",
      "  trivet publish draft board-quarterly",
      "  trivet publish draft board-quarterly --night night-2026-11-19 --out /tmp/board"
    })
final class PublishCommand {
  @Mixin
  private Place place = new Place();

  private Publications publications() {
    return new Publications(place.house().resolve("warehouse/publications"));
  }

  /** {@code publish list}. */
  @Command(name = "list", description = "Every publication: its name, its title and its readers.")
  static final class Listing implements Callable<Integer> {
    @ParentCommand
    private PublishCommand parent = new PublishCommand();

    @Override
    public Integer call() {
      parent
          .publications()
          .all()
          .forEach(publication -> System.out.printf(
              "%-20s %s, %d measures%n%-20s for %s%n",
              publication.id(),
              publication.head().title(),
              publication.measures().size(),
              "",
              publication.head().audience()));
      return 0;
    }
  }

  /** {@code publish draft}. */
  @Command(
      name = "draft",
      description =
          "Write an officer's draft of a publication: one web page and its figures as CSV, protected, not for publication.",
      footerHeading = "%nExamples:%n",
      footer = {
        "  trivet publish draft board-quarterly",
        "  trivet publish draft board-quarterly --night night-2026-11-19",
        "  trivet publish draft board-quarterly --out /tmp/board",
        "",
        "The files lie under published/drafts/ of the home unless --out says otherwise. Who drafted what is in the access log."
      })
  static final class Draft implements Callable<Integer> {
    @ParentCommand
    private PublishCommand parent = new PublishCommand();

    @Parameters(paramLabel = "PUBLICATION", description = "Such as board-quarterly")
    private String publication = "";

    @Option(
        names = "--night",
        paramLabel = "NIGHT",
        description = "The night whose figures are drafted; default the one that readers have")
    private @Nullable String night;

    @Option(names = "--out", paramLabel = "DIR", description = "A folder for the files")
    private @Nullable Path out;

    @Option(
        names = "--purpose",
        paramLabel = "PURPOSE",
        description = "What it is for; default your first purpose in conf/people.yaml")
    private @Nullable String purpose;

    @Override
    public Integer call() {
      var place = parent.place;
      var text = parent.publications().named(publication);
      try (var workshop = Workshop.open(place, Clock.systemUTC())) {
        var drafting = new Drafting(place, workshop, Optional.ofNullable(purpose));
        drafting
            .draft(text, Optional.ofNullable(night).map(Draft::named), Optional.ofNullable(out))
            .forEach(written -> System.out.println(written.file()));
      }
      return 0;
    }

    private static NightId named(String written) {
      try {
        return new NightId(written);
      } catch (IllegalArgumentException misspelt) {
        throw new Refusal(
            "There is no night '%s': write it as night-2026-11-20. Nothing was written."
                .formatted(written),
            misspelt);
      }
    }
  }
}
