package org.trivet.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trivet.access.AccessEntry;
import org.trivet.access.AccessEntry.Outcome;
import org.trivet.access.Zone;
import org.trivet.measure.Comparators;
import org.trivet.publish.DisclosureRules;
import org.trivet.publish.Drafts;
import org.trivet.publish.Publication;
import org.trivet.publish.Site;
import org.trivet.publish.board.Board;
import org.trivet.publish.board.BoardMaker;
import org.trivet.serve.release.ReleaseShelf;
import org.trivet.serve.sql.Question;
import org.trivet.vocabulary.NightId;
import org.trivet.vocabulary.Refusal;

/** A draft made at the desk: asks the release, protects, writes, and leaves a line in the access log before and after. */
record Drafting(Place place, Workshop workshop, Optional<String> purpose) {

  /** Writes the files of a night, by default the one that readers have, into a folder, by default the home's. */
  List<Drafts.Written> draft(Publication publication, Optional<NightId> asked, Optional<Path> out) {
    var current = new ReleaseShelf(workshop.home())
        .current()
        .orElseThrow(
            () -> new Refusal(
                "Cannot draft: there is no release yet. Nothing was written. Make one: ./trivet night run"));
    var night = asked.orElse(current);
    var board = board(publication, night, night.equals(current) ? Optional.empty() : asked);
    var drafts = out.map(folder -> new Drafts(folder.toAbsolutePath().normalize()))
        .orElseGet(() -> Drafts.ofHome(workshop.home(), board));
    var contents = Drafts.contents(board);
    var entry = entry(board, contents);
    var desk = new Desk(place);
    desk.log().write(entry);
    try {
      var written = drafts.write(contents);
      desk.log().write(entry.ended(Outcome.ANSWERED, board.stories().size()));
      return written;
    } catch (Refusal cannotWrite) {
      desk.log().write(entry.ended(Outcome.FAILED, 0));
      throw cannotWrite;
    }
  }

  private Board board(Publication publication, NightId night, Optional<NightId> asOf) {
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
      var figures = new ReleaseFigures(door, authority.code());
      return new BoardMaker(publication, texts, figures, facts)
          .of(new Board.Edition(site, night, night.date()));
    }
  }

  /** The line of the draft itself, with the hashes of its files: which draft a page on someone's desk is can be told later. */
  private AccessEntry entry(Board board, List<Drafts.Content> contents) {
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
