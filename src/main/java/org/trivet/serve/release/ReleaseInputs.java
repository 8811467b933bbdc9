package org.trivet.serve.release;

import java.nio.file.Path;
import java.util.List;
import org.trivet.contract.Contracts;
import org.trivet.serve.zone.ZoneFolder;

/**
 * The texts a release is made by.
 *
 * @param views {@code warehouse/views}
 * @param reference {@code warehouse/reference}, whose CSV files become tables
 */
public record ReleaseInputs(
    Contracts contracts, ZoneFolder views, Path reference, List<MeasureCard> measures) {
  public ReleaseInputs {
    measures = List.copyOf(measures);
  }
}
