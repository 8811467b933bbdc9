package org.trivet.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands beside a measure when it is compared with England and the region: a published series, or the reason why there is none.
 *
 * @param series empty where nothing published counts alike
 * @param because why the series is like for like, or why there is none; a sentence for the reader
 */
public record Comparator(String measureId, Optional<Series> series, String because) {

  /**
   * One published series in a reference table.
   *
   * @param publication its name, as a source is cited
   * @param where column to the values whose rows are added together
   * @param numerator columns whose sum is the numerator
   * @param denominator columns whose sum is the denominator
   * @param counted whose place and which time it counts
   */
  public record Series(
      String publication,
      String table,
      Map<String, List<String>> where,
      List<String> numerator,
      List<String> denominator,
      Counted counted) {
    public Series {
      where = Map.copyOf(where);
      numerator = List.copyOf(numerator);
      denominator = List.copyOf(denominator);
    }

    /** How many rows of the table make one figure of one place. */
    public int rowsOfOneFigure() {
      return where.values().stream().mapToInt(List::size).reduce(1, Math::multiplyExact);
    }
  }

  /**
   * Whose place and which time a series counts.
   *
   * @param timeIdentifier the kind of year as the file writes it, {@code Calendar year}
   */
  public record Counted(GeographyBasis geographyBasis, PeriodKind each, String timeIdentifier) {}

  /** The same, without its series where the measure's own header says that the two do not count alike. */
  public Comparator heldAgainst(Measure measure) {
    return series
        .flatMap(published -> difference(measure.facts(), published.counted()))
        .map(reason -> new Comparator(measureId, Optional.empty(), reason))
        .orElse(this);
  }

  private static Optional<String> difference(MeasureFacts facts, Counted counted) {
    var basis = facts.reading().geographyBasis();
    if (basis != counted.geographyBasis()) {
      return Optional.of("The measure counts by %s and the publication by %s."
          .formatted(basis.word(), counted.geographyBasis().word()));
    }
    var each = facts.periods().each();
    return each == counted.each()
        ? Optional.empty()
        : Optional.of("The measure is counted for each %s and the publication for each %s."
            .formatted(words(each), words(counted.each())));
  }

  private static String words(PeriodKind each) {
    return each.word().replace('-', ' ');
  }
}
