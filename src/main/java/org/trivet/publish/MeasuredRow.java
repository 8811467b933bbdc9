package org.trivet.publish;

import java.time.LocalDate;
import java.util.OptionalDouble;
import org.trivet.disclosure.Cell;
import org.trivet.measure.RowStatus;
import org.trivet.vocabulary.NightId;

/** One measured figure of the authority as a whole, not yet protected. */
public record MeasuredRow(String measureId, When when, Cell.Parts parts, Standing standing) {
  /** The time it speaks of. */
  public record When(String period, LocalDate asAt) {}

  /**
   * How far it stands.
   *
   * @param counted the night that counted it
   */
  public record Standing(
      int definitionVersion, RowStatus status, OptionalDouble matchQuality, NightId counted) {}

  public String period() {
    return when.period();
  }

  /** Names it among the rows of one page; a row of an earlier night is another row. */
  public String key() {
    return measureId + "|" + period() + "|" + standing.counted();
  }
}
