package org.trivet.publish.release;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeMap;
import org.trivet.access.Person;
import org.trivet.publish.release.Archive.Issue;
import org.trivet.publish.release.ReleaseLog.Attempt;

/**
 * Releases an approved draft when its time has come: the files as approved, a signed manifest beside them, the cells into the archive.
 *
 * <p>The log is written first and the folder appears last, whole. What a crash left between the two is finished by asking again.
 */
public record Issuing(ReleaseHouse house) {

  /** Releases; refused where anything is amiss. */
  public Path release(Person by, DraftId id) {
    return house.log().orRecorded(by, new Attempt("release", id.subject()), () -> {
      house.refuseWithout(by, house.terms(id.publication()).publisher());
      var draft = house.draft(id);
      var begun = issueOf(draft);
      if (begun.isPresent()) {
        return finished(draft, begun.get());
      }
      var approvals = new Approvals(house);
      approvals.contentToApprove(draft);
      var standing = approvals.standing(draft);
      refuseUnlessDue(draft, standing);
      var edition = new ManifestText.Edition(version(draft), now());
      var manifest = new ManifestText(house, draft, standing).text(edition);
      house.archive().keep(draft, edition.version());
      stage(draft, edition.version(), manifest);
      house
          .log()
          .append(
              by, Step.RELEASED, subject(id, edition.version()), line(draft, edition, manifest));
      return placed(draft, edition.version());
    });
  }

  private static String subject(DraftId id, Version version) {
    return id.publication() + " " + version;
  }

  private static String filesOf(Draft draft) {
    return Hashes.of(Json.line(draft.hashes()));
  }

  /** The release that these very files became. */
  Optional<Issue> issueOf(Draft draft) {
    return house.archive().issuesOf(draft.id().publication()).stream()
        .filter(issue -> issue.night().equals(draft.id().night().name()))
        .filter(issue -> issue.event().text("files").equals(filesOf(draft)))
        .findFirst();
  }

  private Path finished(Draft draft, Issue issue) {
    var into = folder(draft.id(), issue.version());
    if (!issue.isOut() || Files.exists(into)) {
      throw ReleaseRefusals.releasedAlready(draft.id(), issue.label());
    }
    draft.refuseUnlessAsDrafted();
    var standing = new Approvals(house).standing(draft);
    var edition = new ManifestText.Edition(
        issue.version(), Instant.parse(issue.event().text("published_at")));
    var manifest = new ManifestText(house, draft, standing).text(edition);
    if (!Hashes.of(manifest).equals(issue.event().text("manifest"))) {
      throw ReleaseRefusals.notAsDrafted(draft.id(), draft.folder().folder());
    }
    stage(draft, issue.version(), manifest);
    return placed(draft, issue.version());
  }

  private void refuseUnlessDue(Draft draft, Approvals.Standing standing) {
    if (!standing.isComplete()) {
      throw ReleaseRefusals.approvalsMissing(
          draft.id(), standing, draft.last(Step.APPROVED).isPresent());
    }
    var time = Timing.of(draft).orElseThrow(() -> ReleaseRefusals.noTime(draft.id()));
    if (house.clock().instant().isBefore(time.at())) {
      throw ReleaseRefusals.embargoed(draft.id(), time);
    }
  }

  private Version version(Draft draft) {
    var issued = house.archive().issuesOf(draft.id().publication());
    var versions = issued.stream().map(Issue::version).toList();
    return draft
        .corrects()
        .map(corrected -> versions.stream()
            .filter(one -> one.isOfTheEditionOf(corrected))
            .max(Comparator.naturalOrder())
            .orElse(corrected)
            .nextCorrection())
        .orElseGet(() -> versions.stream()
            .max(Comparator.naturalOrder())
            .map(Version::nextEdition)
            .orElse(Version.FIRST));
  }

  private Instant now() {
    return house.clock().instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private Path folder(DraftId id, Version version) {
    return house.where().releases().resolve(id.publication()).resolve(version.toString());
  }

  private Path aside(DraftId id, Version version) {
    return folder(id, version).resolveSibling("." + version + ".part");
  }

  private void stage(Draft draft, Version version, String manifest) {
    var aside = aside(draft.id(), version);
    Folders.delete(aside);
    draft
        .publicFiles()
        .forEach(file ->
            Folders.copy(draft.folder().folder().resolve(file.name()), aside.resolve(file.name())));
    var key = house.signing();
    Folders.write(aside.resolve(ReleaseCheck.MANIFEST), manifest);
    Folders.write(aside.resolve(ReleaseCheck.SIGNATURE), key.sign(manifest));
    Folders.write(aside.resolve(ReleaseCheck.KEY), key.known().pem());
    Folders.open(aside);
  }

  /** Exempt papers go to a folder of their own; the public folder appears last. */
  private Path placed(Draft draft, Version version) {
    var exempt = draft.folder().exemptFiles();
    if (!exempt.isEmpty()) {
      var kept = Folders.guarded(house.where().exempt())
          .resolve(draft.id().publication())
          .resolve(version.toString());
      exempt.forEach(file -> Folders.copy(
          draft.folder().folder().resolve(file.name()),
          kept.resolve(file.name().substring(DraftFolder.EXEMPT.length() + 1))));
    }
    var into = folder(draft.id(), version);
    Folders.place(aside(draft.id(), version), into);
    return into;
  }

  private TreeMap<String, Object> line(Draft draft, ManifestText.Edition edition, String manifest) {
    var line = new TreeMap<String, Object>();
    line.put("publication", draft.id().publication());
    line.put("version", edition.version().toString());
    line.put("night", draft.id().night().name());
    line.put("published_at", edition.at().toString());
    line.put("files", filesOf(draft));
    line.put("manifest", Hashes.of(manifest));
    line.put("key", house.signing().known().fingerprint());
    line.put("cells", Hashes.ofFile(draft.folder().cells()));
    line.put("corrects", draft.corrects().map(Version::toString).orElse(""));
    line.put("because", draft.correcting().map(event -> event.text("because")).orElse(""));
    return line;
  }
}
