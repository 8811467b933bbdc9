package org.trivet.publish.release;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trivet.access.Person;
import org.trivet.publish.release.ReleaseLog.Attempt;
import org.trivet.publish.release.Terms.Kind;
import org.trivet.publish.release.Terms.Seat;
import org.trivet.vocabulary.Refusal;

/** Who approved a draft, and whose approval is awaited. An approval is bound to the hash of everything it was given for. */
public record Approvals(ReleaseHouse house) {

  /** An approval that holds. */
  public record Approval(Seat seat, Event event, String actingFor) {}

  /** How a draft stands with its approvers. */
  public record Standing(String content, List<Approval> given, List<Seat> awaited) {
    public Standing {
      given = List.copyOf(given);
      awaited = List.copyOf(awaited);
    }

    public boolean isComplete() {
      return awaited.isEmpty();
    }
  }

  /**
   * Approves in every seat that this person may take and that is still empty.
   *
   * @return the seats taken now
   * @throws org.trivet.vocabulary.Refusal if the draft may not be approved, or not by them
   */
  public List<Seat> approve(Person by, DraftId id) {
    return house.log().orRecorded(by, new Attempt("approve", id.subject()), () -> {
      house.refuseUnlisted(by);
      var draft = house.draft(id);
      var content = contentToApprove(draft);
      if (draft.producers().contains(by.user())) {
        throw ReleaseRefusals.producerApproves(by, id);
      }
      var standing = standing(draft);
      var seats = seatsFor(by, id, standing);
      seats.forEach((seat, actingFor) ->
          house.log().append(by, Step.APPROVED, id.subject(), line(content, seat, actingFor)));
      return List.copyOf(seats.keySet());
    });
  }

  /** The hash of what a draft holds to be approved; refused where it can't be. */
  public String toApprove(DraftId id) {
    return contentToApprove(house.draft(id));
  }

  /** The hash of what there is to approve; refused where the draft was changed, not audited, or audited against something else. */
  String contentToApprove(Draft draft) {
    draft.refuseUnlessAsDrafted();
    refuseBadNames(draft);
    refuseBadAudit(draft);
    return draft.content(house.terms(draft.id().publication())).hash();
  }

  private static void refuseBadNames(Draft draft) {
    if (draft.publicFiles().isEmpty()) {
      throw ReleaseRefusals.nothingToPublish(draft.id());
    }
    draft.publicFiles().stream()
        .filter(file -> file.name().contains("officer-draft"))
        .findFirst()
        .ifPresent(file -> {
          throw ReleaseRefusals.officersDraft(draft.id(), file.name());
        });
  }

  private void refuseBadAudit(Draft draft) {
    var audit = draft.last(Step.AUDITED).orElseThrow(() -> ReleaseRefusals.notAudited(draft.id()));
    if (!Files.isRegularFile(draft.folder().audit())
        || !Hashes.ofFile(draft.folder().audit()).equals(audit.text("record"))) {
      throw ReleaseRefusals.auditChanged(draft.id());
    }
    var record = Json.read(draft.folder().audit(), AuditRecord.class);
    if (!record.basis().equals(new DraftAudit(house).basis(draft))) {
      throw ReleaseRefusals.staleAudit(draft.id());
    }
    if (!record.passed() && acceptedRisk(draft).isEmpty()) {
      throw ReleaseRefusals.failedAudit(draft.id(), record.weak().size());
    }
  }

  /** The acceptance of what this very audit found. */
  Optional<Event> acceptedRisk(Draft draft) {
    var audit = draft.last(Step.AUDITED).map(event -> event.text("record")).orElse("");
    return draft.last(Step.RISK_ACCEPTED).filter(event -> event.text("record").equals(audit));
  }

