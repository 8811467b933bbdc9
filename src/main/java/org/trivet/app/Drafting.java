package org.trivet.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trivet.access.AccessEntry;
import org.trivet.access.AccessEntry.Outcome;
import org.trivet.access.Zone;
import org.trivet.measure.Comparators;
import org.trivet.measure.SmallNumbers;
import org.trivet.publish.DisclosureRules;
import org.trivet.publish.Drafts;
import org.trivet.publish.Publication;
import org.trivet.publish.Site;
import org.trivet.publish.StatisticalNeighbours;
import org.trivet.publish.board.Board;
import org.trivet.publish.board.BoardMaker;
import org.trivet.publish.file.RenderedFile;
import org.trivet.publish.release.DraftId;
import org.trivet.publish.release.Drafting.Restricted;
import org.trivet.serve.release.ReleaseShelf;
import org.trivet.serve.sql.Question;
import org.trivet.vocabulary.NightId;
import org.trivet.vocabulary.Refusal;

/** A draft made at the desk: asks the release, protects, writes, and leaves a line in the access log before and after. */
record Drafting(Place place, Workshop workshop, Optional<String> purpose, Board.Stage stage) {

  /** Writes the files of a night, by default the one that readers have, into a folder, by default the home's. */
  List<Drafts.Written> draft(Publication publication, Optional<NightId> asked, Optional<Path> out) {
    var current = new ReleaseShelf(workshop.home())
        .current()
        .orElseThrow(
            () -> new Refusal(
                "Cannot draft: there is no release yet. Nothing was written. Make one: ./trivet night run"));
    var night = asked.orElse(current);
    var drawn = drawn(publication, night, night.equals(current) ? Optional.empty() : asked);
    var made = drawn.made();
    var board = made.board();
    System.err.println(new ProtectionLine(made.protectedSet()).text());
    var drafts = out.map(folder -> new Drafts(folder.toAbsolutePath().normalize()))
        .orElseGet(() -> Drafts.ofHome(workshop.home(), board));
    var contents = Drafts.contents(made);
    var entry = entry(board, contents);
    var desk = new Desk(place);
    desk.log().write(entry);
    try {
      if (out.isEmpty()) {
        drafts.clear();
      }
      var written = drafts.write(contents);
      if (out.isEmpty()) {
        record(drawn);
      }
      desk.log().write(entry.ended(Outcome.ANSWERED, board.stories().size()));
      return written;
    } catch (Refusal cannotWrite) {
      desk.log().write(entry.ended(Outcome.FAILED, 0));
      throw cannotWrite;
    }
  }

  /** A board, and what its manifest will say of its sources. */
  private record Drawn(BoardMaker.Made made, ReleaseFacts facts) {}

  private Drawn drawn(Publication publication, NightId night, Optional<NightId> asOf) {
    var authority = workshop.config().authority();
    var measures = place.house().resolve("jobs/measures");
    var texts = new BoardMaker.Texts(
        workshop.measures(),
        Comparators.in(measures),
        DisclosureRules.in(place.conf().resolve("disclosure.yaml")));
    var facts = new NightNews(workshop.ledger(), workshop.contracts()).of(night);
    var site = new Site(
        authority.name(),
        authority.code(),
        new MadeUpHome(workshop.home()).seed().isPresent() ? Site.Data.MADE_UP : Site.Data.REAL);
    try (var door = new Desk(place).door(new Question(Zone.PSEUDONYMISED, asOf, purpose))) {
      var figures = new ReleaseFigures(
          door,
          new ReleaseFigures.Compared(
              authority.code(),
              StatisticalNeighbours.of(authority.statisticalNeighbours(), authority.code())),
          new Publishing(place, workshop).house().archive().hidden());
      var made = new BoardMaker(publication, texts, figures, facts)
          .of(new Board.Edition(site, night, night.date(), stage));
      return new Drawn(
          made, new ReleaseFacts(workshop, figures.matched(), texts.rules().of(SmallNumbers.S3)));
    }
  }

  /** A draft in the home is what is audited and released: its cells, its facts, and who made it. */
  private void record(Drawn drawn) {
    var made = drawn.made();
    var publishing = new Publishing(place, workshop);
    var board = made.board();
    new org.trivet.publish.release.Drafting(publishing.house())
        .drafted(
            publishing.person(),
            new DraftId(board.publication().id(), board.edition().night()),
            new Restricted(made.protectedSet().restrictedText(), drawn.facts().of(board)));
  }

  /** The line of the draft itself, with the hashes of its files: which draft a page on someone's desk is can be told later. */
  private AccessEntry entry(Board board, List<RenderedFile> contents) {
    var person = new Desk(place).person();
    var files = contents.stream()
        .map(content -> content.name() + " sha256 " + content.sha256())
        .collect(Collectors.joining(", "));
    return new AccessEntry(
        person,
        Zone.PSEUDONYMISED,
        person.permittedFor(Zone.PSEUDONYMISED, purpose),
        board.edition().night().name(),
        "publish draft %s: %s".formatted(board.publication().id(), files),
        Outcome.ASKED,
        0);
  }
}
