package org.trivet.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What stands on top of a measure file: everything a reader, the night and disclosure control must know beside the query. */
public record MeasureFacts(
    String id,
    String title,
    String owner,
    Definition definition,
    Reading reading,
    Periods periods,
    Breakdowns breakdowns,
    Reads reads) {

  /** The wording of the measure and where it comes from; {@code validFrom} is the first day the rule was in force. */
  public record Definition(
      String text,
      int version,
      String numerator,
      String denominator,
      String source,
      Confidence confidence,
      LocalDate validFrom) {}

  /** How to read the figure: which way is better, its unit, its small-number rule and whose place it counts. */
  public record Reading(
      Polarity polarity, Unit unit, SmallNumbers smallNumbers, GeographyBasis geographyBasis) {}

  /**
   * The columns that the query breaks cases down by, and what disclosure control must know of them.
   *
   * @param columns break down numerator and denominator alike: {@code sex=F} is counted among girls
   * @param ofNumerator break down the numerator only: {@code provision=ehc-plan} is counted among all pupils of the place
   * @param partOf measures of which this one's cases are a part
   * @param sumsTo for a breakdown, the breakdown (or {@code all}) that its rows add up to
   * @param hierarchies chains of breakdowns, the finest first
   */
  public record Breakdowns(
      List<String> columns,
      List<String> ofNumerator,
      List<String> partOf,
      Map<String, String> sumsTo,
      List<List<String>> hierarchies) {
    public Breakdowns {
      columns = List.copyOf(columns);
      ofNumerator = List.copyOf(ofNumerator);
      partOf = List.copyOf(partOf);
      sumsTo = Map.copyOf(sumsTo);
      hierarchies = hierarchies.stream().map(List::copyOf).toList();
    }
  }

  /**
   * What the query needs.
   *
   * @param agencies whose records it reads
   * @param tables by name
   * @param mayBeAbsent those of the tables that count as empty where none has ever arrived; without any other it is left out
   * @param parts shared queries that stand in front of its own
   */
  public record Reads(
      List<String> agencies,
      List<String> tables,
      List<String> mayBeAbsent,
      List<Parameter> parameters,
      List<String> parts) {
    public Reads {
      agencies = List.copyOf(agencies);
      tables = List.copyOf(tables);
      mayBeAbsent = List.copyOf(mayBeAbsent);
      parameters = List.copyOf(parameters);
      parts = List.copyOf(parts);
    }

    /** Whether the measure joins children across agencies, so that the quality of matching is part of it. */
    public boolean joint() {
      return agencies.size() > 1;
    }
  }
}
