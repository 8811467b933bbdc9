package org.trivet.publish.release;

import java.util.List;
import java.util.Optional;

/**
 * How a draft stands.
 *
 * @param stands one word: drafted, changed, failed, audited, approved, waiting, due, released, withdrawn
 * @param awaited the seats that are empty
 */
public record ReleaseState(
    DraftId id,
    String stands,
    List<String> awaited,
    Optional<Timing.Time> time,
    Optional<String> release) {
  public ReleaseState {
    awaited = List.copyOf(awaited);
  }

  /** Looks at the folder, the log and the clock. */
  public static ReleaseState of(ReleaseHouse house, DraftId id) {
    var draft = house.draft(id);
    var standing = new Approvals(house).standing(draft);
    var time = Timing.of(draft);
    var issue = new Issuing(house).issueOf(draft);
    return new ReleaseState(
        id,
        issue
            .map(one -> one.isOut() ? "released" : "withdrawn")
            .orElseGet(() -> word(house, draft, standing)),
        standing.awaited().stream().map(Terms.Seat::name).toList(),
        time,
        issue.map(Archive.Issue::label));
  }

  private static String word(ReleaseHouse house, Draft draft, Approvals.Standing standing) {
    var audit = draft.last(Step.AUDITED);
    if (audit.isEmpty() || standing.content().isEmpty()) {
      return "drafted";
    }
    if (!Hashes.ofFile(draft.folder().audit()).equals(audit.get().text("record"))
        || !audit.get().text("cells").equals(Hashes.ofFile(draft.folder().cells()))) {
      return "changed";
    }
    if (!audit.get().body().path("passed").asBoolean()
        && new Approvals(house).acceptedRisk(draft).isEmpty()) {
      return "failed";
    }
    if (!standing.isComplete()) {
      return "audited";
    }
    return Timing.of(draft)
        .map(time -> house.clock().instant().isBefore(time.at()) ? "waiting" : "due")
        .orElse("approved");
  }
}
