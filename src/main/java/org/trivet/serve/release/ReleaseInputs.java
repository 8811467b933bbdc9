package org.trivet.serve.release;

import java.nio.file.Path;
import java.util.List;
import org.trivet.contract.Contracts;
import org.trivet.measure.Comparator;
import org.trivet.serve.zone.ZoneFolder;

/**
 * The texts a release is made by.
 *
 * @param views {@code warehouse/views}
 * @param reference {@code warehouse/reference}, whose CSV files become tables
 * @param comparators what is published beside the measures, held against their headers
 */
public record ReleaseInputs(
    Contracts contracts,
    ZoneFolder views,
    Path reference,
    List<MeasureCard> measures,
    List<Comparator> comparators) {
  public ReleaseInputs {
    measures = List.copyOf(measures);
    comparators = List.copyOf(comparators);
  }

  /** The same texts without published figures to compare with. */
  public ReleaseInputs(
      Contracts contracts, ZoneFolder views, Path reference, List<MeasureCard> measures) {
    this(contracts, views, reference, measures, List.of());
  }

  /** The same texts with the published figures that stand beside the measures. */
  public ReleaseInputs comparedWith(List<Comparator> published) {
    return new ReleaseInputs(contracts, views, reference, measures, published);
  }
}
