package org.trivet.publish.release;

import java.util.List;
import java.util.Optional;

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

  /** One source: the feed, its newest file's arrival and how many rows it brought. */
  public record SourceFact(String system, String extractDate, long rowsIn) {}
}
