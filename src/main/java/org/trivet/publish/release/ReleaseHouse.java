package org.trivet.publish.release;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trivet.access.Duties;
import org.trivet.access.People;
import org.trivet.access.Person;

/** Where the steps of a release find what they need. */
public record ReleaseHouse(Where where, Who who, ReleaseLog log, Clock clock) {
  /**
   * The folders.
   *
   * @param keys of the service, outside the home
   */
  public record Where(Path home, Path warehouse, Path keys) {
    Path publications() {
      return warehouse.resolve("publications");
    }

    Path releases() {
      return home.resolve("published/releases");
    }

    Path archive() {
      return home.resolve("published/archive");
    }

    Path exempt() {
      return home.resolve("published/exempt");
    }
  }

  /** Who is known, and who signs what off. */
  public record Who(People people, Duties duties) {}

  /** A draft with what happened to it. */
  public Draft draft(DraftId id) {
    return new Draft(id, DraftFolder.of(where.home(), id), log.of(id.subject()));
  }

  Terms terms(String publication) {
    return Terms.of(where.publications(), publication);
  }

  SigningKey signing() {
    return SigningKey.in(where.keys(), where.home());
  }

  /** Where the public half of the service's key lies in a folder of keys. */
  public static Path publicKey(Path keys) {
    return SigningKey.publicHalf(keys);
  }

  /** The public half of the key that signed a release: the one on this machine, else the one beside the release, where that is the one on record. */
  PublicKeyText known(Archive.Issue issue) {
    var own = publicKey(where.keys());
    if (Files.isReadable(own)) {
      return PublicKeyText.read(own);
    }
    return Optional.of(folder(issue).resolve(ReleaseCheck.KEY))
        .filter(Files::isReadable)
        .map(PublicKeyText::read)
        .filter(beside -> beside.fingerprint().equals(issue.event().text("key")))
        .orElseThrow(() -> KeyRefusals.noPublicKey(own, issue.label()));
  }

  /** A release by its name; refused where there is none. */
  public Archive.Issue release(String publication, Version version) {
    return archive().named(publication, version);
  }

  /** The drafts of a publication, the oldest night first. */
  public List<DraftId> drafts(String publication) {
    return DraftFolder.nights(where.home(), publication).stream()
        .map(night -> new DraftId(publication, night))
        .toList();
  }

  /** The newest draft of a publication; refused where there is none. */
  public DraftId newest(String publication) {
    return DraftFolder.nights(where.home(), publication).stream()
        .reduce((one, next) -> next)
        .map(night -> new DraftId(publication, night))
        .orElseThrow(
            () -> ReleaseRefusals.noDraftOf(publication, Terms.names(where.publications())));
  }

  /** Where a release lies for the public. */
  public Path folder(Archive.Issue issue) {
    return where.releases().resolve(issue.publication()).resolve(issue.version().toString());
  }

  /** Where the exempt papers of a release lie, for those who may have them. */
  public Path exemptFolder(Archive.Issue issue) {
    return where.exempt().resolve(issue.publication()).resolve(issue.version().toString());
  }

  public List<String> exemptOf(Archive.Issue issue) {
    return Folders.files(exemptFolder(issue));
  }

  /** The files of a release, the manifest last. */
  public List<String> filesOf(Archive.Issue issue) {
    return Folders.files(folder(issue)).stream()
        .sorted(Comparator.comparing((String name) -> name.startsWith(ReleaseCheck.MANIFEST))
            .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** Holds a release against the key that signed it. */
  public ReleaseCheck check(Archive.Issue issue) {
    return new ReleaseCheck(folder(issue), known(issue));
  }

  /** The name by which people know a user. */
  String nameOf(String user) {
    return who.people().listed().stream()
        .filter(person -> person.user().equals(user))
        .findFirst()
        .map(Person::name)
        .orElse(user);
  }

  /** Refuses whoever conf/people.yaml does not name: nothing is signed by anyone of many. */
  public void refuseUnlisted(Person person) {
    if (!who.people().lists(person)) {
      throw ReleaseRefusals.notListed(person);
    }
  }

  /** Refuses whoever does not hold a duty, neither themselves nor as a delegate of today. */
  void refuseWithout(Person person, String duty) {
    refuseUnlisted(person);
    if (standsIn(person, duty).isEmpty()) {
      throw ReleaseRefusals.withoutDuty(person, duty, who.duties().of(duty));
    }
  }

  /** For whom a person may act in a duty now: themselves first, else whoever delegated it to them. */
  Optional<String> standsIn(Person person, String duty) {
    if (who.duties().holds(person.user(), duty)) {
      return Optional.of(person.user());
    }
    return delegations().forDuty(person.user(), duty);
  }

  Delegations delegations() {
    return new Delegations(log, who.duties(), clock);
  }

  /** Every release there was. */
  public Archive archive() {
    return new Archive(where.archive(), log);
  }

  List<String> publications() {
    return Terms.names(where.publications());
  }
}
