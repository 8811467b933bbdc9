package org.trivet.publish.release;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.trivet.access.Person;
import org.trivet.vocabulary.Refusal;

/** Every sentence by which a step in the life of a release is refused. */
final class ReleaseRefusals {
  private ReleaseRefusals() {}

  static Refusal noVersion(String written) {
    return new Refusal(
        "'%s' is no version: write it as v1.0. Nothing was done.".formatted(written));
  }

  static Refusal cannotRead(Path file, Throwable cause) {
    return new Refusal(
        "Cannot read %s. Nothing was done; check that it is there and may be read.".formatted(file),
        cause);
  }

  static Refusal cannotWrite(Path file, Throwable cause) {
    return new Refusal(
        "Cannot write %s: %s. The step was not finished; check the space and the rights, and ask for it again."
            .formatted(file, cause.getMessage()),
        cause);
  }

  static Refusal notWhatItShouldBe(Path file, Throwable cause) {
    return new Refusal(
        "%s does not hold what Trivet writes there. Nothing was done; draft and audit again."
            .formatted(file),
        cause);
  }

  static Refusal noPlainFile(Path file) {
    return new Refusal(
        "%s is a link or something else that is no plain file. Nothing was done; what is published is plain files only: take it out or put the file itself there."
            .formatted(file));
  }

  static Refusal noDraft(DraftId id) {
    return new Refusal(
        "There is no draft of %s for %s. Nothing was done; make one: ./trivet publish draft %s --night %s"
            .formatted(id.publication(), id.night(), id.publication(), id.night()));
  }

  static Refusal noDraftOf(String publication, List<String> known) {
    return new Refusal(
        "There is no draft of '%s'. Nothing was done; make one: ./trivet publish draft NAME (the publications are: %s)."
            .formatted(publication, known.isEmpty() ? "none" : String.join(", ", known)));
  }

  static Refusal nobodyDrafted(DraftId id) {
    return new Refusal(
        "The files of %s were not put there by ./trivet publish draft: nobody answers for them. Nothing was done; draft them."
            .formatted(id));
  }

  static Refusal notAsDrafted(DraftId id, Path folder) {
    return new Refusal(
        "The files of %s in %s are not those which were drafted: at least one was changed, added or taken away since. Nothing was done, and every approval of it is void; draft, audit and approve again."
            .formatted(id, folder));
  }

  static Refusal nothingToPublish(DraftId id) {
    return new Refusal(
        "The draft %s holds no file that could be published. Nothing was approved; draft it again."
            .formatted(id));
  }

  static Refusal officersDraft(DraftId id, String name) {
    return new Refusal(
        "%s of %s is an officer's draft and says so on its first page. Nothing was approved; draft the form that is released: ./trivet publish draft NAME --for-release"
            .formatted(name, id));
  }

  static Refusal notAudited(DraftId id) {
    return new Refusal(
        "%s has not been audited. Nothing was done; audit it first: ./trivet publish audit %s --night %s"
            .formatted(id, id.publication(), id.night()));
  }

  static Refusal auditChanged(DraftId id) {
    return new Refusal(
        "The record of the audit of %s is not the one that was made, or it is gone. Nothing was done; audit again."
            .formatted(id));
  }

  static Refusal staleAudit(DraftId id) {
    return new Refusal(
        "The audit of %s is stale: since then the draft was made anew, something was released or withdrawn, or the figures known from elsewhere changed. Nothing was done; audit again, then approve."
            .formatted(id));
  }

  static Refusal failedAudit(DraftId id, int weak) {
    return new Refusal(
        "The audit of %s failed: %,d %s weak. Nothing was done. Protect them (./trivet publish show %s names them) and draft again; else the risk's owner can accept it with a reason."
            .formatted(id, weak, weak == 1 ? "cell is" : "cells are", id.publication()));
  }

  static Refusal noRiskToAccept(DraftId id) {
    return new Refusal(
        "The audit of %s passed, so there is no risk to accept. Nothing was done.".formatted(id));
  }