  /** How a draft stands now; nothing holds where it can't be approved. */
  public Standing standing(Draft draft) {
    var terms = house.terms(draft.id().publication());
    if (!Files.isRegularFile(draft.folder().audit())) {
      return new Standing("", List.of(), terms.seats());
    }
    var content = draft.content(terms).hash();
    var given = new ArrayList<Approval>();
    for (var event : draft.events()) {
      if (event.step() == Step.APPROVED
          && event.text("content").equals(content)
          && !draft.producers().contains(event.by().user())) {
        terms.seats().stream()
            .filter(seat -> seat.name().equals(event.text("seat")))
            .findFirst()
            .ifPresent(seat -> given.add(new Approval(seat, event, event.text("acting_for"))));
      }
    }
    var taken = given.stream().map(Approval::seat).collect(Collectors.toSet());
    return new Standing(
        content,
        given,
        terms.seats().stream().filter(seat -> !taken.contains(seat)).toList());
  }

  /** The empty seats that somebody may take, with whom they take each for. */
  private Map<Seat, String> seatsFor(Person by, DraftId id, Standing standing) {
    var seats = new LinkedHashMap<Seat, String>();
    for (var seat : standing.awaited()) {
      house.standsIn(by, seat.duty()).ifPresent(actingFor -> {
        if (mayTake(by, seat, standing, seats)) {
          seats.put(seat, actingFor);
        }
      });
    }
    if (seats.isEmpty()) {
      throw refusal(by, id, standing);
    }
    return seats;
  }

  /** One person may sign for several sources; checker and executives are each somebody else. */
  private static boolean mayTake(Person by, Seat seat, Standing standing, Map<Seat, String> now) {
    var sits = standing.given().stream()
        .filter(approval -> approval.event().by().user().equals(by.user()))
        .map(approval -> approval.seat().kind())
        .collect(Collectors.toSet());
    now.keySet().forEach(taken -> sits.add(taken.kind()));
    return sits.isEmpty()
        || (sits.equals(Set.of(Kind.DATA_OWNER)) && seat.kind() == Kind.DATA_OWNER);
  }

  private Refusal refusal(Person by, DraftId id, Standing standing) {
    if (standing.isComplete()) {
      return ReleaseRefusals.nothingAwaited(id);
    }
    if (standing.given().stream()
        .anyMatch(approval -> approval.event().by().user().equals(by.user()))) {
      return ReleaseRefusals.signedAlready(by, id);
    }
    var delegations = house.delegations();
    return standing.awaited().stream()
        .flatMap(seat -> delegations.lapsed(by.user(), seat.duty()).stream())
        .findFirst()
        .map(one -> ReleaseRefusals.delegationNotNow(by, one.duty(), one.first(), one.last()))
        .orElseGet(() -> ReleaseRefusals.noSeat(
            by, id, standing.awaited().stream().map(Seat::duty).distinct().toList()));
  }

  private static Map<String, Object> line(String content, Seat seat, String actingFor) {
    var line = new TreeMap<String, Object>();
    line.put("content", content);
    line.put("seat", seat.name());
    line.put("acting_for", actingFor);
    return line;
  }

  /**
   * Accepts what a failed audit found, under the name of the risk's owner.
   *
   * @param because why the figures go out all the same
   */
  public void acceptRisk(Person by, DraftId id, String because) {
    house.log().orRecorded(by, new Attempt("accept the risk of", id.subject()), () -> {
      house.refuseWithout(by, house.terms(id.publication()).riskOwner());
      var draft = house.draft(id);
      draft.refuseUnlessAsDrafted();
      if (draft.producers().contains(by.user())) {
        throw ReleaseRefusals.producerApproves(by, id);
      }
      Reasons.refuseUnfit(because);
      var audit = draft.last(Step.AUDITED).orElseThrow(() -> ReleaseRefusals.notAudited(id));
      if (audit.body().path("passed").asBoolean()) {
        throw ReleaseRefusals.noRiskToAccept(id);
      }
      return house
          .log()
          .append(
              by,
              Step.RISK_ACCEPTED,
              id.subject(),
              Map.of("record", audit.text("record"), "because", because.strip()));
    });
  }
}
