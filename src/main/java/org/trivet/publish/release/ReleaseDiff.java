package org.trivet.publish.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.trivet.publish.release.DraftFacts.Matched;
import org.trivet.publish.release.DraftFacts.MeasureFact;

/**
 * What is different in a draft from what stands published: for those who approve it. Figures are as readers see them; a hidden one is
 * {@code c}, and one that is not there is empty.
 *
 * @param since the release it is held against; empty where nothing is out
 */
public record ReleaseDiff(
    String since, List<Change> numbers, List<Change> definitions, List<Change> quality) {
  private static final String NONE = "";

  public ReleaseDiff {
    numbers = List.copyOf(numbers);
    definitions = List.copyOf(definitions);
    quality = List.copyOf(quality);
  }

  /** One of them: a cell, or a measure. */
  public record Change(String what, String before, String now) {}

  /** Holds a draft against the release that stands, or the one it corrects. */
  public static ReleaseDiff of(ReleaseHouse house, DraftId id) {
    var draft = house.draft(id);
    var archive = house.archive();
    var before = draft
        .corrects()
        .map(version -> archive.named(id.publication(), version))
        .or(() -> archive.standing(id.publication()));
    var cells = ShownCells.in(draft.folder().cells()).shown();
    var facts = Json.read(draft.folder().facts(), DraftFacts.class);
    if (before.isEmpty()) {
      return new ReleaseDiff(NONE, List.of(), List.of(), List.of());
    }
    var then = archive.facts(before.get());
    return new ReleaseDiff(
        before.get().label(),
        changes(ShownCells.in(archive.cells(before.get())).shown(), cells),
        changes(definitions(then), definitions(facts)),
        changes(quality(then), quality(facts)));
  }

  private static List<Change> changes(Map<String, String> before, Map<String, String> now) {
    var names = new TreeSet<>(before.keySet());
    names.addAll(now.keySet());
    var changes = new ArrayList<Change>();
    for (var name : names) {
      var change = new Change(name, before.getOrDefault(name, NONE), now.getOrDefault(name, NONE));
      if (!Objects.equals(change.before(), change.now())) {
        changes.add(change);
      }
    }
    return changes;
  }

  private static Map<String, String> definitions(DraftFacts facts) {
    var versions = new TreeMap<String, String>();
    facts
        .measures()
        .forEach(
            measure -> versions.put(measure.id(), "definition " + measure.definitionVersion()));
    return versions;
  }

  private static Map<String, String> quality(DraftFacts facts) {
    var shares = new TreeMap<String, String>();
    facts
        .measures()
        .forEach(measure ->
            percent(measure).ifPresent(percent -> shares.put(measure.id(), percent + "% matched")));
    facts
        .sources()
        .forEach(source -> source
            .matched()
            .flatMap(Matched::share)
            .ifPresent(
                share -> shares.put(source.system(), Math.round(share * 100) + "% matched")));
    return shares;
  }

  private static Optional<Long> percent(MeasureFact measure) {
    return measure.matchQuality().map(share -> Math.round(share * 100));
  }
}