  static Refusal notListed(Person person) {
    return new Refusal(
        "User '%s' is not listed in conf/people.yaml, and only people who are can take a part in a release. Nothing was done; ask its owner for an entry."
            .formatted(person.user()));
  }

  static Refusal withoutDuty(Person person, String duty, List<String> holders) {
    return new Refusal(
        "User '%s' does not hold the duty '%s' (%s %s), today or as anyone's delegate. Nothing was done; duties stand in conf/people.yaml."
            .formatted(
                person.user(),
                duty,
                holders.isEmpty() ? "nobody" : String.join(", ", holders),
                holders.size() > 1 ? "do" : "does"));
  }

  static Refusal producerApproves(Person person, DraftId id) {
    return new Refusal(
        "User '%s' made %s, and nobody approves what they made. Nothing was approved; somebody else with the duty must."
            .formatted(person.user(), id));
  }

  static Refusal noSeat(Person person, DraftId id, List<String> duties) {
    return new Refusal(
        "User '%s' cannot approve %s: it waits for somebody with the duty %s, who is another person than those who signed. Nothing was approved; duties stand in conf/people.yaml."
            .formatted(person.user(), id, String.join(" or ", duties)));
  }

  static Refusal signedAlready(Person person, DraftId id) {
    return new Refusal(
        "User '%s' has signed %s already; checker and executives are each somebody else. Nothing was approved."
            .formatted(person.user(), id));
  }

  static Refusal nothingAwaited(DraftId id) {
    return new Refusal("%s has every approval that it takes. Nothing was done.".formatted(id));
  }

  static Refusal delegationNotNow(Person person, String duty, LocalDate first, LocalDate last) {
    return new Refusal(
        "The duty '%s' was lent to user '%s' from %s to %s, which is not today, or by somebody who no longer holds it. Nothing was done; its holder can lend it again."
            .formatted(duty, person.user(), first, last));
  }

  static Refusal nobodyToDelegateTo(String user) {
    return new Refusal(
        "Cannot lend a duty to '%s': name another user who is listed in conf/people.yaml. Nothing was done."
            .formatted(user));
  }

  static Refusal noLeave(LocalDate first, LocalDate last, int longest) {
    return new Refusal(
        "Cannot lend a duty from %s to %s: the last day must not lie before the first nor before today, nor more than %d days after the first. Nothing was done."
            .formatted(first, last, longest));
  }

  static Refusal approvalsMissing(DraftId id, Approvals.Standing standing, boolean someVoid) {
    return new Refusal("%s lacks approval by: %s. Nothing was released.%s"
        .formatted(
            id,
            String.join(", ", standing.awaited().stream().map(Terms.Seat::name).toList()),
            someVoid
                ? " Approvals given before anything was drafted, audited or changed anew are void."
                : ""));
  }

  static Refusal noTime(DraftId id) {
    return new Refusal(
        "No time of release is set for %s. Nothing was released; set it: ./trivet publish embargo %s --at 2026-12-03T09:30 or --meeting 2026-12-10"
            .formatted(id, id.publication()));
  }

  static Refusal embargoed(DraftId id, Timing.Time time) {
    return new Refusal(
        "%s is under embargo until %s. Nothing was released.".formatted(id, Days.words(time.at())));
  }

  static Refusal tooLateForTheAgenda(Timing.Time time) {
    return new Refusal(
        "The agenda of that meeting had to be open by %s to leave its clear days. Nothing was set; take a later meeting, or name a moment with --at and follow the council's rule for urgent items."
            .formatted(Days.words(time.at())));
  }

  static Refusal releasedAlready(DraftId id, String label) {
    return new Refusal(
        "%s was released as %s. Nothing was done; to change it: ./trivet publish correct or withdraw."
            .formatted(id, label));
  }

