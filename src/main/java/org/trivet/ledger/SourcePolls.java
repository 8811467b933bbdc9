package org.trivet.ledger;

import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.trivet.vocabulary.NightId;

/** What each night found at its sources. */
public final class SourcePolls {
  private final Jdbi jdbi;
  private final Fenced fenced;

  SourcePolls(Jdbi jdbi, Fenced fenced) {
    this.jdbi = jdbi;
    this.fenced = fenced;
  }

  /** The polls of a night, by feed. */
  public List<SourcePoll> of(NightId night) {
    return jdbi.withHandle(handle -> handle
        .createQuery("SELECT * FROM source_poll WHERE night = :night ORDER BY feed")
        .bind("night", night.name())
        .map((row, context) -> new SourcePoll(
            night,
            row.getString("feed"),
            PollOutcome.valueOf(row.getString("outcome")),
            row.getString("message")))
        .list());
  }

  /** Records what was found; a second look on the same night replaces the first. */
  public void record(SourcePoll poll) {
    fenced.write(handle -> {
      handle
          .createUpdate("DELETE FROM source_poll WHERE night = :night AND feed = :feed")
          .bind("night", poll.night().name())
          .bind("feed", poll.feed())
          .execute();
      handle
          .createUpdate(
              "INSERT INTO source_poll (night, feed, outcome, message) VALUES (:night, :feed, :outcome, :message)")
          .bind("night", poll.night().name())
          .bind("feed", poll.feed())
          .bind("outcome", poll.outcome().name())
          .bind("message", Texts.fitting(poll.message()))
          .execute();
    });
  }
}
