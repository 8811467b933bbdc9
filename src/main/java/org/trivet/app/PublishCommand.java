package org.trivet.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trivet.publish.Publications;
import org.trivet.publish.board.Board;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code publish}: what the board receives. */
@Command(
    name = "publish",
    description =
        "What the board receives: drafted, audited, approved, released, corrected and withdrawn, each step under somebody's name.",
    subcommands = {
      PublishList.class,
      PublishCommand.Draft.class,
      PublishAudit.class,
      PublishRisk.class,
      PublishApprove.class,
      PublishDelegate.class,
      PublishEmbargo.class,
      PublishCalendar.class,
      PublishRelease.class,
      PublishCorrect.class,
      PublishWithdraw.class,
      PublishShow.class,
      PublishDeliver.class,
      PublishRestricted.class,
      PublishConfirm.class,
      PublishRegister.class,
      PublishVerify.class
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  trivet publish list",
      "  trivet publish draft board-quarterly",
      "  trivet publish audit board-quarterly",
      "  trivet publish calendar board-quarterly --meeting 2026-12-10",
      "  trivet publish release board-quarterly"
    })
final class PublishCommand {
  @Mixin
  private Place place = new Place();

  Place place() {
    return place;
  }

  Publications publications() {
    return new Publications(place.house().resolve("warehouse/publications"));
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
        "  trivet publish draft board-quarterly --for-release            what audit, approvals and release are about",
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

    @Option(
        names = "--for-release",
        description =
            "The form that is audited, signed off and released, not an officer's draft; stays in the home")
    private boolean forRelease;

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
        var drafting = new Drafting(
            place,
            workshop,
            Optional.ofNullable(purpose),
            forRelease ? Board.Stage.FOR_RELEASE : Board.Stage.DRAFT);
        drafting
            .draft(
                text, Optional.ofNullable(night).map(DraftChoice::named), Optional.ofNullable(out))
            .stream()
            .filter(written -> !written.isOpenData())
            .forEach(written -> System.out.println(written.file()));
      }
      return 0;
    }
  }
}
