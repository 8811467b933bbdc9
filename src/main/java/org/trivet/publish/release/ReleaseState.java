package org.trivet.publish.release;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/**
 * How a draft stands.
 *
 * @param stands one word: drafted, changed, failed, audited, approved, waiting, due, released, withdrawn
 * @param awaited the seats that are empty
 * @param found what the last audit found
 */
public record ReleaseState(
    DraftId id,
    String stands,
    List<String> awaited,
    Found found,
    Optional<Timing.Time> time,
    Optional<String> release) {
  public ReleaseState {
    awaited = List.copyOf(awaited);
  }

  /**
   * What an audit found, in words.
   *
   * @param weak why it failed
   * @param alreadyGivenAway what withdrawn releases told readers before; no fault of the draft
   */
  public record Found(List<String> weak, List<String> alreadyGivenAway) {
    public Found {
      weak = List.copyOf(weak);
      alreadyGivenAway = List.copyOf(alreadyGivenAway);
    }

    static Found in(AuditRecord record) {
      return new Found(
          record.weak().stream().map(AuditRecord.WeakCell::text).toList(),
          record.alreadyGivenAway().stream().map(AuditRecord.GivenAway::text).toList());
    }
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
        found(draft),
        time,
        issue.map(Archive.Issue::label));
  }

  /** Nothing where there is no audit, or its record is not the one that was made. */
  private static Found found(Draft draft) {
    var file = draft.folder().audit();
    return draft
        .last(Step.AUDITED)
        .filter(audit -> Files.isRegularFile(file))
        .filter(audit -> Hashes.ofFile(file).equals(audit.text("record")))
        .map(audit -> Found.in(Json.read(file, AuditRecord.class)))
        .orElseGet(() -> new Found(List.of(), List.of()));
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
