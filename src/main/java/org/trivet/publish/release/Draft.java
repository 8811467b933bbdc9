package org.trivet.publish.release;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trivet.publish.release.DraftFolder.FileEntry;

/** A draft as it lies there, and what the log says happened to it. */
public record Draft(DraftId id, DraftFolder folder, List<Event> events) {
  public Draft {
    events = List.copyOf(events);
  }

  Optional<Event> last(Step step) {
    return events.stream().filter(event -> event.step() == step).reduce((one, next) -> next);
  }

  /** Everyone who had a hand in making it, none of whom may approve it. */
  Set<String> producers() {
    return events.stream()
        .filter(event -> event.step() == Step.DRAFTED || event.step() == Step.CORRECTING)
        .map(event -> event.by().user())
        .collect(Collectors.toSet());
  }

  /** When it was drafted last, or made a correction since: what its files must still be. */
  private Optional<Event> made() {
    return events.stream()
        .filter(event -> event.step() == Step.DRAFTED || event.step() == Step.CORRECTING)
        .reduce((one, next) -> next);
  }

  /** What made it a correction; nothing where it was drafted anew since. */
  Optional<Event> correcting() {
    return made().filter(event -> event.step() == Step.CORRECTING);
  }

  /** The release that it corrects. */
  Optional<Version> corrects() {
    return correcting().map(event -> Version.parse(event.text("version")));
  }

  /** The hashes of its files by name, as they lie there. */
  Map<String, String> hashes() {
    var hashes = new TreeMap<String, String>();
    Stream.concat(folder.publicFiles().stream(), folder.exemptFiles().stream())
        .forEach(file -> hashes.put(file.name(), file.sha256()));
    hashes.put("restricted/cells.json", Hashes.ofFile(folder.cells()));
    hashes.put("restricted/facts.json", Hashes.ofFile(folder.facts()));
    return hashes;
  }

  /** Refuses files that are not those which somebody drafted under their name. */
  void refuseUnlessAsDrafted() {
    if (!folder.exists()) {
      throw ReleaseRefusals.noDraft(id);
    }
    var drafted = made().orElseThrow(() -> ReleaseRefusals.nobodyDrafted(id));
    var now = hashes();
    if (!Hashes.of(Json.line(now)).equals(drafted.text("files"))) {
      throw ReleaseRefusals.notAsDrafted(id, folder.folder());
    }
  }

  Content content(Terms terms) {
    var files = Stream.concat(folder.publicFiles().stream(), folder.exemptFiles().stream())
        .toList();
    return new Content(
        id.publication(),
        id.night().name(),
        files,
        Json.read(folder.facts(), DraftFacts.class),
        new Content.Bound(
            Hashes.ofFile(folder.cells()),
            Hashes.ofFile(folder.audit()),
            terms.hash(),
            corrects().map(Version::toString)));
  }

  List<FileEntry> publicFiles() {
    return folder.publicFiles();
  }
}