  static Refusal noRelease(String publication, String version, List<Archive.Issue> known) {
    return new Refusal("There is no release %s of %s. Nothing was done; there are: %s."
        .formatted(
            version,
            publication,
            known.isEmpty()
                ? "none"
                : String.join(
                    ", ",
                    known.stream().map(issue -> issue.version().toString()).toList())));
  }

  static Refusal notTheStanding(String label) {
    return new Refusal(
        "%s is not the release that stands: it was corrected, followed by another edition, or withdrawn. Nothing was done; correct the one that stands (./trivet publish list)."
            .formatted(label));
  }

  static Refusal withdrawnAlready(String label) {
    return new Refusal("%s has been withdrawn already. Nothing was done.".formatted(label));
  }

  static Refusal archiveChanged(String label, Path file) {
    return new Refusal(
        "The archived cells of %s in %s are gone or not those that were kept. Nothing was done, since no audit would be worth anything; put the file back from a backup."
            .formatted(label, file));
  }

  static Refusal faults(Path folder, List<String> faults) {
    return new Refusal("%s is not as Trivet released it; trust and send nothing of it:%n  %s"
        .formatted(folder, String.join(System.lineSeparator() + "  ", faults)));
  }

  static Refusal shareOfNothing(String numerator, String denominator) {
    return new Refusal(
        "A share of the draft names '%s' of '%s', which are not both among its cells. Nothing was audited; draft it again."
            .formatted(numerator, denominator));
  }

  static Refusal noReason() {
    return new Refusal("Say why, with --because: it is kept for good. Nothing was done.");
  }

  static Refusal tooLongAReason() {
    return new Refusal(
        "Cannot take a reason of more than %,d letters. Nothing was done; say it more shortly."
            .formatted(ReleaseLog.LONGEST_REASON));
  }

  static Refusal noBankHolidays(Path file) {
    return new Refusal(
        "Cannot count clear days: there is no %s. Nothing was done; list the bank holidays there (date,name)."
            .formatted(file));
  }

  static Refusal wrongBankHolidays(Path file, Throwable cause) {
    return new Refusal(
        "Cannot read the bank holidays of %s: each line is a date such as 2026-12-25 and a name, under date,name. Nothing was done."
            .formatted(file),
        cause);
  }

  static Refusal yearWithoutHolidays(LocalDate meeting) {
    return new Refusal(
        "Cannot count clear days before %s: warehouse/reference/bank-holidays.csv lists none of %d. Nothing was done; add that year's."
            .formatted(meeting, meeting.getYear()));
  }

  static Refusal childMissing(String list) {
    return new Refusal(
        "%s is about one child. Nothing was made; name them with --child, by the warehouse's own number."
            .formatted(list));
  }

  static Refusal childNotAsked(String list) {
    return new Refusal("%s is about all children of the area. Nothing was made; leave --child out."
        .formatted(list));
  }

  static Refusal noChildNumber() {
    return new Refusal(
        "That is no number of a child: it has letters, digits and hyphens only. Nothing was made.");
  }

  static Refusal noRecordOfChild(String list) {
    return new Refusal(
        "The night's release holds no record of a child of that number. No %s was made. Check the number: one that ended as two children were found to be one leads to none."
            .formatted(list));
  }

  static Refusal nothingPrepared(String subject) {
    return new Refusal(
        "Nothing was prepared under '%s'. Nothing was released; ./trivet publish restricted says the name when it makes a list."
            .formatted(subject));
  }

  static Refusal sameTwice(Person person, String subject) {
    return new Refusal(
        "User '%s' prepared %s; it takes a second person to release it. Nothing was released."
            .formatted(person.user(), subject));
  }

  static Refusal confirmedAlready(String subject) {
    return new Refusal("%s was released already. Nothing was done.".formatted(subject));
  }

  static Refusal preparedChanged(String subject) {
    return new Refusal(
        "The files of %s are not those which were prepared. Nothing was released; prepare the list again."
            .formatted(subject));
  }
}
