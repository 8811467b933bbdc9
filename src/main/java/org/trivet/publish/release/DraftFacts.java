package org.trivet.publish.release;

import java.util.List;
import java.util.Optional;
import org.trivet.disclosure.rule.Figure;
import org.trivet.disclosure.rule.Parts;
import org.trivet.disclosure.rule.SensitivityClass;

/**
 * What the manifest says of a publication beside its files, written with the draft: {@code restricted/facts.json}.
 *
 * @param asAt the day whose records are counted, ISO
 * @param code the version of the program that made it
 */
public record DraftFacts(
    String title,
    String publisher,
    String contact,
    String asAt,
    String code,
    List<MeasureFact> measures,
    List<SourceFact> sources) {
  public DraftFacts {
    measures = List.copyOf(measures);
    sources = List.copyOf(sources);
  }

  /**
   * One measure.
   *
   * @param matchQuality the share of children whose records could be joined, 0 to 1; empty where the measure joins none
   */
  public record MeasureFact(
      String id, int definitionVersion, String periods, Optional<Double> matchQuality) {}

  /**
   * One source: the feed, its newest file's arrival and how many rows it brought.
   *
   * @param matched empty for a source without a list of persons
   */
  public record SourceFact(
      String system, String extractDate, long rowsIn, Optional<Matched> matched) {}

  /**
   * How many persons of a source are known to another agency too.
   *
   * @param status {@code shown}; or {@code c}, where any part is too small a group to be told
   * @param persons records of persons that were matched, rounded as the rule has it
   * @param share of them, 0 to 1 in hundredths, worked out from the rounded parts; empty where there are none
   */
  public record Matched(String status, Optional<Long> persons, Optional<Double> share) {
    /** As the rule for figures of several agencies lets it be told. */
    public static Matched of(SensitivityClass rule, long persons, long joined) {
      var parts = new Parts((double) joined, (double) persons, joined, persons);
      if (!rule.reasons(new Figure(parts, persons, Optional.empty())).isEmpty()) {
        return new Matched("c", Optional.empty(), Optional.empty());
      }
      var among = rule.counts().shown((double) persons);
      return new Matched(
          "shown",
          Optional.of(Math.round(among)),
          Optional.of(among)
              .filter(some -> some > 0)
              .map(some -> hundredths(rule.counts().shown((double) joined) / some)));
    }
  }

  /** A share as it is told in public, 0 to 1: with more digits it would tell the counts behind it. */
  public static double hundredths(double share) {
    return Math.rint(share * 100) / 100;
  }
}
