package org.trivet.publish;

import java.time.LocalDate;
import java.util.OptionalDouble;
import org.trivet.disclosure.rule.Figure;
import org.trivet.measure.RowStatus;
import org.trivet.vocabulary.NightId;

/**
 * One measured figure of the authority, not yet protected.
 *
 * @param breakdown {@code all}, or a group of a breakdown such as {@code sex=F}
 */
public record MeasuredRow(
    String measureId, String breakdown, When when, Figure figure, Standing standing) {
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

  /** Whether it counts the whole authority. */
  public boolean isWhole() {
    return breakdown.equals("all");
  }
}
