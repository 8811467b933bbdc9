package org.trivet.serve.review;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.trivet.access.AccessEntry;
import org.trivet.access.AccessLog;
import org.trivet.access.People;
import org.trivet.access.Person;
import org.trivet.access.Purpose;
import org.trivet.access.Zone;
import org.trivet.ledger.Decision;
import org.trivet.ledger.KnownPair;
import org.trivet.review.PairDecision;
import org.trivet.review.PairHistory;
import org.trivet.review.PairVerdict;
import org.trivet.serve.duck.DuckFailure;
import org.trivet.vocabulary.Refusal;

/**
 * Where a named person decides on doubtful pairs.
 *
 * <p>Whoever comes needs a role that sees people by name, the purpose, and their own entry in {@code conf/people.yaml}; each look is written
 * into the access log before and after, and so is each refusal.
 */
public record ReviewDesk(ReviewHouse house, ReviewRules rules, People people, AccessLog log) {
  private static final Pattern REFERENCE = Pattern.compile("[0-9a-f]{10,64}");

  /**
   * What came of a decision, an undo, a note or an assignment.
   *
   * @param evidence what the machine had found, once the person may know
   */
  public record Done(ReviewedPair pair, Optional<LinkEvidence> evidence) {}

  /** A pair laid out, and the list that it stands in. */
  public record Shown(PairView view, ReviewList list) {}

  private interface Act {
    PairHistory on(OpenQueue queue, ReviewedPair pair, KnownPair known);
  }

  /** Every pair, without a word of what its records say. */
  public ReviewList list(Visit visit) {
    return look(
        visit, "list", queue -> queue.list(visit.viewer()), list -> list.pairs().size());
  }

  /** One pair with both records side by side, and the list that it stands in. */
  public Shown show(Visit visit, String reference) {
    return look(
        visit,
        "show " + checked(reference),
        queue -> {
          var list = queue.list(visit.viewer());
          return new Shown(queue.view(list.find(reference), rules), list);
        },
        shown -> shown.view().recordsShown());
  }

  /** Writes the person's verdict on a pair down. */
  public Done decide(Visit visit, String reference, PairVerdict verdict, String note) {
    return act(visit, "decide", reference, (queue, pair, known) -> {
      var takes =
          verdict == PairVerdict.SAME ? queue.toJoin(pair.pair(), rules) : PairDecision.People.ONE;
      var seen = new PairDecision.Seen(pair.weight(), queue.mark(known), pair.sight());
      return queue
          .log()
          .decide(by(visit), known, new PairDecision(verdict, note.strip(), seen, takes));
    });
  }

  /** Takes the last decision on a pair back. */
  public Done undo(Visit visit, String reference) {
    return act(
        visit, "undo", reference, (queue, pair, known) -> queue.log().undo(by(visit), known));
  }

  /** The people to whom a pair may be given. */
  public List<Person> stewards() {
    return people.listed().stream()
        .filter(person -> person.role().maySee(Zone.IDENTIFIED)
            && person.purposes().stream().anyMatch(one -> one.name().equals(Visit.PURPOSE)))
        .toList();
  }

  /** Gives a pair to a steward; to no one in particular when the user is empty. */
  public Done assign(Visit visit, String reference, String user) {
    return act(visit, "assign", reference, (queue, pair, known) -> {
      if (!user.isEmpty() && stewards().stream().noneMatch(one -> one.user().equals(user))) {
        throw ReviewRefusals.cannotBeGiven(user);
      }
      return queue.log().assign(by(visit), known, user);
    });
  }

  public Done note(Visit visit, String reference, String text) {
    return act(
        visit, "note", reference, (queue, pair, known) -> queue.log().note(by(visit), known, text));
  }

  private Done act(Visit visit, String doing, String reference, Act act) {
    return look(
        visit,
        doing + " " + checked(reference),
        queue -> {
          var pair = queue.list(visit.viewer()).find(reference);
          var history = act.on(queue, pair, queue.log().pairs().known(pair.pair()));
          var after = new ReviewedPair(
              pair.pair(), pair.asked(), Optional.of(history), true, visit.viewer());
          return new Done(
              after,
              after.sight() == PairDecision.Sight.OPEN
                  ? queue.evidence(pair.pair())
                  : Optional.empty());
        },
        done -> 0);
  }

  /** A reference as the access log may hold it: what is none may be anything that someone typed. */
  private static String checked(String reference) {
    if (!REFERENCE.matcher(reference).matches()) {
      throw ReviewRefusals.noSuchPair(reference);
    }
    return reference;
  }

  private <T> T look(
      Visit visit, String asked, Function<OpenQueue, T> work, ToLongFunction<T> rows) {
    var tables = ReviewTables.newest(house.home(), house.ledger());
    var entry = new AccessEntry(
        visit.person(),
        Zone.IDENTIFIED,
        new Purpose(visit.purpose().orElse(Visit.PURPOSE), ""),
        tables.night().name(),
        visit.door() + " " + asked,
        AccessEntry.Outcome.ASKED,
        0);
    permit(visit, entry);
    log.write(entry);
    try (var queue = OpenQueue.open(house, tables)) {
      var found = work.apply(queue);
      log.write(entry.ended(AccessEntry.Outcome.ANSWERED, rows.applyAsLong(found)));
      return found;
    } catch (DuckFailure unreadable) {
      log.write(entry.ended(AccessEntry.Outcome.FAILED, 0));
      throw ReviewRefusals.unreadableNight(tables.night().name());
    } catch (Refusal refused) {
      log.write(entry.ended(AccessEntry.Outcome.FAILED, 0));
      throw refused;
    }
  }

  private void permit(Visit visit, AccessEntry entry) {
    try {
      if (!people.lists(visit.person())) {
        throw ReviewRefusals.notNamed(visit.person());
      }
      visit
          .person()
          .permittedFor(Zone.IDENTIFIED, Optional.of(visit.purpose().orElse(Visit.PURPOSE)));
    } catch (Refusal refused) {
      log.write(entry.ended(AccessEntry.Outcome.REFUSED, 0));
      throw refused;
    }
  }

  private static Decision.By by(Visit visit) {
    var person = visit.person();
    return new Decision.By(person.user(), person.name(), person.role().name());
  }
}
