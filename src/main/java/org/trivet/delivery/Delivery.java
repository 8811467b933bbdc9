package org.trivet.delivery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.trivet.access.Person;
import org.trivet.delivery.Recipient.Right;
import org.trivet.delivery.Recipient.Way;
import org.trivet.publish.release.Archive.Issue;
import org.trivet.publish.release.ReleaseHouse;
import org.trivet.publish.release.ReleaseLog.Attempt;
import org.trivet.publish.release.Step;

/** Delivers a release to recipients: checked against its signature first, on record afterwards with what they said. */
public record Delivery(ReleaseHouse house, Recipients recipients, Ways ways) {

  /** How things are carried. */
  public record Ways(Optional<MailServer> mail, Retry retry) {}

  /** What came back. */
  public record Receipt(String recipient, int files, String said) {}

  /** Whoever may have this publication and has not got this release yet. */
  public List<String> awaiting(Issue issue) {
    var served = house.log().of(issue.label()).stream()
        .filter(event -> event.step() == Step.DELIVERED)
        .map(event -> event.text("recipient"))
        .toList();
    return recipients.all().stream()
        .filter(recipient -> recipient.mayHave(issue.publication()))
        .map(Recipient::name)
        .filter(name -> !served.contains(name))
        .toList();
  }

  /** Delivers to one of them; refused where it is not theirs, not out, or not as it was released. */
  public Receipt deliver(Person by, Issue issue, String name) {
    var attempt = new Attempt("deliver to " + name, issue.label());
    return house.log().orRecorded(by, attempt, () -> {
      house.refuseUnlisted(by);
      var recipient = recipients.named(name);
      if (!recipient.mayHave(issue.publication())) {
        throw DeliveryRefusals.notForThem(name, issue.label());
      }
      if (!issue.isOut()) {
        throw DeliveryRefusals.isWithdrawn(issue.label());
      }
      house.check(issue).refuseFaults();
      var receipt = carried(issue, recipient);
      record(by, issue, recipient, receipt);
      return receipt;
    });
  }

  private Receipt carried(Issue issue, Recipient recipient) {
    try (var courier = new Courier(new Endpoints(ways.mail()), ways.retry())) {
      return recipient.way() == Way.EMAIL
          ? letter(courier, issue, recipient)
          : files(courier, issue, recipient);
    } catch (CouldNotDeliver failed) {
      throw DeliveryRefusals.notReached(
          recipient.name(), issue.label(), String.valueOf(failed.getMessage()));
    }
  }

  /** The manifest goes last, so that whoever sees it has everything it lists. */
  private Receipt files(Courier courier, Issue issue, Recipient recipient) throws CouldNotDeliver {
    var folder = house.folder(issue);
    var names = new ArrayList<>(house.filesOf(issue));
    var said = "";
    var into = issue.publication() + "/" + issue.version() + "/";
    for (var name : names) {
      said = courier.carry(recipient, into + name, folder.resolve(name));
      if (recipient.way() == Way.FOLDER
          && !Courier.isThere(folder.resolve(name), Path.of(recipient.to()).resolve(into + name))) {
        throw new CouldNotDeliver(name + " is not there as it left", new IllegalStateException());
      }
    }
    var count = names.size();
    if (recipient.right() == Right.EXEMPT) {
      for (var name : house.exemptOf(issue)) {
        said = courier.carry(
            recipient, into + "exempt/" + name, house.exemptFolder(issue).resolve(name));
        count++;
      }
    }
    return new Receipt(recipient.name(), count, said);
  }

  private Receipt letter(Courier courier, Issue issue, Recipient recipient) throws CouldNotDeliver {
    var words = """
        %s has been released.

        Read it: %s/releases/%s/%s/
        All releases, corrections and methods: %s/register/

        The SHA-256 of its manifest is %s.
        """.formatted(
            issue.label(),
            recipients.link(),
            issue.publication(),
            issue.version(),
            recipients.link(),
            issue.event().text("manifest"));
    return new Receipt(
        recipient.name(), 0, courier.write(recipient, "Released: " + issue.label(), words));
  }

  private void record(Person by, Issue issue, Recipient recipient, Receipt receipt) {
    var line = new TreeMap<String, Object>();
    line.put("recipient", recipient.name());
    line.put("way", recipient.way().name().toLowerCase(java.util.Locale.ROOT));
    line.put("files", receipt.files());
    line.put("said", receipt.said());
    line.put("manifest", issue.event().text("manifest"));
    house.log().append(by, Step.DELIVERED, issue.label(), line);
  }
}
