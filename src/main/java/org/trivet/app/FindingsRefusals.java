package org.trivet.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.trivet.access.Person;
import org.trivet.quality.AcceptedIssue;
import org.trivet.vocabulary.NightId;
import org.trivet.vocabulary.Refusal;

/** Every sentence by which the findings' commands say no. */
final class FindingsRefusals {
  private FindingsRefusals() {}

  static Refusal noNight(String written) {
    return new Refusal(
        "'%s' is no night: write it as night-2026-11-20. Nothing was done.".formatted(written));
  }

  static Refusal noSuchNight(NightId night) {
    return new Refusal(
        "There is no %s. Nothing was done; ./trivet night list shows the nights there were."
            .formatted(night));
  }

  static Refusal noSuchSender(String sender, Collection<String> senders) {
    return new Refusal("There is no sender '%s'. Nothing was done; the senders are: %s."
        .formatted(sender, String.join(", ", senders)));
  }

  static Refusal noSuchTable(String table) {
    return new Refusal(
        "There is no table '%s'. Nothing was done; ./trivet findings shows the tables with findings."
            .formatted(table));
  }

  static Refusal tableOfAnotherSender(String table, String sender, String owner) {
    return new Refusal(
        "Table %s is sent by %s, not by %s. Nothing was accepted.".formatted(table, owner, sender));
  }

  static Refusal nothingToAccept(String about, NightId night, List<String> there) {
    return new Refusal(
        "There is no %s on %s, so there is nothing to accept. The table's findings are: %s."
            .formatted(about, night, there.isEmpty() ? "none" : String.join(", ", there)));
  }

  static Refusal dayIsOver(LocalDate until, LocalDate today) {
    return new Refusal(
        "Cannot accept until %s: that is before today, %s. Nothing was accepted; name the last day on which it shall hold."
            .formatted(until, today));
  }

  static Refusal noReason() {
    return new Refusal(
        "Cannot accept without a reason: say with --because why this is to be lived with. Nothing was accepted.");
  }

  static Refusal tooLongAReason(int longest) {
    return new Refusal(
        "Cannot take a reason of more than %d letters. Nothing was accepted; say it more shortly."
            .formatted(longest));
  }

  static Refusal alreadyAccepted(AcceptedIssue there) {
    return new Refusal(
        "%s is accepted already until %s (%d). Nothing was changed; to accept it anew: ./trivet findings withdraw %d, then accept."
            .formatted(there.about(), there.terms().until(), there.id(), there.id()));
  }

  static Refusal noSuchAcceptance(long id) {
    return new Refusal(
        "There is no acceptance %d to withdraw. Nothing was changed; ./trivet findings accepted lists them."
            .formatted(id));
  }

  static Refusal alreadyWithdrawn(long id) {
    return new Refusal(
        "Acceptance %d has been withdrawn already. Nothing was changed.".formatted(id));
  }

  static Refusal mayNotDecide(Person person) {
    return new Refusal(
        "User '%s' has the role %s, which sees no children's records, and so can't judge which faults in them to live with. Nothing was changed; conf/people.yaml gives the roles."
            .formatted(person.user(), person.role().name()));
  }

  static Refusal localIdsWithoutAList() {
    return new Refusal(
        "--with-local-ids is for lists: say with --out where they shall go. Nothing was written.");
  }

  static Refusal fileIsGone(String name, Path path) {
    return new Refusal(
        "Cannot read the numbers of the rows of %s: it is no longer at %s. No list was written; leave --with-local-ids out."
            .formatted(name, path));
  }
}
