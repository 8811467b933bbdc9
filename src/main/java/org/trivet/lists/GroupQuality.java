package org.trivet.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trivet.matching.Evaluation.OfGroup;
import org.trivet.matching.Quality;
import org.trivet.measure.Ratio;

/** How well the records of each group were matched, and which groups fare worse than the whole; a group of a few records is not shown. */
public final class GroupQuality {
  private static final int FEWEST_RECORDS = 10;
  private static final double ONE_POINT = 0.01;

  private final Quality whole;
  private final List<Group> shown = new ArrayList<>();
  private final int notShown;

  /** A group that is large enough to be shown. */
  public record Group(String name, long records, Ratio precision, Ratio recall) {}

  public GroupQuality(Quality whole, Map<String, OfGroup> groups) {
    this.whole = whole;
    groups.forEach((name, group) -> {
      if (group.records() >= FEWEST_RECORDS) {
        var quality = group.quality();
        shown.add(new Group(
            name,
            group.records(),
            new Ratio(quality.rightPairs(), quality.foundPairs()),
            new Ratio(quality.rightPairs(), quality.truePairs())));
      }
    });
    this.notShown = groups.size() - shown.size();
  }

  public List<Group> shown() {
    return List.copyOf(shown);
  }

  /** How many groups have too few records. */
  public int notShown() {
    return notShown;
  }

  /** The groups that are more than one point behind the whole. */
  public String sentence() {
    var behind = new ArrayList<String>();
    shown.forEach(group -> {
      add(behind, group.name() + " in recall", group.recall(), whole.recall());
      add(behind, group.name() + " in precision", group.precision(), whole.precision());
    });
    return behind.isEmpty()
        ? "No group of %d records or more is more than one point behind the whole."
            .formatted(FEWEST_RECORDS)
        : "More than one point behind the whole: " + String.join("; ", behind) + ".";
  }

  private static void add(List<String> behind, String what, Ratio of, double ofWhole) {
    if (of.share().orElse(ofWhole) < ofWhole - ONE_POINT) {
      of.interval()
          .ifPresent(interval -> behind.add(String.format(
              Locale.ROOT,
              "%s, %.1f %% (95 %% interval %.1f to %.1f) where the whole has %.1f %%",
              what,
              100 * of.share().orElse(0),
              100 * interval.low(),
              100 * interval.high(),
              100 * ofWhole)));
    }
  }
}
